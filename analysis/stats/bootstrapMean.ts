import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { logGamma } from './distributions/logGamma.ts';
import { normalCdf, normalQuantile } from './distributions/normal.ts';
import { assertFinite } from './ranks.ts';

export const bootstrapMeanMethod: MethodReference = { id: 'mean_bootstrap', version: '1' };

/** Up to this many values all samples are looked at: 92 378 different ones. Beyond, as many are drawn. */
const mostForAll = 10;
const drawn = 9999;

/** Below these the interval covers too seldom to be printed. */
const fewestForBootstrap = { percentile: 20, bca: 5 };

/** Means of samples drawn with replacement, in order, each with its share of the samples. */
export interface BootstrapMeans {
  means: number[];
  shares: number[];
  /** How many samples they stand for. */
  samples: number;
}

/** The mean to twelve digits: sums in another order must not make two means of one. */
const rounded = (value: number): number => Number(value.toPrecision(12));

function collected(all: ReadonlyMap<number, number>, samples: number): BootstrapMeans {
  const sorted = [...all].sort(([a], [b]) => a - b);
  return { means: sorted.map(([mean]) => mean), shares: sorted.map(([, share]) => share), samples };
}

/** All nⁿ samples of up to ten values, by how often each value is drawn. */
function everySample(values: readonly number[]): BootstrapMeans {
  const n = values.length;
  const all = new Map<number, number>();
  const walk = (at: number, left: number, sum: number, log: number): void => {
    if (at === n - 1) {
      const mean = rounded((sum + left * (values[at] ?? 0)) / n);
      all.set(mean, (all.get(mean) ?? 0) + Math.exp(log - logGamma(left + 1)));
      return;
    }
    for (let times = 0; times <= left; times++)
      walk(at + 1, left - times, sum + times * (values[at] ?? 0), log - logGamma(times + 1));
  };
  walk(0, n, 0, logGamma(n + 1) - n * Math.log(n));
  return collected(all, n ** n);
}

function someSamples(values: readonly number[], random: () => number): BootstrapMeans {
  const n = values.length;
  const all = new Map<number, number>();
  for (let round = 0; round < drawn; round++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values[Math.floor(random() * n)] ?? 0;
    const mean = rounded(sum / n);
    all.set(mean, (all.get(mean) ?? 0) + 1 / drawn);
  }
  return collected(all, drawn);
}

/** Quantile as the inverse of the distribution function (R's type 1). */
function quantileOf({ means, shares }: BootstrapMeans, p: number): number {
  let below = 0;
  const at = shares.findIndex((share) => {
    below += share;
    return below >= p - 1e-12;
  });
  return means[at < 0 ? means.length - 1 : at] ?? Number.NaN;
}

/** How the two probabilities of the BCa interval come about. */
export interface BcaCorrection {
  /** Normal quantile of the share of means below the mean seen, those equal to it half. */
  bias: number;
  /** Σd³/6(Σd²)^1.5 of the distances from the mean. */
  acceleration: number;
  probabilities: [low: number, high: number];
}

function correctionOf(values: readonly number[], mean: number, { means, shares }: BootstrapMeans): BcaCorrection {
  const at = rounded(mean);
  const below = means.reduce((sum, each, i) => {
    const share = shares[i] ?? 0;
    return sum + (each < at ? share : each === at ? share / 2 : 0);
  }, 0);
  const powers = (power: number): number => values.reduce((sum, value) => sum + (value - mean) ** power, 0);
  const bias = normalQuantile(below);
  const acceleration = powers(3) / (6 * powers(2) ** 1.5);
  const probability = (p: number): number => {
    const shifted = bias + normalQuantile(p);
    return normalCdf(bias + shifted / (1 - acceleration * shifted));
  };
  return { bias, acceleration, probabilities: [probability(0.025), probability(0.975)] };
}

export interface BootstrapMean extends Estimate {
  /** Samples behind the interval; 0 without one. */
  samples: number;
  correction: BcaCorrection | null;
}

/**
 * The mean of `values` with a 95 % bootstrap interval: the 2.5 and 97.5 % points of the means of samples drawn with replacement
 * (`percentile`), or those points moved for bias and skewness (`bca`). All samples are looked at for up to ten values, else
 * 9999 are drawn from `random` (uniform on [0, 1), seeded). For values far from symmetric, with many people. Not for small
 * groups, for which it is narrower than t and covers too seldom: no percentile interval below twenty values and no BCa
 * interval below five, unless `fewest` says otherwise; nor for people in teams, who are not independent: draw teams. Null and a
 * flag without values; no interval for too few or where all are equal. Throws a RangeError for values that are not finite.
 * Source: Efron 1987, JASA 82:171; Efron & Tibshirani 1993. R: `boot::boot.ci(type = c("perc", "bca"))`.
 */
export function bootstrapMean(
  values: readonly number[],
  random: () => number,
  kind: 'percentile' | 'bca' = 'bca',
  fewest = fewestForBootstrap[kind],
): BootstrapMean {
  assertFinite(values);
  const n = values.length;
  const base = { n, method: bootstrapMeanMethod, samples: 0, correction: null, interval: null };
  if (n === 0) return { ...base, estimate: null, flags: [flag('no_observations')] };
  const estimate = values.reduce((sum, value) => sum + value, 0) / n;
  if (n < fewest || n < 2) return { ...base, estimate, flags: [flag('too_few_to_tell')] };
  if (values.every((value) => value === values[0])) return { ...base, estimate, flags: [flag('no_variation')] };
  const means = n <= mostForAll ? everySample(values) : someSamples(values, random);
  const correction = kind === 'bca' ? correctionOf(values, estimate, means) : null;
  const [low, high] = correction?.probabilities ?? [0.025, 0.975];
  const interval: [number, number] = [quantileOf(means, low), quantileOf(means, high)];
  return { ...base, estimate, interval, samples: means.samples, correction, flags: [] };
}
