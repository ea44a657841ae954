import { cholesky, type Matrix, solveWith } from './matrix.ts';

export interface LogisticFit {
  /** In the order of the columns. */
  coefficients: number[];
  /** Fitted probabilities, by row. */
  fitted: number[];
}

const logistic = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));

/**
 * Logistic regression by iteratively reweighted least squares: `successes` of `trials` for each row of the design (with its
 * column of ones). Null when the columns repeat each other or the outcome is separated (a fitted log-odds
 * beyond 30, whatever the units of the columns).
 * R: `glm(cbind(successes, trials - successes) ~ ..., family = binomial)`.
 */
export function logisticRegression(
  design: Matrix,
  successes: readonly number[],
  trials: readonly number[] = successes.map(() => 1),
): LogisticFit | null {
  const width = design[0]?.length ?? 0;
  let coefficients = Array.from({ length: width }, () => 0);
  for (let step = 0; step < 50; step++) {
    const information = coefficients.map(() => coefficients.map(() => 0));
    const score = coefficients.map(() => 0);
    design.forEach((row, i) => {
      const p = logistic(row.reduce((sum, value, j) => sum + value * (coefficients[j] ?? 0), 0));
      const weight = (trials[i] ?? 0) * p * (1 - p);
      row.forEach((value, j) => {
        score[j] = (score[j] ?? 0) + value * ((successes[i] ?? 0) - (trials[i] ?? 0) * p);
        const line = information[j];
        if (line)
          row.forEach((other, k) => {
            line[k] = (line[k] ?? 0) + weight * value * other;
          });
      });
    });
    const lower = cholesky(information);
    if (lower === null) return null;
    const change = solveWith(lower, score);
    coefficients = coefficients.map((value, j) => value + (change[j] ?? 0));
    const eta = (row: readonly number[]) => row.reduce((sum, value, j) => sum + value * (coefficients[j] ?? 0), 0);
    if (!design.every((row) => Math.abs(eta(row)) < 30)) return null;
    // The steps shrink quadratically: after one this small, what is left is rounding.
    if (change.every((value, j) => Math.abs(value) < 1e-9 * (1 + Math.abs(coefficients[j] ?? 0)))) {
      return { coefficients, fitted: design.map((row) => logistic(eta(row))) };
    }
  }
  return null;
}
