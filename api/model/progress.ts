import { and, count, eq, sum } from 'drizzle-orm';
import type { Side } from '../../surveys/side.ts';
import type { Reader } from '../db/database.ts';
import { invitations } from '../db/schema/campaigns.ts';
import { teams } from '../db/schema/organization.ts';
import { type Reach, withinReach } from './reach.ts';

/** People, not answers. */
export interface Count {
  invited: number;
  answered: number;
}
export interface Progress extends Count {
  /** Null unless five or more were invited on each side: one side alone would give the other. */
  bySide: Record<Side, Count> | null;
}

/** The fewest people invited on each side for the sides to be told apart. */
export const smallestSide = 5;

/** How many were invited to a campaign and have answered, in the places given. For campaign staff only. */
export async function progressOf(db: Pick<Reader, 'select'>, campaignId: string, reach: Reach): Promise<Progress> {
  const rows = await db
    .select({ side: invitations.side, invited: count(), answered: sum(invitations.spent) })
    .from(invitations)
    .innerJoin(teams, eq(invitations.teamId, teams.id))
    .where(and(eq(invitations.campaignId, campaignId), withinReach(reach)))
    .groupBy(invitations.side);
  const ofSide = (side: Side): Count => {
    const row = rows.find((each) => each.side === side);
    return { invited: row?.invited ?? 0, answered: Number(row?.answered ?? 0) };
  };
  const bySide = { patient_side: ofSide('patient_side'), professional_side: ofSide('professional_side') };
  const both = Object.values(bySide);
  return {
    invited: both.reduce((total, { invited }) => total + invited, 0),
    answered: both.reduce((total, { answered }) => total + answered, 0),
    bySide: both.every(({ invited }) => invited >= smallestSide) ? bySide : null,
  };
}
