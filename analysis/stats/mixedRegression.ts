import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { normalQuantile } from './distributions/normal.ts';
import { cholesky, inverse, solveWith } from './matrix.ts';
import { minimumOf } from './minimum.ts';

export const mixedRegressionMethod: MethodReference = { id: 'mixed_regression', version: '1' };

/** With fewer groups, Wald intervals are too narrow; a flag says so. */
const fewestGroups = 8;

/** One person: the group, the outcome in points, and the covariates (0 and 1 for a category). */
export interface MixedRow {
  group: string;
  y: number;
  x: readonly number[];
}

export interface MixedRegression {
  /** The intercept, then the covariates in their order, with Wald intervals and standard errors. */
  effects: (Estimate & { standardError: number })[];
  betweenVariance: number;
  residualVariance: number;
}

/** Sums of one group that are all the fit needs. */
interface Sums {
  n: number;
  xx: number[][];
  xy: number[];
  yy: number;
  x: number[];
  y: number;
}

function sumsOf(rows: readonly MixedRow[], width: number): Sums {
  const sums: Sums = {
    ...{ n: rows.length, yy: 0, y: 0 },
    xx: Array.from({ length: width }, () => Array.from({ length: width }, () => 0)),
    xy: Array.from({ length: width }, () => 0),
    x: Array.from({ length: width }, () => 0),
  };
  for (const { y, x } of rows) {
    const full = [1, ...x];
    sums.y += y;
    sums.yy += y * y;
    full.forEach((value, i) => {
      sums.x[i] = (sums.x[i] ?? 0) + value;
      sums.xy[i] = (sums.xy[i] ?? 0) + value * y;
      const row = sums.xx[i];
      if (row)
        full.forEach((other, j) => {
          row[j] = (row[j] ?? 0) + value * other;
        });
    });
  }
  return sums;
}

function fitAt(groups: readonly Sums[], ratio: number, width: number, people: number) {
  const information = Array.from({ length: width }, () => Array.from({ length: width }, () => 0));
  const score = Array.from({ length: width }, () => 0);
  let [squares, logs] = [0, 0];
  for (const { n, xx, xy, yy, x, y } of groups) {
    const k = ratio / (1 + ratio * n);
    squares += yy - k * y * y;
    logs += Math.log1p(ratio * n);
    score.forEach((_, i) => {
      score[i] = (score[i] ?? 0) + (xy[i] ?? 0) - k * (x[i] ?? 0) * y;
      const row = information[i];
      if (row)
        row.forEach((__, j) => {
          row[j] = (row[j] ?? 0) + (xx[i]?.[j] ?? 0) - k * (x[i] ?? 0) * (x[j] ?? 0);
        });
    });
  }
  const lower = cholesky(information);
  if (lower === null) return null;
  const effects = solveWith(lower, score);
  const residual = (squares - effects.reduce((sum, effect, i) => sum + effect * (score[i] ?? 0), 0)) / (people - width);
  const determinant = lower.reduce((sum, row, i) => sum + 2 * Math.log(row[i] ?? Number.NaN), 0);
  return {
    effects,
    residual,
    information,
    criterion: ((people - width) * Math.log(residual) + logs + determinant) / 2,
  };
}

/**
 * A linear model with a random intercept for each group, y = x·β + u(group) + e, by restricted maximum likelihood: the effect
 * of being a patient, or a comparison adjusted for who answered. Wald 95 % intervals. Null when no model can be fitted: fewer
 * than two groups, too few people, columns that repeat each other, or no variation (within groups either); a flag below
 * eight groups. Throws a RangeError for a missing or broken number. Source: Laird & Ware 1982, Biometrics
 * 38:963. R: `lme4::lmer(y ~ x + (1 | group))`.
 */
export function mixedRegression(rows: readonly MixedRow[]): MixedRegression | null {
  const width = 1 + (rows[0]?.x.length ?? 0);
  if (!rows.every(({ y, x }) => x.length === width - 1 && [y, ...x].every(Number.isFinite)))
    throw new RangeError('every person has an outcome and every covariate, as numbers');
  const ids = [...new Set(rows.map(({ group }) => group))];
  if (ids.length < 2 || rows.length <= width + 1) return null;
  // Around the mean, so that sums of squares keep their digits.
  const centre = rows.reduce((sum, { y }) => sum + y, 0) / rows.length;
  const groups = ids.map((id) =>
    sumsOf(
      rows.flatMap((row) => (row.group === id ? [{ ...row, y: row.y - centre }] : [])),
      width,
    ),
  );
  const at = (ratio: number) => fitAt(groups, ratio, width, rows.length);
  const value = (log: number): number => at(Math.exp(log))?.criterion ?? Number.POSITIVE_INFINITY;
  const none = at(0);
  if (none === null || !(none.residual > 1e-12)) return null;
  let best = -14;
  for (let log = -14; log <= 14; log += 0.5) if (value(log) < value(best)) best = log;
  const ratio = Math.exp(minimumOf(value, best - 0.5, best + 0.5));
  const found = at(ratio);
  // A ratio at the end of the search: nothing varies within groups.
  if (best > 13.9) return null;
  const better = found !== null && found.criterion < none.criterion - 1e-10;
  const fit = better ? found : none;
  const covariance = inverse(fit.information);
  const z = normalQuantile(0.975);
  const flags = ids.length < fewestGroups ? [flag('few_groups')] : [];
  return {
    effects: fit.effects.map((effect, i) => {
      const estimate = i === 0 ? effect + centre : effect;
      const standardError = Math.sqrt(fit.residual * (covariance?.[i]?.[i] ?? Number.NaN));
      const interval: [number, number] = [estimate - z * standardError, estimate + z * standardError];
      return { estimate, interval, standardError, n: rows.length, method: mixedRegressionMethod, flags };
    }),
    betweenVariance: better ? ratio * fit.residual : 0,
    residualVariance: fit.residual,
  };
}
