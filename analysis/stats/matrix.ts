/** Rows of equal length. */
export type Matrix = readonly (readonly number[])[];

/** A correlation as it can be: rounding may leave it a hair beyond −1 or 1. */
export const correlation = (value: number): number => Math.min(1, Math.max(-1, value));

/** The matrix product a·b. Throws a RangeError when the shapes do not fit. */
export function product(a: Matrix, b: Matrix): number[][] {
  if (a.some((row) => row.length !== b.length)) throw new RangeError('the shapes of two matrices do not fit');
  const columns = b[0]?.length ?? 0;
  return a.map((row) =>
    Array.from({ length: columns }, (_, j) => row.reduce((sum, value, k) => sum + value * (b[k]?.[j] ?? 0), 0)),
  );
}

const transposed = (a: Matrix): number[][] => (a[0] ?? []).map((_, j) => a.map((row) => row[j] ?? 0));

/**
 * The lower triangle L of a symmetric positive definite matrix A = LLᵀ; null when A is not positive definite.
 * Source: Golub & Van Loan, Matrix Computations, 4.2.
 */
export function cholesky(a: Matrix): number[][] | null {
  const lower = a.map((row) => row.map(() => 0));
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i]?.[j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (lower[i]?.[k] ?? 0) * (lower[j]?.[k] ?? 0);
      const row = lower[i];
      if (row === undefined) return null;
      if (i === j) {
        if (!(sum > 1e-12 * Math.abs(a[i]?.[i] ?? 0))) return null;
        row[j] = Math.sqrt(sum);
      } else row[j] = sum / (lower[j]?.[j] ?? Number.NaN);
    }
  }
  return lower;
}

/** Solves A·x = b from A's Cholesky triangle. */
export function solveWith(lower: Matrix, b: readonly number[]): number[] {
  const forward: number[] = [];
  for (let i = 0; i < b.length; i++) {
    let sum = b[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (lower[i]?.[k] ?? 0) * (forward[k] ?? 0);
    forward.push(sum / (lower[i]?.[i] ?? Number.NaN));
  }
  const x = forward.map(() => 0);
  for (let i = b.length - 1; i >= 0; i--) {
    let sum = forward[i] ?? 0;
    for (let k = i + 1; k < b.length; k++) sum -= (lower[k]?.[i] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (lower[i]?.[i] ?? Number.NaN);
  }
  return x;
}

/** The inverse of a symmetric positive definite matrix; null when it is not one. */
export function inverse(a: Matrix): number[][] | null {
  const lower = cholesky(a);
  if (lower === null) return null;
  return transposed(
    a.map((_, i) =>
      solveWith(
        lower,
        a.map((__, j) => (i === j ? 1 : 0)),
      ),
    ),
  );
}
