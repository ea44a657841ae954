import { logGamma } from './logGamma.ts';

const tiny = 1e-300;

/** P(a, x) by its power series; converges fast for x < a + 1. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < 10_000; k++) {
    term *= x / (a + k);
    sum += term;
    if (Math.abs(term) < 1e-17 * Math.abs(sum)) break;
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/** Q(a, x) by its continued fraction (Lentz); converges fast for x ≥ a + 1. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < 10_000; k++) {
    const step = -k * (k - a);
    b += 2;
    d = 1 / (Math.abs(step * d + b) < tiny ? tiny : step * d + b);
    c = Math.abs(b + step / c) < tiny ? tiny : b + step / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/**
 * P(X ≤ x) of a Gamma variable with `shape` > 0 and rate 1, the regularised incomplete gamma function. Throws a RangeError
 * for another shape. Source: Abramowitz & Stegun 6.5.29 and 6.5.31. R: `pgamma(x, shape)`.
 */
export function gammaCdf(x: number, shape: number): number {
  if (!(shape > 0)) throw new RangeError('a gamma distribution needs a positive shape');
  if (x <= 0) return 0;
  return x < shape + 1 ? lowerSeries(shape, x) : 1 - upperFraction(shape, x);
}

/** P(X > x), exact in the upper tail too. R: `pgamma(x, shape, lower.tail = FALSE)`. */
export function gammaUpper(x: number, shape: number): number {
  if (!(shape > 0)) throw new RangeError('a gamma distribution needs a positive shape');
  if (x <= 0) return 1;
  return x < shape + 1 ? 1 - lowerSeries(shape, x) : upperFraction(shape, x);
}
