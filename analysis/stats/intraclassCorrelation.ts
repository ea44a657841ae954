import type { Estimate, Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { fisherFQuantile, fisherFUpper } from './distributions/fisherF.ts';
import type { GroupSample } from './mixedModel.ts';

export const intraclassCorrelationMethod: MethodReference = { id: 'intraclass_correlation', version: '1' };

export interface IntraclassCorrelation {
  /** ICC(1), with Searle's 95 % interval: how much of one answer is the group. */
  single: Estimate;
  /** ICC(2): how reliable the group means are, with the interval of the same F; below 0 is none. */
  mean: Estimate;
  betweenMeanSquare: number | null;
  withinMeanSquare: number | null;
  f: number | null;
  p: number | null;
  /** Groups with answers, and the average group size that unequal sizes amount to. */
  groups: number;
  n0: number | null;
}

function failed(n: number, groups: number, why: Flag): IntraclassCorrelation {
  const none = { estimate: null, interval: null, n, method: intraclassCorrelationMethod, flags: [why] };
  const squares = { betweenMeanSquare: null, withinMeanSquare: null, f: null, p: null, n0: null };
  return { single: none, mean: none, groups, ...squares };
}

/**
 * ICC(1) and ICC(2) of a one-way analysis of variance, from sufficient statistics of the groups: ICC(1) = (MSB − MSW)/(MSB +
 * (n₀ − 1)MSW) with n₀ = (N − Σn²/N)/(k − 1), ICC(2) = (MSB − MSW)/MSB. Both may be negative, which reads as none. Null with a
 * flag for fewer than two groups, groups of one only, or no variation at all; ICC(2) also where all means are the same. Source:
 * Shrout & Fleiss 1979, Psychol Bull 86:420; Bliese 2000; interval: Searle 1971. R: `multilevel::ICC1(aov(y ~ group))` up to
 * n₀.
 */
export function intraclassCorrelation(samples: readonly GroupSample[]): IntraclassCorrelation {
  const groups = samples.filter(({ n }) => n > 0);
  const k = groups.length;
  const total = groups.reduce((sum, { n }) => sum + n, 0);
  if (k < 2 || total <= k) return failed(total, k, flag(total === 0 ? 'no_observations' : 'too_few_to_tell'));
  if (groups.some(({ mean, sumOfSquares }) => !Number.isFinite(mean) || !(sumOfSquares >= 0)))
    throw new RangeError('a group has a broken mean or sum of squares');
  const grand = groups.reduce((sum, { n, mean }) => sum + n * mean, 0) / total;
  const between = groups.reduce((sum, { n, mean }) => sum + n * (mean - grand) ** 2, 0) / (k - 1);
  const within = groups.reduce((sum, { sumOfSquares }) => sum + sumOfSquares, 0) / (total - k);
  if (!(between + within > 1e-12)) return failed(total, k, flag('no_variation'));
  const n0 = (total - groups.reduce((sum, { n }) => sum + n * n, 0) / total) / (k - 1);
  const iccOf = (f: number): number => (f - 1) / (f + n0 - 1);
  // Answers of a group that differ by rounding alone are the same: an F of 10³¹ would be told as certain.
  const f = within > 1e-20 * between ? between / within : Number.POSITIVE_INFINITY;
  const estimate = (between - within) / (between + (n0 - 1) * within);
  // Means that differ by rounding alone are the same: divided by, they would give an ICC(2) of −10³⁰.
  const differ = between > 1e-12 * within;
  const [df1, df2] = [k - 1, total - k];
  const judged = Number.isFinite(f) && differ;
  const interval: [number, number] | null = judged
    ? [iccOf(f / fisherFQuantile(0.975, df1, df2)), iccOf(f / fisherFQuantile(0.025, df1, df2))]
    : null;
  // ICC(2) = 1 − 1/F.
  const ofMeans: [number, number] | null = Number.isFinite(f)
    ? [1 - fisherFQuantile(0.975, df1, df2) / f, 1 - fisherFQuantile(0.025, df1, df2) / f]
    : null;
  const why = Number.isFinite(f) ? 'no_variation_between' : 'no_variation_within';
  const base = { n: total, method: intraclassCorrelationMethod, flags: interval ? [] : [flag(why)] };
  return {
    single: { ...base, estimate, interval },
    mean: differ
      ? { ...base, estimate: (between - within) / between, interval: ofMeans }
      : { ...base, estimate: null, interval: null, flags: [flag('no_difference_between_groups')] },
    ...{ betweenMeanSquare: between, withinMeanSquare: within, groups: k, n0 },
    f: Number.isFinite(f) ? f : null,
    p: Number.isFinite(f) ? fisherFUpper(f, df1, df2) : null,
  };
}
