import { and, desc, eq, inArray } from 'drizzle-orm';
import * as z from 'zod';
import {
  type Attention,
  minorityAgrees,
  patientsAgreeLess,
  withheldPlaces,
  withheldStatements,
} from '../../analysis/findings/attention.ts';
import { satisfactionRow } from '../../analysis/findings/satisfactionRows.ts';
import { scaledItems } from '../../analysis/findings/scaledItems.ts';
import { type SinceLast, sinceLast } from '../../analysis/findings/sinceLast.ts';
import { mayBeCompared } from '../../surveys/comparison/comparability.ts';
import { sides } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import { type CampaignStatus, campaigns, type Wave } from '../db/schema/campaigns.ts';
import { explored, heardItem } from './exploreFindings.ts';
import { type FindingPlace, findingPlace, findingQuery } from './findingQuery.ts';
import { findingSource } from './findingSources.ts';
import { judgeItems } from './gatedReleases.ts';
import { type ReleasedCampaign, reaches } from './releasedCampaigns.ts';
import { type FollowedRates, followedRates } from './responseFollowed.ts';
import { releasedWaves } from './trendFindings.ts';
import { readComparabilities } from './versionComparabilities.ts';

export const overviewQuery = z.object({
  program: z.string().min(1).max(100),
  institution: z.string().min(1).max(100).optional(),
  team: z.string().min(1).max(100).optional(),
});

/** A campaign that takes answers now. */
export interface RunningCampaign {
  id: string;
  name: Text;
  wave: Wave;
  status: CampaignStatus;
  /** `YYYY-MM-DD`. */
  closesOn: string | null;
  /** For those who follow the invitations at the place; null for everybody else. */
  rates: FollowedRates | null;
}

/** What a reader should see first at a place; every figure in it has passed the gate. */
export interface Overview {
  running: RunningCampaign[];
  /** Campaigns with released figures at the place. */
  released: number;
  /** Null with fewer than two. */
  sinceLast: SinceLast | null;
  attention: (Attention & { campaign: string })[];
}

async function runningAt(context: Context, { place }: FindingPlace): Promise<RunningCampaign[]> {
  const db = context.db.read;
  const { id, name, wave, status, closesOn } = campaigns;
  const rows = await db
    .select({ id, name, wave, status, closesOn })
    .from(campaigns)
    .where(and(eq(campaigns.programId, place.program), inArray(status, ['open', 'closing']), reaches(place)))
    .orderBy(desc(campaigns.createdAt), desc(campaigns.id));
  return Promise.all(rows.map(async (row) => ({ ...row, rates: await followedRates(context, db, row.id, place) })));
}

async function comparedWithLast(context: Context, { scope }: FindingPlace, released: ReleasedCampaign[]) {
  const [before, after] = released.slice(-2);
  if (before === undefined || after === undefined) return null;
  const db = context.db.read;
  const sources = [
    await findingSource(db, before, context.now()),
    await findingSource(db, after, context.now()),
  ] as const;
  for (const source of sources) await judgeItems(source);
  const versions = [before.campaign.experienceVersionId, after.campaign.experienceVersionId] as const;
  const comparability = await readComparabilities(db, [...versions]);
  const [earlier, later] = sources;
  const known = new Set(earlier.layout.items.map(({ name }) => name));
  const items = scaledItems(later.layout, [later.document]).filter(({ name }) => {
    const how = known.has(name) ? comparability(...versions, name) : null;
    return how !== null && mayBeCompared(how);
  });
  const rows = ({ experience }: (typeof sources)[number]) =>
    items.map((item) => satisfactionRow(experience, scope, item, 'both'));
  return sinceLast({
    ...{ names: [before.campaign.name, after.campaign.name], items },
    ...{ before: rows(earlier), after: rows(later) },
  });
}

async function attentionAt(context: Context, { scope }: FindingPlace, latest: ReleasedCampaign) {
  const db = context.db.read;
  const source = await findingSource(db, latest, context.now());
  await judgeItems(source);
  const { experience, layout, document } = source;
  const items = scaledItems(layout, [document]);
  const apart =
    scope.level === 'team'
      ? []
      : items.flatMap((item) => sides.map((side) => satisfactionRow(experience, scope, item, side)));
  const together = items.map((item) => satisfactionRow(experience, scope, item, 'both'));
  const reversed = new Set(
    layout.scales.flatMap((scale) => scale.items.filter((item) => item.reversed).map(({ name: reversed }) => reversed)),
  );
  const { id, name } = latest.campaign;
  const request = {
    db,
    campaign: { id, name },
    source,
    scope,
    query: findingQuery.parse({ program: latest.campaign.programId }),
  };
  const heard = items.find((item) => item.name === heardItem) ?? items[0];
  const places = heard === undefined ? null : explored(context, request, heard.name);
  const hiddenPlaces =
    places === null || heard === undefined
      ? []
      : withheldPlaces(places.hidden, places.of, heard.name, scope.level === 'program' ? 'institution' : 'team');
  const bySide = scope.level !== 'team';
  const withheld = hiddenPlaces.length > 0 ? hiddenPlaces : withheldStatements(bySide ? apart : together, bySide);
  const found: Attention[] = [
    ...patientsAgreeLess(apart, items),
    ...(places?.leastHeard ?? []),
    ...minorityAgrees(together, items, reversed),
    ...withheld,
  ];
  return found.map((each) => ({ ...each, campaign: id }));
}

/**
 * What is running, what changed since the last wave and what needs attention first, at a programme, an institution or a team.
 * @throws Problem `unauthenticated`, `forbidden`, `not_found`.
 */
export async function readOverview(context: Context, query: z.infer<typeof overviewQuery>): Promise<Overview> {
  const at = await findingPlace(context, 'finding.satisfaction', findingQuery.parse(query));
  const released = await releasedWaves(context.db.read, at.place);
  const latest = released.at(-1);
  return {
    running: await runningAt(context, at),
    released: released.length,
    sinceLast: await comparedWithLast(context, at, released),
    attention: latest === undefined ? [] : await attentionAt(context, at, latest),
  };
}
