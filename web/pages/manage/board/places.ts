import type { Language, Text } from '../../../../surveys/text.ts';
import type { Client } from '../../../client.ts';
import { placesOf } from '../programTeams.ts';

/** An institution with the teams that the reader may read. */
export interface Place {
  id: string;
  name: Text;
  teams: { id: string; name: Text }[];
}

/** The institutions of a programme that have teams the reader may read. */
export const placesWithTeams = async (client: Client, program: string): Promise<Place[]> =>
  (await placesOf(client, program))
    .filter(({ teams }) => teams.length > 0)
    .map(({ institution, teams }) => ({ id: institution.id, name: institution.name, teams }));

/** Names of teams, with their institution where there are several. */
export function teamNames(places: Place[], language: Language): Map<string, string> {
  const isOne = places.length === 1;
  return new Map(
    places.flatMap(({ name, teams }) =>
      teams.map(
        (team) => [team.id, isOne ? team.name[language] : `${team.name[language]}, ${name[language]}`] as const,
      ),
    ),
  );
}
