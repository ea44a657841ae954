import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { covarianceMatrix } from './covariance.ts';
import { cholesky, type Matrix, solveWith } from './matrix.ts';

export const importanceMethod: MethodReference = { id: 'lmg_importance', version: '1' };

export interface Importance {
  /** R² of all predictors together; null when it cannot be computed. */
  rSquared: number | null;
  /** Of each predictor, the part of R² that is its own on average over all orders; they sum to R². */
  shares: number[];
  /** Simple correlation of each with the outcome. */
  correlations: number[];
  n: number;
  method: MethodReference;
  flags: Flag[];
}

/** 2^p regressions: beyond this they take too long to be worth it. */
const mostPredictors = 8;

/** R² of the regression on some of the predictors, from the covariance matrix with the outcome last. */
function rSquaredOf(covariance: Matrix, chosen: readonly number[]): number | null {
  if (chosen.length === 0) return 0;
  const y = covariance.length - 1;
  const lower = cholesky(chosen.map((i) => chosen.map((j) => covariance[i]?.[j] ?? 0)));
  if (lower === null) return null;
  const shared = chosen.map((i) => covariance[i]?.[y] ?? 0);
  const slopes = solveWith(lower, shared);
  return slopes.reduce((sum, slope, i) => sum + slope * (shared[i] ?? 0), 0) / (covariance[y]?.[y] ?? Number.NaN);
}

/** |S|!(p − |S| − 1)!/p! */
function weightOf(size: number, predictors: number): number {
  let weight = 1 / predictors;
  for (let i = 1; i <= size; i++) weight *= i / (predictors - i);
  return weight;
}

/**
 * How much of the variance of an outcome goes with each predictor, as Lindeman, Merenda and Gold divide R²: the average, over
 * all orders of entering them, of what each adds. `rows` hold the predictors, then the outcome. To be worded as association;
 * items of the outcome's own scale do not belong among the predictors, and intervals come from `importanceByTeams`, with a
 * seed. A flag for fewer than a hundred people or ten for each predictor (correlations alone are to be shown then), or for
 * predictors that repeat each other. Throws a RangeError for more than eight predictors. Source: Lindeman, Merenda & Gold
 * 1980; Grömping 2006, J Stat Softw 17(1). R: `relaimpo::calc.relimp(type = "lmg")`.
 */
export function lmgImportance(rows: Matrix): Importance {
  const n = rows.length;
  const p = (rows[0]?.length ?? 1) - 1;
  if (p > mostPredictors) throw new RangeError(`at most ${mostPredictors} predictors`);
  const none = { rSquared: null, shares: [], correlations: [], n, method: importanceMethod };
  if (n < p + 2 || n < 3 || p < 1) return { ...none, flags: [flag('too_few_to_tell')] };
  const covariance = covarianceMatrix(rows);
  const sd = covariance.map((row, i) => Math.sqrt(row[i] ?? 0));
  if (sd.some((each) => !(each > 0))) return { ...none, flags: [flag('no_variation')] };
  const correlations = sd.slice(0, p).map((each, i) => (covariance[i]?.[p] ?? 0) / (each * (sd[p] ?? Number.NaN)));
  const bySet = Array.from({ length: 2 ** p }, (_, set) =>
    rSquaredOf(
      covariance,
      correlations.flatMap((__, i) => ((set >> i) & 1 ? [i] : [])),
    ),
  );
  if (bySet.some((each) => each === null)) return { ...none, correlations, flags: [flag('predictors_repeat')] };
  const value = (set: number): number => bySet[set] ?? 0;
  const sizeOf = (set: number): number => [...set.toString(2)].filter((bit) => bit === '1').length;
  const shares = correlations.map((_, j) => {
    let share = 0;
    for (let set = 0; set < bySet.length; set++)
      if (!((set >> j) & 1)) share += weightOf(sizeOf(set), p) * (value(set | (1 << j)) - value(set));
    return share;
  });
  const few = n < 100 || n < 10 * p;
  return { ...none, rSquared: value(2 ** p - 1), shares, correlations, flags: few ? [flag('too_few_to_tell')] : [] };
}
