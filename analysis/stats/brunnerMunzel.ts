import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { studentTCdf, studentTQuantile } from './distributions/studentT.ts';
import { assertFinite, midranks, twelveDigits } from './ranks.ts';

export const brunnerMunzelMethod: MethodReference = { id: 'brunner_munzel', version: '1' };

export interface BrunnerMunzel extends Estimate {
  statistic: number | null;
  df: number | null;
  /** Two-sided. */
  p: number | null;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Whether one group's values tend to be larger than another's when their spreads differ: P(x < y) + ½P(x = y) with a 95 %
 * interval and the Brunner–Munzel t test (Satterthwaite's degrees of freedom). Mind the direction: Cliff's δ counts x > y. For
 * two unclustered groups of at least two. The interval is cut at 0 and 1. All equal, or groups that do not overlap: a flag
 * and no test. Throws a RangeError for values
 * that are not finite. Source: Brunner & Munzel 2000, Biom J 42:17. R: `lawstat::brunner.munzel.test(x, y)`.
 */
export function brunnerMunzel(valuesOfX: readonly number[], valuesOfY: readonly number[]): BrunnerMunzel {
  assertFinite(valuesOfX);
  assertFinite(valuesOfY);
  const [x, y] = [twelveDigits(valuesOfX), twelveDigits(valuesOfY)];
  const [n, m] = [x.length, y.length];
  const none = { statistic: null, df: null, p: null, interval: null, n: n + m, method: brunnerMunzelMethod };
  if (n === 0 || m === 0) return { ...none, estimate: null, flags: [flag('no_observations')] };
  const ranks = midranks([...x, ...y]);
  const [ofX, ofY] = [ranks.slice(0, n), ranks.slice(n)];
  const [meanX, meanY] = [mean(ofX), mean(ofY)];
  const estimate = (meanY - (m + 1) / 2) / n;
  if (n < 2 || m < 2) return { ...none, estimate, flags: [flag('one_person_group')] };
  const placementVariance = (own: number[], within: number[], middle: number): number =>
    own.reduce((sum, rank, i) => sum + (rank - (within[i] ?? 0) - middle + (own.length + 1) / 2) ** 2, 0) /
    (own.length - 1);
  const v1 = placementVariance(ofX, midranks(x), meanX);
  const v2 = placementVariance(ofY, midranks(y), meanY);
  const pooled = n * v1 + m * v2;
  if (!(pooled > 1e-12)) {
    const apart = estimate === 0 || estimate === 1;
    return { ...none, estimate, flags: [flag(apart ? 'groups_apart' : 'no_variation')] };
  }
  const statistic = (n * m * (meanY - meanX)) / (n + m) / Math.sqrt(pooled);
  const df = pooled ** 2 / ((n * v1) ** 2 / (n - 1) + (m * v2) ** 2 / (m - 1));
  const p = Math.min(1, 2 * studentTCdf(-Math.abs(statistic), df));
  const half = studentTQuantile(0.975, df) * Math.sqrt(v1 / (n * m * m) + v2 / (m * n * n));
  const interval: [number, number] = [Math.max(0, estimate - half), Math.min(1, estimate + half)];
  return { ...none, statistic, df, p, estimate, interval, flags: [] };
}
