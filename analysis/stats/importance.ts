import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { covarianceMatrix } from './covariance.ts';
import { correlation, type Matrix } from './matrix.ts';

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
export const mostPredictors = 8;
/** Share of a predictor's variance that others must leave over: with less it repeats them. */
const leastLeft = 1e-10;
/** The fewest people, and the fewest for each predictor. */
export const fewestForImportance = 100;
export const fewestForPredictor = 10;

/**
 * R² of the regressions on every set of predictors, by its bits, from the covariance matrix with the outcome last: each set is
 * the one without its last predictor, one row of the Cholesky factor further. Null when predictors repeat each other.
 */
function rSquaredBySet(covariance: Matrix): Float64Array | null {
  const p = covariance.length - 1;
  const total = covariance[p]?.[p] ?? Number.NaN;
  const found = new Float64Array(2 ** p);
  const lower = Array.from({ length: p }, () => new Float64Array(p));
  const chosen: number[] = [];
  const part = new Float64Array(p);
  const extend = (set: number, from: number, explained: number): boolean => {
    const depth = chosen.length;
    const own = lower[depth];
    for (let next = from; own && next < p; next++) {
      const row = covariance[next] ?? [];
      let left = row[next] ?? 0;
      let shared = row[p] ?? 0;
      for (let k = 0; k < depth; k++) {
        const above = lower[k] ?? own;
        let value = row[chosen[k] ?? 0] ?? 0;
        for (let j = 0; j < k; j++) value -= (own[j] ?? 0) * (above[j] ?? 0);
        const factor = value / (above[k] ?? 1);
        own[k] = factor;
        left -= factor ** 2;
        shared -= factor * (part[k] ?? 0);
      }
      if (!(left > (row[next] ?? 0) * leastLeft)) return false;
      own[depth] = Math.sqrt(left);
      part[depth] = shared / Math.sqrt(left);
      const now = explained + (part[depth] ?? 0) ** 2;
      found[set | (1 << next)] = now / total;
      chosen.push(next);
      const whole = extend(set | (1 << next), next + 1, now);
      chosen.pop();
      if (!whole) return false;
    }
    return true;
  };
  return extend(0, 0, 0) ? found : null;
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
  if (n < 2)
    return lmgOfCovariance(
      Array.from({ length: Math.max(1, p + 1) }, () => []),
      n,
    );
  return lmgOfCovariance(covarianceMatrix(rows), n);
}

/** The same from the covariance matrix of the predictors, then the outcome, of n people. */
export function lmgOfCovariance(covariance: Matrix, n: number): Importance {
  const p = covariance.length - 1;
  if (p > mostPredictors) throw new RangeError(`at most ${mostPredictors} predictors`);
  const none = { rSquared: null, shares: [], correlations: [], n, method: importanceMethod };
  if (n < p + 2 || n < 3 || p < 1) return { ...none, flags: [flag('too_few_to_tell')] };
  const sd = covariance.map((row, i) => Math.sqrt(row[i] ?? 0));
  if (sd.some((each) => !(each > 0))) return { ...none, flags: [flag('no_variation')] };
  const correlations = sd
    .slice(0, p)
    .map((each, i) => correlation((covariance[i]?.[p] ?? 0) / (each * (sd[p] ?? Number.NaN))));
  const bySet = rSquaredBySet(covariance);
  if (bySet === null) return { ...none, correlations, flags: [flag('predictors_repeat')] };
  const weights = Array.from({ length: p }, (_, size) => weightOf(size, p));
  const shares = correlations.map((_, j) => {
    let share = 0;
    for (let set = 0; set < bySet.length; set++) {
      if ((set >> j) & 1) continue;
      let size = 0;
      for (let bits = set; bits > 0; bits &= bits - 1) size += 1;
      share += (weights[size] ?? 0) * ((bySet[set | (1 << j)] ?? 0) - (bySet[set] ?? 0));
    }
    return share;
  });
  const few = n < fewestForImportance || n < fewestForPredictor * p;
  const rSquared = Math.min(1, bySet[2 ** p - 1] ?? 0);
  return { ...none, rSquared, shares, correlations, flags: few ? [flag('too_few_to_tell')] : [] };
}
