import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { confidence } from './confidence.ts';
import { studentTQuantile } from './distributions/studentT.ts';

export const meanMethod: MethodReference = { id: 'mean_t', version: '1' };

/** Below this the t interval of a skewed five-point answer covers too seldom to be printed (docs/methods.md). */
export const fewestForInterval = 5;

/** Answers that differ by rounding alone (a third, added up) are the same; in points. */
const stillBelow = 1e-9;

export interface MeanSample {
  n: number;
  mean: number;
  /** Sample standard deviation (divisor n − 1). */
  sd: number | null;
  /** Ends of the scale. */
  low: number;
  high: number;
}

const quantileFor = (n: number): number => studentTQuantile(0.5 + confidence / 2, n - 1);

/**
 * A mean of answers from `low` to `high` points with its 95 % t interval: mean ± t(0.975; n−1) · sd/√n, cut at the ends of
 * the scale (a flag says so). `sd` is the sample standard deviation (divisor n − 1). No interval below five answers, nor
 * when all answers are equal: an interval of no width would be false certainty. Null and a flag for n = 0. Throws a
 * RangeError for a negative or broken n or sd, or a mean outside the scale. R: `t.test(y)$conf.int`.
 */
export const meanInterval = (sample: MeanSample): Estimate => intervalOf(sample, quantileFor);

/** The same of many samples, thousands of teams say: t is worked out once for each size that occurs. */
export function meanIntervals(samples: readonly MeanSample[]): Estimate[] {
  const quantiles = new Map<number, number>();
  const kept = (n: number): number => {
    const quantile = quantiles.get(n) ?? quantileFor(n);
    quantiles.set(n, quantile);
    return quantile;
  };
  return samples.map((sample) => intervalOf(sample, kept));
}

function intervalOf(sample: MeanSample, quantile: (n: number) => number): Estimate {
  const { n, mean, sd, low, high } = sample;
  const base = { n, method: meanMethod };
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} is not a number of answers`);
  if (n === 0) return { ...base, estimate: null, interval: null, flags: [flag('no_observations')] };
  if (!(mean >= low && mean <= high)) throw new RangeError('the mean is outside the scale');
  if (sd !== null && !(sd >= 0 && Number.isFinite(sd))) throw new RangeError('the standard deviation is not a number');
  if (n < fewestForInterval || sd === null)
    return { ...base, estimate: mean, interval: null, flags: [flag('too_few_for_interval')] };
  if (sd < stillBelow) return { ...base, estimate: mean, interval: null, flags: [flag('no_variation')] };
  const half = (quantile(n) * sd) / Math.sqrt(n);
  const clipped = mean - half < low || mean + half > high;
  const interval: [number, number] = [Math.max(low, mean - half), Math.min(high, mean + half)];
  return { n, method: meanMethod, estimate: mean, interval, flags: clipped ? [flag('clipped_to_scale')] : [] };
}
