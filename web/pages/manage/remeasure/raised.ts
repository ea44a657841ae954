import type { Origin } from '../../../../analysis/ledger/facets.ts';
import { withoutPipes } from '../../../../surveys/piping.ts';
import type { Text } from '../../../../surveys/text.ts';
import { type Client, PageProblem, unwrap } from '../../../client.ts';

/** A statement or a scale that a figure can be of. */
export interface RaisedItem {
  name: string;
  words: Text;
  kind: 'statement' | 'scale';
}

interface MeasuredDocument {
  sections: { items: { kind: string; name: string; text: Text }[] }[];
  scales: { name: string; title: Text }[];
}

/** A campaign, and what its experience questionnaire measures. @throws PageProblem `not_found`, `forbidden`. */
export async function measuredIn(client: Client, campaignId: string) {
  const campaign = await unwrap<{ id: string; name: Text; programId: string; experienceVersionId: string }>(
    client.campaigns[':id'].$get({ param: { id: campaignId } }),
  );
  const version = client['questionnaire-versions'][':id'].$get({ param: { id: campaign.experienceVersionId } });
  const { sections, scales } = (await unwrap<{ document: MeasuredDocument }>(version)).document;
  const statements = sections
    .flatMap(({ items }) => items)
    .filter(({ kind }) => kind === 'agreement' || kind === 'rating')
    .map(({ name, text }): RaisedItem => ({ name, words: withoutPipes(text), kind: 'statement' }));
  const measures = scales.map(({ name, title }): RaisedItem => ({ name, words: withoutPipes(title), kind: 'scale' }));
  return { campaign, items: [...statements, ...measures] };
}

/** A result of a campaign, or its published comments when no item is named: a comment stands beside no team, so none is named. */
export interface Source {
  campaignId: string;
  item?: string;
}

export const originOf = ({ item }: Source): Origin => (item === undefined ? 'comment' : 'survey_finding');

/** What the address of the form says that a recommendation is raised from; null when it says nothing. */
export function sourceIn({ searchParams }: URL): Source | null {
  const [campaignId, item] = [searchParams.get('campaign') ?? '', searchParams.get('item') ?? ''];
  if (campaignId === '') return null;
  if (item !== '') return { campaignId, item };
  return searchParams.get('origin') === 'comment' ? { campaignId } : null;
}

/** The same in words; without an item, the comments. @throws PageProblem `not_found` for what the programme does not have. */
export async function raisedFrom(client: Client, url: URL, program: string): Promise<Raised | null> {
  const source = sourceIn(url);
  if (source === null) return null;
  const { campaign, items } = await measuredIn(client, source.campaignId);
  const item = items.find(({ name }) => name === source.item) ?? null;
  if (campaign.programId !== program) throw new PageProblem(404, 'not_found', { noun: 'campaign' });
  if (item === null && source.item !== undefined) throw new PageProblem(404, 'not_found', { noun: 'item' });
  return { campaign, item };
}
export interface Raised {
  campaign: { id: string; name: Text };
  item: RaisedItem | null;
}
