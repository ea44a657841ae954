import { and, desc, eq, ne } from 'drizzle-orm';
import { trendMethods } from '../../analysis/appendix/trend.ts';
import { type TrendOptions, trendFinding } from '../../analysis/findings/trend.ts';
import { mostWaves, type TrendWave, trendMeasure } from '../../analysis/findings/trendPoints.ts';
import { type Comparability, mayBeCompared } from '../../surveys/comparison/comparability.ts';
import type { Place } from '../access.ts';
import type { Reader } from '../db/database.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { releases } from '../db/schema/releases.ts';
import { Problem } from '../problem.ts';
import { comparedGroups } from './comparedGroups.ts';
import { type FigureData, releasedData } from './findingAppendix.ts';
import type { PlannedFinding } from './findingChoice.ts';
import type { FindingPlace, FindingQuery } from './findingQuery.ts';
import { type FindingSource, findingSource } from './findingSources.ts';
import { invitedAt } from './invited.ts';
import { markedEvents } from './markedEvents.ts';
import { type ReleasedCampaign, reaches } from './releasedCampaigns.ts';
import { readComparabilities } from './versionComparabilities.ts';

/** The latest release of every campaign that reaches the place, the earliest campaign first. */
export async function releasedWaves(db: Reader, place: Place): Promise<ReleasedCampaign[]> {
  const rows = await db
    .select({ releaseId: releases.id, campaign: campaigns })
    .from(releases)
    .innerJoin(campaigns, eq(releases.campaignId, campaigns.id))
    .where(and(eq(campaigns.programId, place.program), ne(campaigns.mode, 'shared'), reaches(place)))
    .orderBy(desc(releases.number));
  const latest = new Map<string, ReleasedCampaign>();
  for (const row of rows) if (!latest.has(row.campaign.id)) latest.set(row.campaign.id, row);
  const startOf = ({ campaign }: ReleasedCampaign) => campaign.opensOn ?? '';
  return [...latest.values()]
    .sort((a, b) => startOf(a).localeCompare(startOf(b)) || a.campaign.createdAt - b.campaign.createdAt)
    .slice(-mostWaves);
}

/** One moment of a figure over time. */
export const waveOf = (
  released: ReleasedCampaign,
  source: FindingSource,
  place: FindingPlace,
  comparability: Comparability | null,
): TrendWave => {
  const { period, questionnaireVersions, questionnaireTitles } = source.contextOf(place.scope, 'experience');
  return {
    ...{ name: released.campaign.name, wave: released.campaign.wave, period, release: source.release },
    version: questionnaireVersions[0] ?? source.document.slug,
    versionTitle: questionnaireTitles[0] ?? source.document.title,
    ...{ gated: source.experience, layout: source.layout, document: source.document, comparability },
  };
};

/** The first scale, or the first statement: what a trend shows when nothing is asked for. */
const usualMeasure = ({ layout }: FindingSource): string | undefined =>
  layout.scales[0]?.name ?? layout.items.find(({ kind }) => kind !== 'single')?.name;

/**
 * The measure that may be followed over the most moments up to the last one, of scales before statements and in their order: limits
 * need many moments, and a question asked anew starts them again.
 */
function longestUnchanged(
  newest: FindingSource,
  versionIds: readonly string[],
  comparable: (before: string, after: string, name: string) => Comparability | null,
): string | undefined {
  const { scales, items } = newest.layout;
  const names = [
    ...scales.map(({ name }) => name),
    ...items.flatMap(({ kind, name }) => (kind === 'single' ? [] : name)),
  ];
  const startOf = (name: string): number =>
    versionIds.findLastIndex((id, i) => {
      const before = versionIds[i - 1];
      const found = before === undefined ? 'identical' : comparable(before, id, name);
      return found === null || !mayBeCompared(found);
    });
  const starts = names.map(startOf);
  return names[starts.indexOf(Math.min(...starts))];
}

/** One measure at every moment released, with all that its figures are made of. */
export interface Moments {
  /** The measure: name of a statement or a scale. */
  name: string;
  newest: FindingSource;
  options: Pick<TrendOptions, 'scope' | 'scopeName' | 'waves' | 'measure' | 'minimumGroup' | 'teams'>;
  data: FigureData;
  /** People invited at the place at each moment, null if not known. */
  invited: () => Promise<(number | null)[]>;
}

/**
 * One statement or scale at every moment released.
 * @param usual what is shown when none is asked for: the first, or the one that has gone unchanged for longest.
 * @throws Problem `not_found`: noun `release` when nothing is released, `item` for what no version has.
 */
export async function readMoments(
  db: Reader,
  at: FindingPlace,
  query: FindingQuery,
  { now, usual = 'first' }: { now: Date; usual?: 'first' | 'longest' },
): Promise<Moments> {
  const released = await releasedWaves(db, at.place);
  const sources: FindingSource[] = [];
  for (const each of released) sources.push(await findingSource(db, each, now));
  const newest = sources.at(-1);
  if (newest === undefined) throw new Problem('not_found', { noun: 'release' });
  const versionIds = released.map(({ campaign }) => campaign.experienceVersionId);
  const comparabilities = await readComparabilities(db, versionIds);
  const name =
    query.measure ?? (usual === 'first' ? usualMeasure(newest) : longestUnchanged(newest, versionIds, comparabilities));
  if (name === undefined) throw new Problem('not_found', { noun: 'item' });
  const waves = released.flatMap((each, i) => {
    const source = sources[i];
    if (source === undefined) return [];
    const before = released[i - 1]?.campaign.experienceVersionId ?? each.campaign.experienceVersionId;
    return [waveOf(each, source, at, comparabilities(before, each.campaign.experienceVersionId, name))];
  });
  const measure = trendMeasure(waves, name);
  if (measure === null) throw new Problem('not_found', { noun: 'item' });
  const scopeName = newest.contextOf(at.scope, 'experience').scopeName;
  const minimumGroup = Math.max(...released.map(({ campaign }) => campaign.minimumGroup));
  const releases = released.flatMap(({ campaign }, i) => {
    const source = sources[i];
    return source === undefined ? [] : [releasedData(source, campaign.name)];
  });
  return {
    ...{ name, newest, data: { kind: 'releases', releases } },
    options: {
      ...{ scope: at.scope, scopeName, waves, measure, minimumGroup },
      ...(at.scope.level === 'team' && { teams: comparedGroups(newest, { level: 'program' }, 'team') }),
    },
    invited: () => Promise.all(released.map(({ campaign }) => invitedAt(db, campaign.id, at.scope))),
  };
}

/** One statement or scale from campaign to campaign. @throws Problem as `readMoments`. */
export async function planTrend(db: Reader, at: FindingPlace, query: FindingQuery, now: Date): Promise<PlannedFinding> {
  const moments = await readMoments(db, at, query, { now });
  const events = await markedEvents(db, at, moments.newest);
  return {
    choice: { measure: moments.name },
    // Events never change: those that count tell one figure from another.
    mark: events.map(({ id }) => id),
    make: async () => {
      const sides = at.scope.level !== 'team' && query.side !== 'both';
      const options = { ...moments.options, sides, events };
      const finding = trendFinding(options);
      const methods = trendMethods(options, finding, await moments.invited());
      return { finding, paging: null, methods, data: moments.data };
    },
  };
}
