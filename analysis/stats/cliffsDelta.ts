import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { normalQuantile } from './distributions/normal.ts';
import { studentTQuantile } from './distributions/studentT.ts';
import { assertFinite, countsOf, twelveDigits } from './ranks.ts';

export const cliffsDeltaMethod: MethodReference = { id: 'cliffs_delta', version: '1' };

/** Below this many people in both groups together, Student's t replaces the normal quantile. */
const fewestForNormal = 60;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How many of sorted values are below a value, and how many at it or below. */
function placeIn(sorted: Float64Array, value: number): { below: number; upTo: number } {
  const first = (isPast: (each: number) => boolean): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isPast(sorted[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return { below: first((each) => each >= value), upTo: first((each) => each > value) };
}

/** Of each x, how much more often it is above than below a y. */
function dominances(x: readonly number[], y: readonly number[]): number[] {
  const sorted = Float64Array.from(y).sort();
  return x.map((a) => {
    const { below, upTo } = placeIn(sorted, a);
    return (below - (y.length - upTo)) / y.length;
  });
}

/** Which of Cliff's two variances the interval stands on. */
export type VarianceForm = 'consistent' | 'unbiased';

/** Pairs of equal values. */
function tiedPairs(x: readonly number[], y: readonly number[]): number {
  const ofY = countsOf(y);
  return x.reduce((sum, value) => sum + (ofY.get(value) ?? 0), 0);
}

/**
 * Cliff's variance of δ, for groups of two or more: the consistent one, which is never negative, or the unbiased one, which
 * takes off what a single cell adds and is held above (1 − δ²)/(nm − 1).
 */
function varianceOf(x: readonly number[], y: readonly number[], delta: number, form: VarianceForm): number {
  const [n, m] = [x.length, y.length];
  const squares = (rows: number[]): number => rows.reduce((sum, d) => sum + (d - delta) ** 2, 0);
  const rowVariance = squares(dominances(x, y)) / (n - 1);
  const columnVariance = squares(dominances(y, x).map((d) => -d)) / (m - 1);
  // Σ(sign − δ)² over all pairs: signs are ±1 except for ties, and sum to δ·nm.
  const cells = n * m * (1 - delta ** 2) - tiedPairs(x, y);
  const cellVariance = cells / ((n - 1) * (m - 1));
  if (form === 'unbiased') {
    const unbiased = (m * rowVariance) / (n * (m - 1)) + (n * columnVariance) / (m * (n - 1)) - cellVariance / (n * m);
    return Math.max(unbiased, (1 - delta ** 2) / (n * m - 1));
  }
  return ((m - 1) * rowVariance + (n - 1) * columnVariance + cellVariance) / (n * m);
}

/** What the interval needs to know of two groups. */
export interface Dominance {
  n: number;
  m: number;
  /** P(x > y) − P(x < y); asked only where both groups have people, and the variance where they have two each. */
  delta(): number;
  variance(delta: number): number;
}

/** The estimate with its interval, from lists or from counts. */
export function deltaOf(groups: Dominance, quantile: 'auto' | 'normal'): Estimate {
  const { n, m } = groups;
  const base = { n: n + m, method: cliffsDeltaMethod };
  if (n === 0 || m === 0) return { ...base, estimate: null, interval: null, flags: [flag('no_observations')] };
  const delta = groups.delta();
  if (n < 2 || m < 2) return { ...base, estimate: delta, interval: null, flags: [flag('one_person_group')] };
  const z = normalQuantile(0.975);
  if (Math.abs(delta) === 1) {
    const fewest = Math.min(n, m);
    const bound = (fewest - z * z) / (fewest + z * z);
    const interval: [number, number] = delta < 0 ? [-1, -bound] : [bound, 1];
    return { ...base, estimate: delta, interval, flags: [flag('no_overlap')] };
  }
  const q = quantile === 'normal' || n + m >= fewestForNormal ? z : studentTQuantile(0.975, n + m - 2);
  const variance = groups.variance(delta);
  if (variance === 0) return { ...base, estimate: delta, interval: null, flags: [flag('no_variation')] };
  const spread = q * Math.sqrt(variance) * Math.sqrt((1 - delta ** 2) ** 2 + q * q * variance);
  const scale = 1 - delta ** 2 + q * q * variance;
  const centre = delta - delta ** 3;
  const interval: [number, number] = [Math.max(-1, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
  return { ...base, estimate: delta, interval, flags: [] };
}

/**
 * Cliff's δ = P(x > y) − P(x < y), from −1 to 1, with Cliff's asymmetric 95 % interval from the consistent variance and t
 * with n + m − 2 degrees of freedom below 60 people. Where no value of the two groups overlaps (|δ| = 1) the formula has
 * nothing to stand on, and the bound (b − z²)/(b + z²) with the smaller group's b is given with a flag. For two unclustered
 * groups; over teams use the stratified form (`vanElteren`). Null and a flag without values in a group; no interval where
 * a group is a single person, whose own chance nothing tells, nor where all values are equal. Throws a RangeError for values
 * that are not finite. The unbiased variance is for comparing with figures made so: smaller, and narrower than it should be in
 * small groups. Source: Cliff 1993, Psychol Bull 114:494; 1996;
 * Feng & Cliff 2004. R: `effsize::cliff.delta`.
 */
export function cliffsDelta(
  valuesOfX: readonly number[],
  valuesOfY: readonly number[],
  quantile: 'auto' | 'normal' = 'auto',
  form: VarianceForm = 'consistent',
): Estimate {
  assertFinite(valuesOfX);
  assertFinite(valuesOfY);
  const [x, y] = [twelveDigits(valuesOfX), twelveDigits(valuesOfY)];
  const delta = () => mean(dominances(x, y));
  return deltaOf({ n: x.length, m: y.length, delta, variance: (at) => varianceOf(x, y, at, form) }, quantile);
}

/** The probability that an x lies above a y, ties counting half: A = (δ + 1)/2. Vargha & Delaney 2000, J Educ Behav Stat 25:101. */
export function superiority(delta: Estimate): Estimate {
  const half = (value: number): number => (value + 1) / 2;
  return {
    ...delta,
    estimate: delta.estimate === null ? null : half(delta.estimate),
    interval: delta.interval && [half(delta.interval[0]), half(delta.interval[1])],
  };
}
