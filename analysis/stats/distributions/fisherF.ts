import { betaCdf, betaQuantile } from './beta.ts';

/**
 * P(X ≤ x) of the F distribution with df1 and df2 > 0 degrees of freedom. Source: Abramowitz & Stegun 26.6.2.
 * R: `pf(x, df1, df2)`.
 */
export function fisherFCdf(x: number, df1: number, df2: number): number {
  if (x <= 0) return 0;
  const scaled = df1 * x;
  return betaCdf(scaled / (scaled + df2), df1 / 2, df2 / 2, df2 / (scaled + df2));
}

/** P(X > x): the p-value of an F test. R: `pf(x, df1, df2, lower.tail = FALSE)`. */
export function fisherFUpper(x: number, df1: number, df2: number): number {
  if (x <= 0) return 1;
  const scaled = df1 * x;
  return betaCdf(df2 / (scaled + df2), df2 / 2, df1 / 2, scaled / (scaled + df2));
}

/** The x with P(X ≤ x) = p, for p from 0 to below 1. R: `qf(p, df1, df2)`. */
export function fisherFQuantile(p: number, df1: number, df2: number): number {
  // From the nearer end of the beta distribution, where its quantile is exact.
  const upper = betaQuantile(1 - p, df2 / 2, df1 / 2);
  return ((1 - upper) * df2) / (upper * df1);
}
