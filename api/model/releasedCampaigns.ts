import { and, desc, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { Place } from '../access.ts';
import type { Reader } from '../db/database.ts';
import { campaigns, campaignTeams } from '../db/schema/campaigns.ts';
import { teams } from '../db/schema/organization.ts';
import { releases } from '../db/schema/releases.ts';
import { Problem } from '../problem.ts';
import type { FindingQuery } from './findingQuery.ts';

/** A campaign with one of its releases. */
export interface ReleasedCampaign {
  releaseId: string;
  campaign: typeof campaigns.$inferSelect;
}

/** The campaign went to the team, or to a team of the institution. */
export function reaches({ institution, team }: Place): SQL | undefined {
  const of = sql`select 1 from ${campaignTeams} where ${campaignTeams.campaignId} = ${campaigns.id}`;
  if (team !== undefined) return sql`exists (${of} and ${campaignTeams.teamId} = ${team})`;
  if (institution === undefined) return undefined;
  const own = sql`select ${teams.id} from ${teams} where ${teams.institutionId} = ${institution}`;
  return sql`exists (${of} and ${campaignTeams.teamId} in (${own}))`;
}

/**
 * The release a query asks for: by default the latest one that reaches the place. What was answered in `shared` mode was
 * promised to the team alone and is never among them.
 * @throws Problem `not_found` (noun `release`) when nothing is released.
 */
export async function findReleasedCampaign(db: Reader, place: Place, query: FindingQuery): Promise<ReleasedCampaign> {
  const { campaign, wave, release } = query;
  const [row] = await db
    .select({ releaseId: releases.id, campaign: campaigns })
    .from(releases)
    .innerJoin(campaigns, eq(releases.campaignId, campaigns.id))
    .where(
      and(
        eq(campaigns.programId, place.program),
        ne(campaigns.mode, 'shared'),
        campaign === undefined ? undefined : eq(campaigns.id, campaign),
        wave === undefined ? undefined : eq(campaigns.wave, wave),
        release === undefined ? undefined : eq(releases.id, release),
        reaches(place),
      ),
    )
    .orderBy(desc(releases.releasedOn), desc(campaigns.createdAt), desc(campaigns.id), desc(releases.number))
    .limit(1);
  if (!row) throw new Problem('not_found', { noun: 'release' });
  return row;
}
