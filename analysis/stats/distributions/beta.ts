import { logGamma } from './logGamma.ts';

const tiny = 1e-300;
const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

/** The continued fraction of the incomplete beta function by Lentz's method; converges fast for x < (a+1)/(a+b+2). */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return fraction;
}

/**
 * P(X ≤ x) of a Beta(a, b) variable, the regularised incomplete beta function, for a, b > 0; `y` is 1 − x when the caller
 * knows it more exactly. Source: Abramowitz & Stegun 26.5.8, evaluated by Lentz's method. R: `pbeta(x, a, b)`.
 */
export function betaCdf(x: number, a: number, b: number, y = 1 - x): number {
  if (!(a > 0 && b > 0)) throw new RangeError('a beta distribution needs two positive shapes');
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const logFactor = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(y);
  if (x < (a + 1) / (a + b + 2)) return (Math.exp(logFactor) * continuedFraction(x, a, b)) / a;
  return 1 - (Math.exp(logFactor) * continuedFraction(y, b, a)) / b;
}

/**
 * The x with P(X ≤ x) = p of a Beta(a, b) variable, for p from 0 to 1 (a RangeError otherwise). By bisection, which
 * cannot miss: the distribution function only rises. R: `qbeta(p, a, b)`.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError('a quantile needs a probability from 0 to 1');
  if (p === 0 || p === 1) return p;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 1100; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (betaCdf(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
