import { and, eq } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import type { Context } from '../context.ts';
import { type CampaignStatus, campaigns, campaignTeams } from '../db/schema/campaigns.ts';
import { releases } from '../db/schema/releases.ts';
import { Problem } from '../problem.ts';
import { checkTeams, checkVersions } from './campaignChecks.ts';
import { checkMode } from './campaignModes.ts';
import { type Campaign, findCampaign } from './campaigns.ts';
import { inviteMembers } from './invitationCreation.ts';
import { placeOfCampaign } from './places.ts';
import { authoriseIn } from './reach.ts';
import { createRelease } from './releases.ts';
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
 * Mixes and seals the answers of a closed campaign and freezes its figures, unless that has been done. What a team shares is
 * for that team alone: no figure is made of it.
 */
async function finishClosing(context: Context, { id: campaignId, mode }: Campaign): Promise<void> {
  const ofClose = and(eq(releases.campaignId, campaignId), eq(releases.reason, 'close'));
  const [done] = await context.db.read.select({ id: releases.id }).from(releases).where(ofClose);
  if (done) return;
  await context.submissions.mix();
  await context.live.seal(campaignId);
  if (mode !== 'shared') await createRelease(context, campaignId, 'close');
}

/**
 * Takes a campaign one step on: draft → open → closing → closed → archived. Opening invites everyone who is on a side
 * of its teams; closing makes the release. Asking for `closed` again finishes a closing that was cut short.
 * @throws Problem `transition_refused` with `from` and `to`; with `reason: nobody_to_invite` for teams without members.
 */
export async function transitionCampaign(
  context: Context,
  id: string,
  { to }: z.infer<typeof transitionInput>,
): Promise<Campaign> {
  const { program } = await authoriseIn(context, 'campaign.manage', placeOfCampaign, id);
  const campaign = await write(context, 'campaign.manage', { id, to }, async (tx) => {
    const present = await findCampaign(tx, id);
    const { status: from } = present;
    const again = from === 'closed' && to === 'closed';
    if (next[from] !== to && !again) throw new Problem('transition_refused', { from, to });
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
    }
    const openedOn = to === 'open' ? dayOf(context.now().getTime()) : present.openedOn;
    await tx.update(campaigns).set({ status: to, openedOn }).where(eq(campaigns.id, id));
    return { result: { ...present, status: to, openedOn }, subject: `campaign:${id}`, detail: { from, to, invited } };
  });
  if (to === 'closed') await finishClosing(context, campaign);
  return campaign;
}
