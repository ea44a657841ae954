import { betaCdf } from './beta.ts';
import { logGamma } from './logGamma.ts';

const xlogy = (x: number, y: number): number => (x === 0 ? 0 : x * Math.log(y));

/** P(X = k) of a Binomial(n, p) variable, p from 0 to 1. R: `dbinom(k, n, p)`. */
export function binomialProbability(k: number, n: number, p: number): number {
  if (!(Number.isInteger(k) && k >= 0 && k <= n)) return 0;
  const choose = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  return Math.exp(choose + xlogy(k, p) + (n === k ? 0 : (n - k) * Math.log1p(-p)));
}

/** P(X ≤ k). Source: Abramowitz & Stegun 26.5.24. R: `pbinom(k, n, p)`. */
export function binomialCdf(k: number, n: number, p: number): number {
  const whole = Math.floor(k);
  if (whole < 0) return 0;
  if (whole >= n) return 1;
  return betaCdf(1 - p, n - whole, whole + 1, p);
}

/** The least k with P(X ≤ k) ≥ `probability`. R: `qbinom(probability, n, p)`. */
export function binomialQuantile(probability: number, n: number, p: number): number {
  // R allows for the rounding of the sum, and so do we: a limit must not jump by one for the last digit.
  const wanted = probability * (1 - 64 * Number.EPSILON);
  let [below, reached] = [-1, n];
  while (reached - below > 1) {
    const middle = Math.floor((below + reached) / 2);
    if (binomialCdf(middle, n, p) >= wanted) reached = middle;
    else below = middle;
  }
  return reached;
}
