/**
 * Of n people who answered all of k items: Σx and Σx² of each item, and Σxt, with t the sum of a person's answers. Exact sums of
 * whole points.
 */
export interface TotalSums {
  n: number;
  sums: number[];
  squares: number[];
  withTotal: number[];
}

/** How items and their total vary, in sample variances (divisor n − 1). */
export interface ItemSpread {
  /** Of each item. */
  variances: number[];
  /** Of the sum of all items, and of that of all but one. */
  total: number;
  rests: number[];
  /** Covariance of each item with the sum of the others. */
  shared: number[];
}

/**
 * The same spread that a covariance matrix tells, from sums: (n·Σxy − Σx·Σy)/(n(n − 1)). Exactly 0 where nothing varies, for
 * whole points. n ≥ 2.
 */
export function spreadOfTotals({ n, sums, squares, withTotal }: TotalSums): ItemSpread {
  if (n < 2) throw new RangeError('a covariance needs two people');
  const over = (product: number, one: number, other: number): number => (n * product - one * other) / (n * (n - 1));
  const total = sums.reduce((sum, each) => sum + each, 0);
  const totalSquares = withTotal.reduce((sum, each) => sum + each, 0);
  const of = (numbers: number[], at: number): number => numbers[at] ?? Number.NaN;
  return {
    variances: sums.map((sum, at) => over(of(squares, at), sum, sum)),
    total: over(totalSquares, total, total),
    rests: sums.map((sum, at) =>
      over(totalSquares - 2 * of(withTotal, at) + of(squares, at), total - sum, total - sum),
    ),
    shared: sums.map((sum, at) => over(of(withTotal, at) - of(squares, at), sum, total - sum)),
  };
}
