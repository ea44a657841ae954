import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { normalQuantile } from './distributions/normal.ts';
import { mixedFit, sumsOfStrata } from './mixedFit.ts';

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

/**
 * A linear model with a random intercept for each group, y = x·β + u(group) + e, by restricted maximum likelihood: the effect
 * of being a patient, or a comparison adjusted for who answered. Wald 95 % intervals. Null when no model can be fitted: fewer
 * than two groups, nobody who shares one, too few people, columns that repeat each other, or no variation (within groups either); a flag below
 * eight groups. Throws a RangeError for a missing or broken number. Source: Laird & Ware 1982, Biometrics
 * 38:963. R: `lme4::lmer(y ~ x + (1 | group))`.
 */
export function mixedRegression(rows: readonly MixedRow[]): MixedRegression | null {
  const width = 1 + (rows[0]?.x.length ?? 0);
  if (!rows.every(({ y, x }) => x.length === width - 1 && [y, ...x].every(Number.isFinite)))
    throw new RangeError('every person has an outcome and every covariate, as numbers');
  // Around the mean, so that sums of squares keep their digits.
  const centre = rows.length === 0 ? 0 : rows.reduce((sum, { y }) => sum + y, 0) / rows.length;
  const people = new Map<string, { n: number; mean: number; sumOfSquares: number; x: readonly number[] }[]>();
  for (const { group, y, x } of rows) {
    const own = people.get(group) ?? [];
    own.push({ n: 1, mean: y, sumOfSquares: 0, x });
    people.set(group, own);
  }
  const fit = mixedFit([...people.values()].map((strata) => sumsOfStrata(strata, centre)));
  if (fit === null) return null;
  const z = normalQuantile(0.975);
  const flags = people.size < fewestGroups ? [flag('few_groups')] : [];
  return {
    effects: fit.effects.map((effect, i) => {
      const estimate = i === 0 ? effect + centre : effect;
      const standardError = Math.sqrt(fit.covariance[i]?.[i] ?? Number.NaN);
      const interval: [number, number] = [estimate - z * standardError, estimate + z * standardError];
      return { estimate, interval, standardError, n: rows.length, method: mixedRegressionMethod, flags };
    }),
    betweenVariance: fit.ratio * fit.residualVariance,
    residualVariance: fit.residualVariance,
  };
}
