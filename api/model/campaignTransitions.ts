import { and, eq } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { type CampaignStatus, campaigns, campaignTeams } from '../db/schema/campaigns.ts';
import { releases } from '../db/schema/releases.ts';
import { Problem } from '../problem.ts';
import { checkTeams, checkVersions } from './campaignChecks.ts';
import { checkMode } from './campaignModes.ts';
import { type Campaign, findCampaign } from './campaigns.ts';
import { checkedCampaign } from './dryRun.ts';
import { inviteMembers } from './invitationCreation.ts';
import { queueMessages } from './messages.ts';
import { placeOfCampaign } from './places.ts';
import { authoriseIn } from './reach.ts';
import { insertRelease, prepareRelease } from './releases.ts';
import { resultsMessages } from './resultsMail.ts';
import { forgetSavedOf } from './savedAnswers.ts';
import { write } from './write.ts';

export const transitionInput = z.strictObject({ to: z.enum(['open', 'closing', 'closed', 'archived']) });

const next: Record<CampaignStatus, CampaignStatus | null> = {
  draft: 'open',
  open: 'closing',
  closing: 'closed',
  closed: 'archived',
  archived: null,
};

/**
 * Mixes and seals the answers of a closed campaign and freezes its figures, unless that has been done: two processes may
 * finish the same closing, and one release comes of it. With the release goes word to everyone who was invited. What a team
 * shares is for that team alone: no figure is made of it.
 */
export async function finishClosing(
  context: Context,
  { id: campaignId, mode }: Pick<Campaign, 'id' | 'mode'>,
): Promise<void> {
  const released = async (db: Pick<Transaction, 'select'>): Promise<boolean> => {
    const ofClose = and(eq(releases.campaignId, campaignId), eq(releases.reason, 'close'));
    return (await db.select({ id: releases.id }).from(releases).where(ofClose)).length > 0;
  };
  if (await released(context.db.read)) return;
  await context.submissions.mix();
  await context.live.seal(campaignId);
  if (mode === 'shared') return;
  const messages = await resultsMessages(context, await findCampaign(context.db.read, campaignId));
  for (let done = false; !done; ) {
    const prepared = await prepareRelease(context, campaignId, 'close');
    done = await context.db.write(async (tx) => {
      if (await released(tx)) return true;
      if ((await insertRelease(tx, prepared)) === null) return false;
      await queueMessages(tx, messages, context.now());
      return true;
    });
  }
}

/** The campaign as it is drafted must hold together. @throws Problem `campaign_not_ready` with the `findings`. */
async function checkReady(context: Context, campaign: Campaign): Promise<void> {
  const { faults } = await checkedCampaign(context, campaign);
  const findings = faults.filter(({ severity }) => severity === 'error');
  if (findings.length > 0) throw new Problem('campaign_not_ready', { findings });
}

/**
 * Takes a campaign one step on: draft → open → closing → closed → archived. Opening invites everyone who is on a side
 * of its teams; closing makes the release. Asking for `closed` again finishes a closing that was cut short. Authorise
 * before calling: the calendar takes steps for nobody. With `expected`, only from that state.
 * @throws Problem `transition_refused` with `from` and `to`; with `reason: nobody_to_invite` for teams without members;
 * `campaign_not_ready` for a draft that does not hold together.
 */
export async function stepCampaign(
  context: Context,
  id: string,
  { to }: z.infer<typeof transitionInput>,
  expected?: CampaignStatus,
): Promise<Campaign> {
  const { program } = await placeOfCampaign(context.db.read, id);
  // Without a release, word that a shared reflection has ended goes out with the step itself.
  const ended = to === 'closed' ? await resultsMessages(context, await findCampaign(context.db.read, id)) : [];
  const campaign = await write(context, 'campaign.manage', { id, to }, async (tx) => {
    const present = await findCampaign(tx, id);
    const { status: from } = present;
    const again = from === 'closed' && to === 'closed' && expected === undefined;
    if ((next[from] !== to && !again) || (expected ?? from) !== from)
      throw new Problem('transition_refused', { from, to });
    let invited: number | undefined;
    if (to === 'open') {
      await checkVersions(tx, program, present);
      await checkMode(tx, present);
      const rows = await tx.select().from(campaignTeams).where(eq(campaignTeams.campaignId, id));
      await checkTeams(
        tx,
        program,
        rows.map(({ teamId }) => teamId),
      );
      invited = await inviteMembers(tx, context, id);
      if (invited === 0) throw new Problem('transition_refused', { from, to, reason: 'nobody_to_invite' });
      await checkReady(context, present);
    }
    const openedOn = to === 'open' ? dayOf(context.now().getTime()) : present.openedOn;
    await tx.update(campaigns).set({ status: to, openedOn }).where(eq(campaigns.id, id));
    if (to === 'closed' && present.mode === 'shared') await queueMessages(tx, ended, context.now());
    if (to === 'closed') await forgetSavedOf(context, tx, id);
    return { result: { ...present, status: to, openedOn }, subject: `campaign:${id}`, detail: { from, to, invited } };
  });
  if (to === 'closed') await finishClosing(context, campaign);
  return campaign;
}

/** The same, for those who manage campaigns. */
export async function transitionCampaign(
  context: Context,
  id: string,
  input: z.infer<typeof transitionInput>,
): Promise<Campaign> {
  await authoriseIn(context, 'campaign.manage', placeOfCampaign, id);
  return stepCampaign(context, id, input);
}
