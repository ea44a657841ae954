import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { type Counted, medianOfCounted, smallest } from './countedValues.ts';
import { normalCdf, normalQuantile } from './distributions/normal.ts';
import { shareAtLeastAsFar, signedRankWays } from './rankSums.ts';
import { assertFinite, countsOf, midranks, roundedDifferences } from './ranks.ts';

export const signedRankMethod: MethodReference = { id: 'signed_rank', version: '1' };

/** How differences of zero count: left out (Wilcoxon), or ranked and then left out (Pratt). */
export type Zeros = 'dropped' | 'pratt';

/** The estimate is the median of the Walsh averages of all differences, zeros included, in the unit of the values. */
export interface SignedRank extends Estimate {
  /** Sum of the ranks of the positive differences. */
  v: number;
  /** Two-sided, exact for up to 200 pairs; null below six pairs that changed, where it could not fall below 0.05. */
  p: number | null;
  /** (R⁺ − R⁻)/(R⁺ + R⁻), from −1 to 1; null when nothing changed. */
  rankBiserial: number | null;
  improved: number;
  same: number;
  worse: number;
}

/** Below this number of pairs that changed the smallest two-sided p is above 0.05. */
const fewestPairs = 6;
/** Beyond this number of pairs the normal form is exact enough. */
const mostForExact = 200;

/** R's `qsignrank(0.025, n)`, at least 1. */
function exactOrder(n: number): number {
  const ways = signedRankWays(Array.from({ length: n }, (_, i) => i + 1));
  let below = 0;
  for (let v = 0; v < ways.length; v++) {
    below += ways[v] ?? 0;
    if (below / 2 ** n >= 0.025) return Math.max(1, v);
  }
  return 1;
}

/** The averages of all pairs of differences, each with itself too, equal ones counted. */
function walshAverages(differences: readonly number[]): Counted {
  const own = [...countsOf(differences)];
  const counts = new Map<number, number>();
  own.forEach(([value, times], i) => {
    for (let j = 0; j <= i; j++) {
      const [other, otherTimes] = own[j] ?? [0, 0];
      const average = Number(((value + other) / 2).toPrecision(12));
      const pairs = i === j ? (times * (times + 1)) / 2 : times * otherTimes;
      counts.set(average, (counts.get(average) ?? 0) + pairs);
    }
  });
  return [...counts].sort(([a], [b]) => a - b);
}

interface Changed {
  positive: boolean;
  rank: number;
}

const exactProbability = (changed: Changed[], v: number, total: number): number =>
  shareAtLeastAsFar(signedRankWays(changed.map(({ rank }) => Math.round(2 * rank))), Math.round(2 * v), total);

const normalProbability = (changed: Changed[], v: number, total: number): number => {
  const sd = Math.sqrt(changed.reduce((sum, { rank }) => sum + rank ** 2, 0)) / 2;
  return Math.min(1, 2 * normalCdf(-Math.max(0, Math.abs(v - total / 2) - 0.5) / sd));
};

const normalOrder = (n: number): number =>
  Math.max(1, Math.floor((n * (n + 1)) / 4 - normalQuantile(0.975) * Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24)));

/**
 * The change of the same people from `before` to `after`, pair by pair: Wilcoxon's signed-rank test, exact given the midranks
 * seen for up to 200 pairs, with the median of the Walsh averages and its 95 % interval from their order statistics (of all
 * pairs, unchanged ones included). Differences are compared to twelve digits of the values. No interval where all changed
 * alike. Needs a stable link between waves; not for unlinked ones. Throws a
 * RangeError for lists of unequal length or values that are not finite. Source: Wilcoxon 1945, Biometrics 1:80; Pratt 1959,
 * JASA 54:655; Hollander & Wolfe. R: `coin::wilcoxsign_test(distribution = "exact")`, `wilcox.test(paired, conf.int = TRUE)`.
 */
export function signedRank(before: readonly number[], after: readonly number[], zeros: Zeros = 'dropped'): SignedRank {
  if (before.length !== after.length) throw new RangeError('pairs need two values each');
  assertFinite(before);
  assertFinite(after);
  const differences = roundedDifferences(
    after.map((value, i) => value - (before[i] ?? 0)),
    [...before, ...after],
  );
  const improved = differences.filter((d) => d > 0).length;
  const worse = differences.filter((d) => d < 0).length;
  const same = differences.length - improved - worse;
  const base = { n: differences.length, method: signedRankMethod, improved, same, worse };
  if (differences.length === 0)
    return {
      ...base,
      v: 0,
      p: null,
      rankBiserial: null,
      estimate: null,
      interval: null,
      flags: [flag('no_observations')],
    };
  const ranked = zeros === 'pratt' ? differences : differences.filter((d) => d !== 0);
  const ranks = midranks(ranked.map(Math.abs));
  const changed = ranked.flatMap((d, i) => (d === 0 ? [] : [{ positive: d > 0, rank: ranks[i] ?? 0 }]));
  const v = changed.reduce((sum, { positive, rank }) => sum + (positive ? rank : 0), 0);
  const total = changed.reduce((sum, { rank }) => sum + rank, 0);
  const walsh = walshAverages(differences);
  const averages = (differences.length * (differences.length + 1)) / 2;
  const estimate = medianOfCounted(walsh, averages);
  const rankBiserial = total === 0 ? null : (2 * v - total) / total;
  if (changed.length < fewestPairs)
    return { ...base, v, p: null, rankBiserial, estimate, interval: null, flags: [flag('too_few_pairs')] };
  const exact = differences.length <= mostForExact;
  const p = exact ? exactProbability(changed, v, total) : normalProbability(changed, v, total);
  const k = exact ? exactOrder(differences.length) : normalOrder(differences.length);
  if (walsh.length === 1)
    return { ...base, v, p, rankBiserial, estimate, interval: null, flags: [flag('same_change')] };
  const interval: [number, number] = [smallest(walsh, k), smallest(walsh, averages - k + 1)];
  return { ...base, v, p, rankBiserial, estimate, interval, flags: [] };
}
