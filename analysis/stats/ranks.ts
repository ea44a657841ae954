/** Ranks from 1, equal values sharing the mean of theirs (midranks), in the order given. R: `rank(x)`. */
export function midranks(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (let at = from; at <= to; at++) ranks[order[at] ?? 0] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

/** How often each value occurs. */
export function countsOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Σ(t³ − t) over groups of t equal values: what ties take from the variance of ranks. */
export function tieSum(values: readonly number[]): number {
  let sum = 0;
  for (const t of countsOf(values).values()) sum += t ** 3 - t;
  return sum;
}

/**
 * Differences to the twelfth digit of the largest value, so that 4.35 − 4.1 ties with 4.45 − 4.2 and 0.1 + 0.2 − 0.3 is 0.
 * @param values those the differences were taken of.
 */
export function roundedDifferences(differences: readonly number[], values: readonly number[]): number[] {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const digits = largest === 0 ? 0 : 11 - Math.floor(Math.log10(largest));
  // Adding 0 makes 0 of −0.
  return differences.map((d) => Number(d.toFixed(Math.min(100, Math.max(0, digits)))) + 0);
}

/** Values to twelve digits: what the order of sums left behind must not break a tie. */
export const twelveDigits = (values: readonly number[]): number[] =>
  values.map((value) => Number(value.toPrecision(12)) + 0);

/** Throws a RangeError unless every value is a finite number. */
export function assertFinite(values: readonly number[]): void {
  if (!values.every(Number.isFinite)) throw new RangeError('a value is not a finite number');
}
