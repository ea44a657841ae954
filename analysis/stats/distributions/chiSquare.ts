import { gammaCdf, gammaUpper } from './gamma.ts';
import { risingQuantile } from './risingQuantile.ts';

/** P(X ≤ x) of the χ² distribution with `df` > 0 degrees of freedom. R: `pchisq(x, df)`. */
export const chiSquareCdf = (x: number, df: number): number => gammaCdf(x / 2, df / 2);

/** P(X > x): the p-value of a χ² test. R: `pchisq(x, df, lower.tail = FALSE)`. */
export const chiSquareUpper = (x: number, df: number): number => gammaUpper(x / 2, df / 2);

/** The x with P(X ≤ x) = p, for p from 0 to 1. R: `qchisq(p, df)`. */
export const chiSquareQuantile = (p: number, df: number): number =>
  risingQuantile((x) => chiSquareCdf(x, df), p, Math.max(1, df));
