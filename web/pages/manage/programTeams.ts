import { alphabetical } from '../../../analysis/format.ts';
import { type Client, PageProblem } from '../../client.ts';
import { institutionsOf } from '../dashboard/choices.ts';
import { everyPage } from '../everyPage.ts';

/** The teams of a programme that the reader may read; none for a reader who may read none. */
export async function programTeams(client: Client, program: string) {
  try {
    const teams = await everyPage((query) => client.teams.$get({ query: { ...query, program } }));
    return teams.sort((a, b) => alphabetical(a.name, b.name));
  } catch (error) {
    if (error instanceof PageProblem && error.code === 'forbidden') return [];
    throw error;
  }
}

/** The institutions of a programme in the order of their names, each with its teams. */
export async function placesOf(client: Client, program: string) {
  const institutions = await institutionsOf(client, program);
  const teams = await programTeams(client, program);
  return institutions
    .sort((a, b) => alphabetical(a.name, b.name))
    .map((institution) => ({
      institution,
      teams: teams.filter(({ institutionId }) => institutionId === institution.id),
    }));
}
