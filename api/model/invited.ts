import { and, count, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../../analysis/hierarchy.ts';
import type { Reader } from '../db/database.ts';
import { invitations } from '../db/schema/campaigns.ts';
import { teams } from '../db/schema/organization.ts';

const invitedOf = (db: Reader, campaignId: string, scope: Scope): SQL | undefined => {
  if (scope.level === 'program') return eq(invitations.campaignId, campaignId);
  // The plus keeps SQLite from reading everybody in the campaign, instead of those in these teams.
  const ofCampaign = sql`+${invitations.campaignId} = ${campaignId}`;
  if (scope.level === 'team') return and(eq(invitations.teamId, scope.id), ofCampaign);
  const own = db.select({ id: teams.id }).from(teams).where(eq(teams.institutionId, scope.id));
  return and(inArray(invitations.teamId, own), ofCampaign);
};

/**
 * People invited to a campaign at a place, to weigh a figure by. Never for readers: only whether the response was low is
 * told, and that only where the gate shows how many answered.
 */
export async function invitedAt(db: Reader, campaignId: string, scope: Scope): Promise<number> {
  const [row] = await db
    .select({ people: count() })
    .from(invitations)
    .where(invitedOf(db, campaignId, scope));
  return row?.people ?? 0;
}
