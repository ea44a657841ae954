import { alphabetical } from '../format.ts';
import { seededRandom } from '../seededRandom.ts';
import { expectedRanks, rankIntervals } from '../stats/expectedRank.ts';
import type { Comparison, ComparisonRow } from './comparisonRows.ts';

/** How the rows are put in order: by name, by region and name, or by estimate with the ranks that each could as well have. */
export type ComparisonOrder = 'name' | 'region' | 'value';

/** More groups than these are not put in order by value: their ranks would say nothing. */
export const mostRanked = 500;
/** Draws of all true values behind a rank interval; fewer where there are many groups. */
const draws = (groups: number): number => Math.max(2000, Math.min(10_000, Math.floor(2_000_000 / groups)));
const seed = 20_261_126;
const normalQuantile = 1.959963984540054;

/** Where a group would stand among those compared, 1 the highest. */
export interface Ranks {
  expected: number;
  interval: [low: number, high: number];
}

export interface RankedComparison {
  rows: ComparisonRow[];
  /** By group; null when the rows are in order of names. */
  ranks: Map<string, Ranks> | null;
  /** What the rank intervals were drawn with; null where there are none. */
  drawn: { seed: number; draws: number } | null;
}

const known = new WeakMap<Comparison, RankedComparison>();

function rankedByValue(found: Comparison): RankedComparison {
  const groups = found.notComparable ? [] : (found.model?.groups ?? []);
  const places = groups.map(({ estimate, interval: [low, high] }) => ({
    estimate,
    sd: (high - low) / (2 * normalQuantile),
  }));
  const expected = expectedRanks(places);
  const intervals = rankIntervals(places, seededRandom(seed), draws(groups.length));
  const ranks = new Map<string, Ranks>();
  groups.forEach(({ id }, i) => {
    const [own, interval] = [expected[i], intervals[i]];
    if (own !== undefined && interval !== undefined) ranks.set(id, { expected: own, interval });
  });
  const last = Number.POSITIVE_INFINITY;
  const placeOf = ({ group, figures }: ComparisonRow) => ranks.get(group.id)?.expected ?? (figures ? last - 1 : last);
  const rows = [...found.rows].sort((a, b) => {
    const [x, y] = [placeOf(a), placeOf(b)];
    return x === y ? 0 : x - y;
  });
  return { rows, ranks, drawn: { seed, draws: draws(groups.length) } };
}

/** Regions as a reader files them; within each the order of names stays. */
const byRegion = (rows: ComparisonRow[]): ComparisonRow[] => {
  const region = ({ group: { region = '' } }: ComparisonRow) => ({ fr: region, en: region });
  return [...rows].sort((a, b) => alphabetical(region(a), region(b)));
};

/**
 * The rows in the order asked for. By value each group has its expected rank and the ranks between which it stands in 95 % of
 * draws, from one seed: the same release always gives the same. By name where nothing may be compared, or there are more than
 * 500 groups.
 */
export function rankedComparison(found: Comparison, order: ComparisonOrder): RankedComparison {
  if (order === 'region') return { rows: byRegion(found.rows), ranks: null, drawn: null };
  const groups = found.model?.groups.length ?? 0;
  if (order === 'name' || found.notComparable || groups > mostRanked)
    return { rows: found.rows, ranks: null, drawn: null };
  const kept = known.get(found) ?? rankedByValue(found);
  known.set(found, kept);
  return kept;
}
