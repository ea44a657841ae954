/** How the answers of a group to one statement are spread. */
export interface AnswerSpread {
  n: number;
  /** Of the sample (divisor n − 1), in squared points. */
  variance: number;
  /** Typical distance of an answer from the group's mean (AD_M), in points. */
  deviation: number;
}

/**
 * The spread of counted answers: `counts` holds how often each of the `points` was given, from position `at` on. Null for fewer
 * than two answers, which have no spread.
 */
export function spreadOfCounts(points: readonly number[], counts: ArrayLike<number>, at = 0): AnswerSpread | null {
  let [n, sum] = [0, 0];
  for (let k = 0; k < points.length; k++) {
    const count = counts[at + k] ?? 0;
    n += count;
    sum += count * (points[k] ?? 0);
  }
  if (n < 2) return null;
  const mean = sum / n;
  let [squares, distances] = [0, 0];
  for (let k = 0; k < points.length; k++) {
    const distance = (points[k] ?? 0) - mean;
    squares += (counts[at + k] ?? 0) * distance * distance;
    distances += (counts[at + k] ?? 0) * Math.abs(distance);
  }
  return { n, variance: squares / (n - 1), deviation: distances / n };
}
