import { and, asc, eq, sql } from 'drizzle-orm';
import type { Side } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import { invitations } from '../db/schema/campaigns.ts';
import { members, teams } from '../db/schema/organization.ts';
import { paperEntries, paperReturns } from '../db/schema/paper.ts';
import { Problem } from '../problem.ts';
import { placeOfCampaign } from './places.ts';
import { reachIn, withinReach } from './reach.ts';

export interface PaperPlace {
  team: { id: string; name: Text };
  side: Side;
  invited: number;
  answered: number;
  /** Envelopes that came back, and sheets of them that are entered twice; in `anonymous` mode. */
  returned: number;
  entered: number;
}
/** A sheet entered once. What was typed is not told: the second entry is made without seeing the first. */
export interface WaitingSheet {
  id: string;
  sheet: string;
  team: { id: string; name: Text };
  side: Side;
  /** Outside `anonymous` mode. */
  member: string | null;
  /** Whether the reader made the first entry. */
  byYou: boolean;
}

/** How far paper has come, by team and side, where the reader may enter it; and the sheets that wait for a second entry. */
export async function paperOverview(
  context: Context,
  campaignId: string,
): Promise<{ places: PaperPlace[]; waiting: WaitingSheet[] }> {
  if (context.actor === null) throw new Problem('unauthenticated');
  const { program } = await placeOfCampaign(context.db.read, campaignId);
  const within = withinReach(reachIn(context, 'paper.enter', program));
  const team = { id: teams.id, name: teams.name };
  const places = await context.db.read
    .select({
      team,
      side: invitations.side,
      invited: sql<number>`count(*)`,
      answered: sql<number>`sum(${invitations.spent})`,
      returned: sql<number>`coalesce(max(${paperReturns.returned}), 0)`,
      entered: sql<number>`coalesce(max(${paperReturns.entered}), 0)`,
    })
    .from(invitations)
    .innerJoin(teams, eq(teams.id, invitations.teamId))
    .leftJoin(
      paperReturns,
      and(
        eq(paperReturns.campaignId, invitations.campaignId),
        eq(paperReturns.teamId, invitations.teamId),
        eq(paperReturns.side, invitations.side),
      ),
    )
    .where(and(eq(invitations.campaignId, campaignId), within))
    .groupBy(teams.id, invitations.side)
    .orderBy(asc(teams.id), asc(invitations.side));
  const rows = await context.db.read
    .select({ entry: paperEntries, team, member: members.name })
    .from(paperEntries)
    .innerJoin(teams, eq(teams.id, paperEntries.teamId))
    .leftJoin(invitations, eq(invitations.id, paperEntries.invitationId))
    .leftJoin(members, eq(members.id, invitations.memberId))
    .where(and(eq(paperEntries.campaignId, campaignId), within))
    .orderBy(asc(paperEntries.sheet));
  const waiting = rows.map(({ entry: { id, sheet, side, firstBy }, ...row }) => ({
    ...{ id, sheet, side, ...row },
    byYou: firstBy === context.actor?.userId,
  }));
  return { places, waiting };
}
