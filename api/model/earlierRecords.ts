import { and, countDistinct, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { ChangedSince } from '../../analysis/disclosure/sinceEarlier.ts';
import type { DemographicCounts } from '../../analysis/snapshot.ts';
import type { Side } from '../../surveys/side.ts';
import type { Reader } from '../db/database.ts';
import { campaigns, invitations } from '../db/schema/campaigns.ts';
import { teams } from '../db/schema/organization.ts';
import { releases } from '../db/schema/releases.ts';
import { latestRelease, type Release } from './frozenReleases.ts';
import type { ReleasedCampaign } from './releasedCampaigns.ts';

type Campaign = ReleasedCampaign['campaign'];

/** Campaigns of a programme that have closed with figures about the person: each with the day, the earliest first. */
async function closedCampaigns(db: Reader, programId: string): Promise<{ id: string; closedOn: string }[]> {
  return db
    .select({ id: campaigns.id, closedOn: releases.releasedOn })
    .from(campaigns)
    .innerJoin(releases, and(eq(releases.campaignId, campaigns.id), eq(releases.reason, 'close')))
    .where(
      and(eq(campaigns.programId, programId), ne(campaigns.mode, 'shared'), isNotNull(campaigns.demographicsVersionId)),
    )
    .orderBy(releases.releasedOn, campaigns.createdAt, campaigns.id);
}

/** The campaigns whose figures about the person were out before those of a campaign. */
export async function earlierCampaigns(db: Reader, { id, programId }: Campaign): Promise<string[]> {
  const closed = (await closedCampaigns(db, programId)).map((each) => each.id);
  const own = closed.indexOf(id);
  return own < 0 ? closed : closed.slice(0, own);
}

const placeOf = (institution: string, side: Side): string => `${institution} ${side}`;

const recordsIn = (counts: DemographicCounts): Map<string, number> =>
  new Map(counts.cells.map(({ institution, side, records }) => [placeOf(institution, side), records]));

/**
 * Who gave their records in one of two campaigns only, by institution and side: who has answered is known, what they said of
 * themselves is not. Where the same people have answered, the records themselves tell of one more or one less.
 */
async function changedBetween(db: Reader, own: Release, earlier: string): Promise<ChangedSince> {
  const once = db
    .select({ memberId: invitations.memberId, teamId: invitations.teamId, side: invitations.side })
    .from(invitations)
    .where(and(inArray(invitations.campaignId, [own.campaignId, earlier]), eq(invitations.spent, 1)))
    .groupBy(invitations.memberId, invitations.teamId, invitations.side)
    .having(sql`count(*) = 1`)
    .as('once');
  const rows = await db
    .select({ institution: teams.institutionId, side: once.side, people: countDistinct(once.memberId) })
    .from(once)
    .innerJoin(teams, eq(teams.id, once.teamId))
    .groupBy(teams.institutionId, once.side);
  const changed = new Map(rows.map(({ institution, side, people }) => [placeOf(institution, side), people]));
  const last = await latestRelease(db, earlier);
  const [before, now] = [last === null ? new Map() : recordsIn(last.demographics), recordsIn(own.demographics)];
  return (institution, side) => {
    const place = placeOf(institution, side);
    return (changed.get(place) ?? 0) || Math.abs((now.get(place) ?? 0) - (before.get(place) ?? 0));
  };
}

export const changedSince = (db: Reader, own: Release, earlier: readonly string[]): Promise<ChangedSince[]> =>
  Promise.all(earlier.map((each) => changedBetween(db, own, each)));
