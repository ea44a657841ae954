import { and, count, eq, type SQL } from 'drizzle-orm';
import type { Scope } from '../../analysis/hierarchy.ts';
import type { Reader } from '../db/database.ts';
import { invitations } from '../db/schema/campaigns.ts';
import { teams } from '../db/schema/organization.ts';

const within = (scope: Scope): SQL | undefined => {
  if (scope.level === 'program') return undefined;
  return eq(scope.level === 'team' ? teams.id : teams.institutionId, scope.id);
};

/**
 * People invited to a campaign at a place, to weigh a figure by. Never for readers: only whether the response was low is
 * told, and that only where the gate shows how many answered.
 */
export async function invitedAt(db: Reader, campaignId: string, scope: Scope): Promise<number> {
  const [row] = await db
    .select({ people: count() })
    .from(invitations)
    .innerJoin(teams, eq(invitations.teamId, teams.id))
    .where(and(eq(invitations.campaignId, campaignId), within(scope)));
  return row?.people ?? 0;
}
