import type { Matrix } from './matrix.ts';

/** The sample covariance matrix (divisor n − 1) of rows of people by columns of items; n ≥ 2. R: `cov(x)`. */
export function covarianceMatrix(rows: Matrix): number[][] {
  const n = rows.length;
  if (n < 2) throw new RangeError('a covariance needs two people');
  const width = rows[0]?.length ?? 0;
  const means = Array.from({ length: width }, (_, j) => rows.reduce((sum, row) => sum + (row[j] ?? 0), 0) / n);
  return means.map((meanI, i) =>
    means.map(
      (meanJ, j) => rows.reduce((sum, row) => sum + ((row[i] ?? 0) - meanI) * ((row[j] ?? 0) - meanJ), 0) / (n - 1),
    ),
  );
}

/** Correlations from a covariance matrix; null where an item does not vary. R: `cov2cor(v)`. */
export function correlationsOf(covariance: Matrix): number[][] | null {
  const sds = covariance.map((row, i) => Math.sqrt(row[i] ?? 0));
  if (sds.some((sd) => !(sd > 0))) return null;
  return covariance.map((row, i) => row.map((value, j) => value / ((sds[i] ?? 1) * (sds[j] ?? 1))));
}
