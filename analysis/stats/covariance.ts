import type { Matrix } from './matrix.ts';

/**
 * The sample covariance matrix (divisor n − 1) of rows of people by columns of items; n ≥ 2. Throws a RangeError where an
 * answer is missing or no number: nothing is filled in. A column that does not vary gets exactly 0. R: `cov(x)`.
 */
export function covarianceMatrix(rows: Matrix): number[][] {
  const n = rows.length;
  if (n < 2) throw new RangeError('a covariance needs two people');
  const width = rows[0]?.length ?? 0;
  if (!rows.every((row) => row.length === width && row.every(Number.isFinite)))
    throw new RangeError('every person answers every item with a number');
  const first = rows[0] ?? [];
  const still = first.map((value, j) => rows.every((row) => row[j] === value));
  const means = Array.from({ length: width }, (_, j) => rows.reduce((sum, row) => sum + (row[j] ?? 0), 0) / n);
  const shared = (i: number, j: number): number =>
    rows.reduce((sum, row) => sum + ((row[i] ?? 0) - (means[i] ?? 0)) * ((row[j] ?? 0) - (means[j] ?? 0)), 0) / (n - 1);
  return means.map((_, i) => means.map((__, j) => (still[i] || still[j] ? 0 : shared(i, j))));
}

/** Share of a sum of squares that rounding may leave behind; one person of a million a point off is 10⁻⁸. */
const rounding = 1e-12;

/** Of people who answered all of k items: Σx of each item, and Σxy of each pair. Exact sums of whole points. */
export interface CrossProducts {
  n: number;
  sums: number[];
  products: number[][];
}

/**
 * The same matrix from sums and cross-products, (n·Σxy − Σx·Σy)/(n(n − 1)): exact up to the division for whole points, where
 * n·Σxy stays below 2⁵³ (a million people on five points: 3·10¹³). For decimal answers prefer the rows: of these, a column that
 * varies by less than rounding leaves of its squares gets 0. n ≥ 2.
 */
export function covarianceOfProducts({ n, sums, products }: CrossProducts): number[][] {
  if (n < 2) throw new RangeError('a covariance needs two people');
  const shared = (i: number, j: number): number =>
    (n * (products[i]?.[j] ?? Number.NaN) - (sums[i] ?? Number.NaN) * (sums[j] ?? Number.NaN)) / (n * (n - 1));
  // What is left of n·Σx² by rounding alone is no variance, and below 0 it would have no root.
  const still = sums.map((_, i) => shared(i, i) * (n - 1) <= rounding * Math.abs(products[i]?.[i] ?? 0));
  return sums.map((_, i) => sums.map((__, j) => (still[i] || still[j] ? 0 : shared(i, j))));
}
