import { betaCdf } from './beta.ts';
import { normalQuantile } from './normal.ts';

/** P(T ≤ −|x|) = I(ν/(ν+x²); ν/2, ½) / 2. */
const lowerTail = (x: number, df: number): number => {
  const square = x * x;
  return betaCdf(df / (df + square), df / 2, 0.5, square / (df + square)) / 2;
};

/**
 * P(T ≤ x) of Student's t with `df` > 0 degrees of freedom, whole or not. Source: Abramowitz & Stegun 26.5.27, 26.7.1.
 * R: `pt(x, df)`.
 */
export const studentTCdf = (x: number, df: number): number => {
  if (!(df > 0)) throw new RangeError('degrees of freedom must be positive');
  return x > 0 ? 1 - lowerTail(x, df) : lowerTail(x, df);
};

/**
 * The x with P(T ≤ x) = p, for p strictly between 0 and 1 (a RangeError otherwise). Bisection between the normal quantile,
 * which is always nearer to 0, and a bound found by doubling. R: `qt(p, df)`.
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError('a quantile needs a probability between 0 and 1');
  if (!(df > 0)) throw new RangeError('degrees of freedom must be positive');
  if (p === 0.5) return 0;
  if (p > 0.5) return -studentTQuantile(1 - p, df);
  let high = normalQuantile(p);
  let low = 2 * high - 1;
  while (lowerTail(low, df) > p) low *= 2;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (lowerTail(middle, df) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
