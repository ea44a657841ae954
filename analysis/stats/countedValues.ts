/** Values from the smallest, each with how often it occurs: points of a scale give few of them, however many people answered. */
export type Counted = readonly (readonly [value: number, count: number])[];

/** The k-th smallest, from 1. */
export function smallest(values: Counted, k: number): number {
  let left = k;
  for (const [value, count] of values) {
    if (left <= count) return value;
    left -= count;
  }
  return Number.NaN;
}

/** The middle of `n` values, or half-way between the two middle ones. */
export function medianOfCounted(values: Counted, n: number): number {
  const lower = smallest(values, Math.ceil(n / 2));
  return n % 2 === 1 ? lower : (lower + smallest(values, n / 2 + 1)) / 2;
}
