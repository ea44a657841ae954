import { and, eq, sql } from 'drizzle-orm';
import type { Side } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import { authorise } from '../access.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { invitations } from '../db/schema/campaigns.ts';
import { teams } from '../db/schema/organization.ts';
import { paperReturns } from '../db/schema/paper.ts';
import { Problem } from '../problem.ts';
import { type Campaign, findCampaign } from './campaigns.ts';
import { placeOfCampaign, placeOfTeam } from './places.ts';
import { reachIn } from './reach.ts';
import { invitationOfCode } from './shortCodes.ts';
import { write } from './write.ts';

/** While a campaign closes, what is on its way may still come in; afterwards nothing. @throws Problem `campaign_not_open`. */
export function checkTakesPaper({ status }: Pick<Campaign, 'status'>): void {
  if (status !== 'open' && status !== 'closing') throw new Problem('campaign_not_open');
}

/** @throws Problem `unauthenticated`, `not_found`, or `forbidden` when the actor may enter paper nowhere in the programme. */
export async function mayEnterSomewhere(context: Context, campaignId: string): Promise<void> {
  if (context.actor === null) throw new Problem('unauthenticated');
  const { program } = await placeOfCampaign(context.db.read, campaignId);
  reachIn(context, 'paper.enter', program);
}

/** The invitation of a short code, in this campaign and where the actor may enter paper. @throws Problem `unknown_code`. */
export async function codedInvitation(context: Context, tx: Transaction, campaignId: string, code: string) {
  const id = await invitationOfCode(tx, context, code);
  const [found] = await tx.select().from(invitations).where(eq(invitations.id, id));
  if (found?.campaignId !== campaignId) throw new Problem('unknown_code');
  authorise(context, 'paper.enter', await placeOfTeam(tx, found.teamId));
  return found;
}

export interface ReturnedEnvelope {
  team: { id: string; name: Text };
  side: Side;
  returned: number;
  entered: number;
}

/**
 * Notes that an envelope came back, in `anonymous` mode: its invitation is spent, in place, and one more sheet of that team and
 * side is awaited. Nothing else is kept: not which sheet lay in it, and the audit does not name whose it was.
 * @throws Problem `unknown_code`, `already_answered`, `campaign_not_open`, `wrong_state` in another mode.
 */
export async function returnEnvelope(context: Context, campaignId: string, code: string): Promise<ReturnedEnvelope> {
  await mayEnterSomewhere(context, campaignId);
  const noted = await write({ ...context, idempotencyKey: null }, 'paper.enter', { campaignId }, async (tx) => {
    const campaign = await findCampaign(tx, campaignId);
    if (campaign.mode !== 'anonymous') throw new Problem('wrong_state', { mode: campaign.mode });
    checkTakesPaper(campaign);
    const { id, teamId, side } = await codedInvitation(context, tx, campaignId, code);
    const spent = await tx
      .update(invitations)
      .set({ spent: 1 })
      .where(and(eq(invitations.id, id), eq(invitations.spent, 0)))
      .returning({ id: invitations.id });
    if (spent.length === 0) throw new Problem('already_answered');
    const [count] = await tx
      .insert(paperReturns)
      .values({ campaignId, teamId, side, returned: 1, entered: 0 })
      .onConflictDoUpdate({
        target: [paperReturns.campaignId, paperReturns.teamId, paperReturns.side],
        set: { returned: sql`${paperReturns.returned} + 1` },
      })
      .returning({ returned: paperReturns.returned, entered: paperReturns.entered });
    const [team] = await tx.select({ id: teams.id, name: teams.name }).from(teams).where(eq(teams.id, teamId));
    if (!count || !team) throw new Problem('internal');
    return { result: { team, side, ...count }, subject: `campaign:${campaignId}`, detail: { envelopes: 1 } };
  });
  // Empties the log, which shows in which order envelopes came.
  context.submissions.mixSoon();
  return noted;
}
