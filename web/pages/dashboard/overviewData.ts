import type { Overview } from '../../../api/model/overview.ts';
import { type Client, PageProblem, unwrap } from '../../client.ts';
import type { FilterName } from '../../text/dashboard/words.ts';
import { institutionsOf, programsOf, teamsOf } from './choices.ts';

export type OverviewReply = Overview;

/** The place of an overview, as addresses have it: `''` where nothing narrower is chosen. */
export interface PlaceAsked {
  program: string;
  institution: string;
  team: string;
}

export interface PlaceChoices {
  programs: Awaited<ReturnType<typeof programsOf>>;
  institutions: Awaited<ReturnType<typeof institutionsOf>>;
  teams: Awaited<ReturnType<typeof teamsOf>>;
  at: PlaceAsked;
}

/** The places that the reader can choose; what is not among them, as after a change of programme, counts as not chosen. */
export async function readPlaces(
  client: Client,
  asked: Partial<Record<FilterName, string>>,
): Promise<PlaceChoices | null> {
  const programs = await programsOf(client);
  const program = (programs.find(({ id }) => id === asked.program) ?? programs[0])?.id;
  if (program === undefined) return null;
  const institutions = await institutionsOf(client, program);
  const institution = institutions.find(({ id }) => id === asked.institution)?.id ?? '';
  const teams = institution === '' ? [] : await teamsOf(client, institution);
  const team = teams.find(({ id }) => id === asked.team)?.id ?? '';
  return { programs, institutions, teams, at: { program, institution, team } };
}

/** The overview of a place; `failed` when it could not be made, so that the rest of the page still stands. */
export async function readOverview(client: Client, at: PlaceAsked): Promise<OverviewReply | 'failed' | 'forbidden'> {
  const given = Object.entries(at).filter(([, value]) => value !== '');
  try {
    return await unwrap<OverviewReply>(
      client.overview.$get({ query: { ...Object.fromEntries(given), program: at.program } }),
    );
  } catch (error) {
    if (!(error instanceof PageProblem) || error.code === 'unauthenticated') throw error;
    return error.code === 'forbidden' ? 'forbidden' : 'failed';
  }
}
