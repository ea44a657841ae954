import type { ChoiceGroup } from '../../parts/choiceFields.tsx';
import type { Reader } from '../reader.ts';
import { placesOf } from './programTeams.ts';

/** Teams to choose from, by institution. */
export const teamGroups = async ({ client, language }: Reader, program: string): Promise<ChoiceGroup[]> =>
  (await placesOf(client, program))
    .filter(({ teams }) => teams.length > 0)
    .map(({ institution, teams }) => ({
      label: institution.name[language],
      choices: teams.map(({ id, name }) => ({ value: id, label: name[language] })),
    }));
