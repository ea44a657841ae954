import type { Estimate } from '../../finding.ts';
import { deltaOf } from '../cliffsDelta.ts';
import { type CountedGroups, rankCounts } from './countedRanks.ts';

/** Σ over the people of `own` of (δ − what they say of it)²: by value, how much more often they lie above than below. */
function squares({ x: own, y: other }: CountedGroups, people: number, delta: number): number {
  let [below, sum] = [0, 0];
  for (let at = 0; at < own.length; at++) {
    const equal = other[at] ?? 0;
    const dominance = (below - (people - below - equal)) / people;
    sum += (own[at] ?? 0) * (dominance - delta) ** 2;
    below += equal;
  }
  return sum;
}

/** Cliff's consistent variance, for groups of two or more. */
function varianceOf({ x, y }: CountedGroups, n: number, m: number, delta: number): number {
  let tied = 0;
  for (let at = 0; at < x.length; at++) tied += (x[at] ?? 0) * (y[at] ?? 0);
  const rowVariance = squares({ x, y }, m, delta) / (n - 1);
  const columnVariance = squares({ x: y, y: x }, n, -delta) / (m - 1);
  // Of the n·m signs, whose mean is δ, all but the ties have the square 1.
  const cells = n * m * (1 - delta ** 2) - tied;
  return ((m - 1) * rowVariance + (n - 1) * columnVariance + cells / ((n - 1) * (m - 1))) / (n * m);
}

/**
 * Cliff's δ with its interval (`cliffsDelta`) of people counted at each value instead of listed, to the twelfth digit the
 * same: a list needs a step for each pair of people, counts a step for each value. For a million answers on five points;
 * with two unclustered groups only, as there. In words: people below less people above, added up by value. Throws a
 * RangeError for counts that are not whole or not at the same values. Source: Cliff 1993, Psychol Bull 114:494. R:
 * `effsize::cliff.delta(rep(values, x), rep(values, y))`.
 */
export function countedCliffsDelta(groups: CountedGroups, quantile: 'auto' | 'normal' = 'auto'): Estimate {
  const { n, m, rankSum } = rankCounts(groups);
  const u = rankSum - (n * (n + 1)) / 2;
  const delta = () => (2 * u - n * m) / (n * m);
  return deltaOf({ n, m, delta, variance: (at) => varianceOf(groups, n, m, at) }, quantile);
}
