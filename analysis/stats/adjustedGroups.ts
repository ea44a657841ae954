import type { Estimate, MethodReference } from '../finding.ts';
import { confidence } from './confidence.ts';
import { normalCdf, normalQuantile } from './distributions/normal.ts';
import { mixedFit, type Stratum, sumsOfStrata } from './mixedFit.ts';
import type { GroupEstimate, MixedModel } from './mixedModel.ts';

export const adjustedGroupsMethod: MethodReference = { id: 'case_mix_reml', version: '1' };

/** One group as its people of each composition: a single stratum where only the group's own kind is adjusted for. */
export interface ComposedGroup {
  id: string;
  strata: readonly Stratum[];
  /** As in `twoLevelReml`; 1 where left out. */
  designEffect?: number;
}

export interface AdjustedGroups
  extends Pick<MixedModel, 'mean' | 'meanSe' | 'betweenVariance' | 'residualVariance' | 'icc'> {
  /** In each, `mean` is the group's own mean as observed; the estimate and its interval are adjusted. */
  groups: (GroupEstimate & {
    /** The observed mean less what its composition makes of it: as if the group were composed like all together. */
    adjustedMean: number;
  })[];
  /** Of each covariate, with Wald 95 % intervals, in points. */
  effects: Estimate[];
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
const form = (x: readonly number[], matrix: readonly (readonly number[])[]): number =>
  x.reduce((sum, value, i) => sum + value * dot(matrix[i] ?? [], x), 0);

/**
 * Means of groups adjusted for their composition: y = x·β + u(group) + e by restricted maximum likelihood, from sums. A group's
 * estimate is x̄·β + B(ȳ − x̄ₜ·β), x̄ the composition of all people together and x̄ₜ its own, B = nτ²/(nτ² + σ²); its variance is
 * τ²(1−B) + (x̄ − B·x̄ₜ)ᵀ V (x̄ − B·x̄ₜ), V that of β̂. Whether it lies above the rest is judged by u alone, whose variance about û is
 * τ²(1−B) + B²·x̄ₜᵀ V x̄ₜ. A group with a design effect d counts in its mean as n/d people, in B too. Without covariates this is `twoLevelReml`. `x` of all strata has the same length. Groups without people are left out. Null when no
 * model can be fitted, as where a covariate repeats another. Source: Robinson 1991, Stat Sci 6:15; docs/methods.md. R:
 * `lme4::lmer(y ~ x + (1 | group))`, `ranef`.
 */
export function adjustedGroups(given: readonly ComposedGroup[]): AdjustedGroups | null {
  const groups = given.filter(({ strata }) => strata.some(({ n }) => n > 0));
  const all = groups.flatMap(({ strata }) => strata);
  const people = all.reduce((sum, { n }) => sum + n, 0);
  if (people === 0) return null;
  if (!all.every(({ n, mean, sumOfSquares, x }) => [n * mean, ...x].every(Number.isFinite) && sumOfSquares >= 0))
    throw new RangeError('a stratum has a broken mean, sum of squares or covariate');
  const centre = all.reduce((sum, { n, mean }) => sum + n * mean, 0) / people;
  const sums = groups.map(({ strata, designEffect }) => sumsOfStrata(strata, centre, designEffect));
  const fit = mixedFit(sums);
  if (fit === null) return null;
  const { effects, covariance, ratio, residualVariance } = fit;
  const betweenVariance = ratio * residualVariance;
  const overall = effects.map(
    (_, i) => sums.reduce((sum, own) => sum + (own.x[i] ?? 0) * (own.people / own.n), 0) / people,
  );
  const mean = centre + dot(overall, effects);
  const z = normalQuantile(0.5 + confidence / 2);
  return {
    ...{
      mean,
      meanSe: Math.sqrt(form(overall, covariance)),
      betweenVariance,
      residualVariance,
      icc: ratio / (1 + ratio),
    },
    groups: groups.map(({ id }, at) => {
      const { people: members = 0, n = 0, x = [], y = 0 } = sums[at] ?? {};
      const own = x.map((sum) => sum / n);
      const apart = y / n - dot(own, effects);
      const reliability = (ratio * n) / (1 + ratio * n);
      const left = betweenVariance * (1 - reliability);
      const shift = overall.map((value, i) => value - reliability * (own[i] ?? 0));
      const half = z * Math.sqrt(left + form(shift, covariance));
      const distanceSd = Math.sqrt(left + reliability ** 2 * form(own, covariance));
      const estimate = mean + reliability * apart;
      return {
        ...{ id, n: members, mean: centre + y / n, adjustedMean: mean + apart, estimate, reliability },
        interval: [estimate - half, estimate + half] as [number, number],
        above: ratio > 0 && distanceSd > 0 ? normalCdf((reliability * apart) / distanceSd) : null,
      };
    }),
    effects: effects.slice(1).map((estimate, i): Estimate => {
      const half = z * Math.sqrt(covariance[i + 1]?.[i + 1] ?? Number.NaN);
      const interval: [number, number] = [estimate - half, estimate + half];
      return { estimate, interval, n: people, method: adjustedGroupsMethod, flags: [] };
    }),
  };
}
