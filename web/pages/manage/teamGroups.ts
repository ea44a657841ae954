import type { ChoiceGroup } from '../../parts/choiceFields.tsx';
import type { Reader } from '../reader.ts';
import { placesOf } from './programTeams.ts';

/** Teams to choose from, by institution; that of `first` stands first. */
export const teamGroups = async (
  { client, language }: Reader,
  program: string,
  first: string | null = null,
): Promise<ChoiceGroup[]> =>
  (await placesOf(client, program))
    .filter(({ teams }) => teams.length > 0)
    .sort((a, b) => Number(b.institution.id === first) - Number(a.institution.id === first))
    .map(({ institution, teams }) => ({
      label: institution.name[language],
      choices: teams.map(({ id, name }) => ({ value: id, label: name[language] })),
    }));
