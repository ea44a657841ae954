import type { FindingKind } from '../../../analysis/finding.ts';
import type { Text } from '../../../surveys/text.ts';
import { type Client, unwrap } from '../../client.ts';
import type { FilterName } from '../../text/dashboard/words.ts';
import { everyPage } from '../everyPage.ts';
import { filtersOf } from './selection.ts';

/** The reader's programmes, in an order that does not change with the language. */
export async function programsOf(client: Client) {
  const all = await everyPage((query) => client.programs.$get({ query }));
  return all.sort((a, b) => a.slug.localeCompare(b.slug));
}

/** Campaigns that have begun, the newest first. */
async function campaignsOf(client: Client, program: string) {
  const all = await everyPage((query) => client.campaigns.$get({ query: { ...query, program } }));
  return all.filter(({ status }) => status !== 'draft').sort((a, b) => b.createdAt - a.createdAt);
}

export const institutionsOf = (client: Client, program: string) =>
  everyPage((query) => client.institutions.$get({ query: { ...query, program } }));

export const teamsOf = (client: Client, institution: string) =>
  everyPage((query) => client.teams.$get({ query: { ...query, institution } }));

export const benchmarksOf = (client: Client, program: string) =>
  everyPage((query) => client.benchmarks.$get({ query: { ...query, program } }));

type Campaign = Awaited<ReturnType<typeof campaignsOf>>[number];

/** What a choice of items or scales needs of a questionnaire. */
interface ChoiceDocument {
  sections: { items: { kind: string; name: string; text: Text; sensitive?: boolean }[] }[];
  scales: { name: string; title: Text }[];
}

/** The questionnaire whose items or scales a figure can be about: of the campaign, or of the newest one. */
async function documentOf(
  client: Client,
  campaign: Campaign | undefined,
  purpose: 'experience' | 'demographics',
): Promise<ChoiceDocument | null> {
  const id = purpose === 'experience' ? campaign?.experienceVersionId : campaign?.demographicsVersionId;
  if (!id) return null;
  const version = client['questionnaire-versions'][':id'].$get({ param: { id } });
  return (await unwrap<{ document: ChoiceDocument }>(version)).document;
}

/** Everything that a figure's filters are chosen from. Lists that the figure does not use stay empty. */
export interface Choices {
  programs: Awaited<ReturnType<typeof programsOf>>;
  campaigns: Campaign[];
  institutions: Awaited<ReturnType<typeof institutionsOf>>;
  teams: Awaited<ReturnType<typeof teamsOf>>;
  benchmarks: Awaited<ReturnType<typeof benchmarksOf>>;
  document: ChoiceDocument | null;
}

/** Reads the lists for a figure. A value that is not among them, as after a change of programme, counts as not chosen. */
export async function readChoices(
  client: Client,
  kind: FindingKind,
  asked: Partial<Record<FilterName, string>>,
): Promise<Choices & { program: string | null; campaign: string; institution: string; team: string }> {
  const uses = (name: FilterName): boolean => filtersOf[kind].includes(name);
  const programs = await programsOf(client);
  const program = (programs.find(({ id }) => id === asked.program) ?? programs[0])?.id ?? null;
  if (program === null) {
    const none = { programs, campaigns: [], institutions: [], teams: [], benchmarks: [], document: null };
    return { ...none, program, campaign: '', institution: '', team: '' };
  }
  const [campaigns, institutions, benchmarks] = await Promise.all([
    uses('campaign') || uses('measure') ? campaignsOf(client, program) : [],
    institutionsOf(client, program),
    uses('benchmark') ? benchmarksOf(client, program) : [],
  ]);
  const campaign = campaigns.find(({ id }) => id === asked.campaign);
  const institution = institutions.find(({ id }) => id === asked.institution)?.id ?? '';
  const teams = uses('team') && institution !== '' ? await teamsOf(client, institution) : [];
  const purpose = uses('item') ? 'demographics' : uses('scale') || uses('measure') ? 'experience' : null;
  const newest =
    campaign ?? campaigns.find(({ status }) => status === 'closed' || status === 'archived') ?? campaigns[0];
  return {
    ...{ programs, campaigns, institutions, teams, benchmarks, program, institution },
    campaign: campaign?.id ?? '',
    team: teams.find(({ id }) => id === asked.team)?.id ?? '',
    document: purpose === null ? null : await documentOf(client, newest, purpose),
  };
}
