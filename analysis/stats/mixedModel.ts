import { median, sum } from 'simple-statistics';
import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { confidence } from './confidence.ts';
import { isDesignEffect, unlikeWithin } from './designEffect.ts';
import { normalCdf, normalQuantile } from './distributions/normal.ts';
import { minimumOf } from './minimum.ts';

export const mixedModelMethod: MethodReference = { id: 'two_level_reml', version: '1' };

/** One group (team or institution) as sufficient statistics of its answers; `sumOfSquares` is Σ(y − its mean)². */
export interface GroupSample {
  id: string;
  n: number;
  mean: number;
  sumOfSquares: number;
  /**
   * How much less its mean tells than that of so many people who have nothing in common, who sit in the same team say: from 1,
   * which it is where left out, to less than n.
   */
  designEffect?: number;
}

export interface GroupEstimate {
  id: string;
  n: number;
  /** The group's own mean. */
  mean: number;
  /** Its mean drawn towards the overall mean, the more so the less reliable it is. */
  estimate: number;
  /** 95 % prediction interval of the group's true mean. */
  interval: [low: number, high: number];
  /** Share of the variance of its mean that is true difference between groups, from 0 to 1. */
  reliability: number;
  /** Probability that its true mean lies above the overall one, from 0 to 1; null where groups do not differ at all. */
  above: number | null;
}

export interface MixedModel {
  mean: number;
  meanSe: number;
  betweenVariance: number;
  residualVariance: number;
  icc: number;
  /** Logarithm of the likelihood maximised. */
  logLikelihood: number;
  groups: GroupEstimate[];
  flags: Flag[];
  method: MethodReference;
}

/** Below these, groups are poorly told apart: too few of them, or too small. */
export const fewestGroups = 8;
export const leastReliability = 0.6;

/** As many people who have nothing in common would tell as much of the group's mean. */
const weightOf = ({ n, designEffect = 1 }: GroupSample): number => n / designEffect;

const isBroken = ({ n, mean, sumOfSquares, designEffect = 1 }: GroupSample): boolean =>
  !Number.isFinite(n * mean) || !(sumOfSquares >= 0) || !isDesignEffect(n, designEffect);

/** Groups of one weight in one: the fit looks at them a hundred times, and there are far fewer weights than groups. */
interface Sizes {
  people: number;
  /** Overall mean; means are kept less this, so that squares do not cancel. */
  centre: number;
  /** Of all squares within groups. */
  within: number;
  size: Float64Array;
  groups: Float64Array;
  means: Float64Array;
  squares: Float64Array;
}

function bySize(samples: GroupSample[]): Sizes {
  const people = sum(samples.map(({ n }) => n));
  const centre = sum(samples.map(({ n, mean }) => n * mean)) / people;
  const size = Float64Array.from(new Set(samples.map(weightOf)));
  const placeOf = new Map([...size].map((n, place) => [n, place]));
  const [groups, means, squares] = [size.map(() => 0), size.map(() => 0), size.map(() => 0)];
  for (const sample of samples) {
    const place = placeOf.get(weightOf(sample)) ?? 0;
    const distance = sample.mean - centre;
    groups[place] = (groups[place] ?? 0) + 1;
    means[place] = (means[place] ?? 0) + distance;
    squares[place] = (squares[place] ?? 0) + distance * distance;
  }
  const within = sum(
    samples.map(({ n, sumOfSquares, designEffect = 1 }) => sumOfSquares * unlikeWithin(n, designEffect)),
  );
  return { people, centre, within, size, groups, means, squares };
}

/** Restricted, which allows for μ being estimated, or full, whose fits can be compared between models of other fixed parts. */
export type Likelihood = 'restricted' | 'full';

function fitAt({ people, centre, within, size, groups, means, squares }: Sizes, ratio: number, full: boolean) {
  let [total, weighted, spread, logs] = [0, 0, within, 0];
  for (let at = 0; at < size.length; at++) {
    const n = size[at] ?? 0;
    const weight = n / (1 + ratio * n);
    total += weight * (groups[at] ?? 0);
    weighted += weight * (means[at] ?? 0);
    spread += weight * (squares[at] ?? 0);
    logs += (groups[at] ?? 0) * Math.log1p(ratio * n);
  }
  const shift = weighted / total;
  // Σw(d − shift)² = Σwd² − shift²·Σw; never below what lies within.
  const df = full ? people : people - 1;
  const residualVariance = Math.max(within, spread - shift * shift * total) / df;
  return {
    mean: centre + shift,
    residualVariance,
    meanSe: Math.sqrt(residualVariance / total),
    criterion: (df * Math.log(residualVariance) + logs + (full ? 0 : Math.log(total))) / 2,
    df,
  };
}

/** The ratio λ = τ²/σ² with the best fit: the best of a grid on log λ, refined; 0 when nothing beats no difference. */
function bestRatio(sizes: Sizes, full: boolean): number {
  const criterion = (logRatio: number) => fitAt(sizes, Math.exp(logRatio), full).criterion;
  let best = -14;
  let least = criterion(best);
  for (let logRatio = -13.5; logRatio <= 14; logRatio += 0.5) {
    const found = criterion(logRatio);
    if (found < least) [best, least] = [logRatio, found];
  }
  const ratio = Math.exp(minimumOf(criterion, best - 0.5, best + 0.5));
  return fitAt(sizes, ratio, full).criterion < fitAt(sizes, 0, full).criterion - 1e-10 ? ratio : 0;
}

/**
 * Random-intercept model y = μ + u(group) + e by restricted maximum likelihood, from sufficient statistics. The profile
 * over λ = τ²/σ² needs no matrices: w = n/(1 + λn), μ̂ = Σw·ȳ/Σw, σ̂² = (Σ within squares + Σw(ȳ − μ̂)²)/(N − 1), and λ̂
 * minimises ½[(N−1)·log σ̂² + Σ log(1 + λn) + log Σw]. A group's estimate is μ̂ + B(ȳ − μ̂) with reliability
 * B = nτ²/(nτ² + σ²); its variance is τ²(1−B) + (1−B)²·var μ̂. How far the group lies from the overall mean, B(ȳ − μ̂), is
 * less sure: its variance is τ²(1−B) + B²·var μ̂, and the probability of lying above is taken from that (Robinson 1991, Stat
 * Sci 6:15). Variances are in squared points and taken as known.
 *
 * A group with a design effect d counts in w, B and the logarithm as n/d people, for the variance of its mean is d·σ²/n; N stays the
 * number of people, and its squares within are those of people who are not alike, × (n − 1)/(n − d). d is taken as known (Kish
 * 1965, Survey Sampling). With d = 1 everywhere this is the plain model.
 *
 * The full likelihood (σ̂² with divisor N, no log Σw) makes the variances a little too small and is for comparing models only.
 *
 * Groups without answers are left out. Null when no model can be fitted: fewer than two groups, no group with two answers,
 * or no variation within groups. Source: Laird & Ware 1982, Biometrics 38:963; docs/methods.md. R: `lme4::lmer(y ~ 1 + (1 |
 * group))`, `ranef(condVar = TRUE)`.
 */
export function twoLevelReml(samples: GroupSample[], likelihood: Likelihood = 'restricted'): MixedModel | null {
  const groups = samples.filter(({ n }) => n > 0);
  if (groups.length < 2 || groups.every(({ n }) => n < 2)) return null;
  if (groups.some(isBroken)) throw new RangeError('a group has a broken mean, sum of squares or design effect');
  // Sums of squares computed from sums carry a rounding error; below this there is no variation to model.
  if (!(sum(groups.map(({ sumOfSquares }) => sumOfSquares)) > 1e-9)) return null;

  const sizes = bySize(groups);
  const full = likelihood === 'full';
  const ratio = bestRatio(sizes, full);
  const { mean, meanSe, residualVariance, criterion, df } = fitAt(sizes, ratio, full);
  const logLikelihood = -criterion - (df * (1 + Math.log(2 * Math.PI))) / 2;
  const betweenVariance = ratio * residualVariance;
  const z = normalQuantile(0.5 + confidence / 2);
  const estimates = groups.map((group): GroupEstimate => {
    const { id, n, mean: own } = group;
    const weight = weightOf(group);
    const reliability = (ratio * weight) / (1 + ratio * weight);
    const estimate = mean + reliability * (own - mean);
    const half = z * Math.sqrt(betweenVariance * (1 - reliability) + ((1 - reliability) * meanSe) ** 2);
    const distanceSd = Math.sqrt(betweenVariance * (1 - reliability) + (reliability * meanSe) ** 2);
    const above = distanceSd > 0 ? normalCdf((estimate - mean) / distanceSd) : null;
    return { id, n, mean: own, estimate, interval: [estimate - half, estimate + half], reliability, above };
  });
  const flags: Flag[] = [];
  if (ratio === 0) flags.push(flag('no_difference_between_groups'));
  if (groups.length < fewestGroups) flags.push(flag('few_groups'));
  if (median(estimates.map(({ reliability }) => reliability)) < leastReliability) flags.push(flag('low_reliability'));
  const icc = ratio / (1 + ratio);
  const fit = { mean, meanSe, betweenVariance, residualVariance, icc, logLikelihood };
  return { ...fit, groups: estimates, flags, method: mixedModelMethod };
}
