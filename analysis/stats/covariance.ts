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

/** Of people who answered all of k items: Σx of each item, and Σxy of each pair. Exact sums of whole points. */
export interface CrossProducts {
  n: number;
  sums: number[];
  products: number[][];
}

/**
 * The same matrix from sums and cross-products, (n·Σxy − Σx·Σy)/(n(n − 1)): exact up to the division for whole points, where
 * n·Σxy stays below 2⁵³ (a million people on five points: 3·10¹³). For decimal answers prefer the rows. n ≥ 2.
 */
export function covarianceOfProducts({ n, sums, products }: CrossProducts): number[][] {
  if (n < 2) throw new RangeError('a covariance needs two people');
  const shared = (i: number, j: number): number =>
    (n * (products[i]?.[j] ?? Number.NaN) - (sums[i] ?? Number.NaN) * (sums[j] ?? Number.NaN)) / (n * (n - 1));
  return sums.map((_, i) => sums.map((__, j) => shared(i, j)));
}
