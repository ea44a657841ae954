import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { type Counted, medianOfCounted, smallest } from './countedValues.ts';
import { normalQuantile } from './distributions/normal.ts';
import { rankSumWays } from './rankSums.ts';
import { assertFinite, countsOf, roundedDifferences, tieSum, twelveDigits } from './ranks.ts';

export const hodgesLehmannMethod: MethodReference = { id: 'hodges_lehmann', version: '1' };

/** More people than this in both groups together: the normal form of k. */
const mostForExact = 60;

/** Middle of sorted values. */
export const middleOf = (sorted: ArrayLike<number>): number => {
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2;
};

/** Whether the widest interval there is, from the smallest to the largest difference, covers 95 %: 1 − 2/C(n+m, n). */
function reaches95(n: number, m: number): boolean {
  let choices = 1;
  for (let i = 1; i <= Math.min(n, m) && choices < 40; i++) choices *= (n + m + 1 - i) / i;
  return 2 / choices <= 0.05;
}

/** All differences x − y in order, equal ones counted: points of a scale give few of them, however many people answered. */
function countedDifferences(x: readonly number[], y: readonly number[]): Counted {
  const [ofX, ofY] = [[...countsOf(x)], [...countsOf(y)]];
  const pairs = ofX.flatMap(([a, timesA]) => ofY.map(([b, timesB]) => [a - b, timesA * timesB] as const));
  const rounded = roundedDifferences(
    pairs.map(([difference]) => difference),
    [...ofX, ...ofY].map(([value]) => value),
  );
  const counts = new Map<number, number>();
  rounded.forEach((difference, i) => {
    counts.set(difference, (counts.get(difference) ?? 0) + (pairs[i]?.[1] ?? 0));
  });
  return [...counts].sort(([a], [b]) => a - b);
}

/** R's `qwilcox(α/2, n, m)`: the least u with P(U ≤ u) ≥ α/2 without ties, at least 1. */
function exactOrder(n: number, m: number): number {
  const ranks = Array.from({ length: n + m }, (_, i) => i + 1);
  const ways = rankSumWays(ranks, n);
  const all = ways.reduce((sum, count) => sum + count, 0);
  const least = (n * (n + 1)) / 2;
  let below = 0;
  for (let u = 0; u <= n * m; u++) {
    below += ways[least + u] ?? 0;
    if (below / all >= 0.025) return Math.max(1, u);
  }
  return 1;
}

/**
 * By how much x lies above y: the median of all differences x − y, with the 95 % interval between the k-th smallest and the
 * k-th largest of them. k is exact without ties in small groups, else ⌊nm/2 − z√V⌋ with the tie-corrected variance V (at
 * least 1). In the unit of the values; it stays on the lattice of Likert points, unlike R's root finder. A flag where no
 * interval reaches 95 % (2 against 5), and none for a single person or without variation in either group. Null and a flag
 * without values in a group. Throws a RangeError for values that are not finite. Source: Hodges & Lehmann 1963, Ann Math
 * Stat 34:598; Hollander & Wolfe. R: `median(outer(x, y, "-"))`, `wilcox.test(x, y, conf.int = TRUE)`.
 */
export function hodgesLehmann(x: readonly number[], y: readonly number[]): Estimate {
  assertFinite(x);
  assertFinite(y);
  const [n, m] = [x.length, y.length];
  const base = { n: n + m, method: hodgesLehmannMethod };
  if (n === 0 || m === 0) return { ...base, estimate: null, interval: null, flags: [flag('no_observations')] };
  const differences = countedDifferences(x, y);
  const ties = tieSum(twelveDigits([...x, ...y]));
  const size = n + m;
  const variance = ((n * m) / 12) * (size + 1 - (size > 1 ? ties / (size * (size - 1)) : 0));
  const k =
    ties === 0 && size <= mostForExact
      ? exactOrder(n, m)
      : Math.max(1, Math.floor((n * m) / 2 - normalQuantile(0.975) * Math.sqrt(variance)));
  const pairs = n * m;
  const [low, high] = [smallest(differences, k), smallest(differences, pairs - k + 1)];
  const estimate = medianOfCounted(differences, pairs);
  if (n === 1 || m === 1) return { ...base, estimate, interval: null, flags: [flag('one_person_group')] };
  if (differences.length === 1) {
    const why = flag(ties === size ** 3 - size ? 'no_variation' : 'no_variation_within');
    return { ...base, estimate, interval: null, flags: [why] };
  }
  return { ...base, estimate, interval: [low, high], flags: reaches95(n, m) ? [] : [flag('confidence_not_reached')] };
}
