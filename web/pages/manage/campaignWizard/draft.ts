import type { CampaignDetail } from '../../../../api/model/campaignReading.ts';
import type { DryRun } from '../../../../api/model/dryRun.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import type { Turn } from '../formPage.tsx';

/** A draft with what a dry run finds wrong with it. */
export interface Draft {
  campaign: CampaignDetail;
  dryRun: DryRun;
}

/** The campaign that an address names. @throws PageProblem `wrong_state` once it is no draft any more. */
export async function draftOf({ reader: { client }, param }: Turn): Promise<CampaignDetail> {
  const campaign = await unwrap(client.campaigns[':id'].$get({ param: { id: param('id') } }));
  const { status } = campaign;
  if (status !== 'draft') throw new PageProblem(409, 'wrong_state', { status });
  return campaign;
}

export async function checkedDraft(turn: Turn): Promise<Draft> {
  const { client } = turn.reader;
  const campaign = await draftOf(turn);
  const dryRun = await unwrap(client.campaigns[':id']['dry-run'].$get({ param: { id: campaign.id } }));
  return { campaign, dryRun };
}

type Body = Omit<CampaignDetail, 'id' | 'programId' | 'status' | 'createdAt' | 'openedOn' | 'progress'>;

/** What one step gives of a campaign. */
export type Change = Partial<Body>;

/**
 * Saves what a step gives over the draft as it is now, so that two people on two steps lose nothing. It carries no key:
 * doing it twice does the same, and somebody who comes back with the browser sends the form anew.
 */
export async function saveDraft(turn: Turn, change: Change): Promise<void> {
  const { id, programId: _, status, createdAt, openedOn, progress, ...present } = await draftOf(turn);
  const json = { ...present, ...change };
  await unwrap(turn.reader.client.campaigns[':id'].$put({ param: { id }, json }));
}
