function assertComposition(counts: readonly number[], shares: readonly number[]): void {
  if (counts.length !== shares.length || !shares.every((share) => share > 0))
    throw new RangeError('every category has a count and a share');
  if (Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) > 1e-6)
    throw new RangeError('the shares must sum to 1');
  if (!counts.every((count) => Number.isInteger(count) && count >= 0)) throw new RangeError('a count is not a count');
}

/**
 * Whom to reach out to next: of k more people, how many in each category bring the whole group (at its final size n + k)
 * closest to the benchmark by X². One at a time to where it helps most, which is the best overall because the aim is convex
 * in each category; ties go to the category that has least of its share, then to the one
 * listed first. Guidance for outreach, never a condition of joining. `shares` sum to
 * 1, none is 0. Throws a RangeError for impossible counts, shares or k. Source: docs/methods.md (verified by enumeration).
 */
export function nextRecruits(counts: readonly number[], shares: readonly number[], k: number): number[] {
  if (!(Number.isInteger(k) && k >= 0)) throw new RangeError('k is a number of people');
  assertComposition(counts, shares);
  const size = counts.reduce((sum, count) => sum + count, 0) + k;
  const added = counts.map(() => 0);
  const gain = (i: number): number => {
    const target = size * (shares[i] ?? 0);
    const now = (counts[i] ?? 0) + (added[i] ?? 0) - target;
    return ((now + 1) ** 2 - now ** 2) / target;
  };
  /** How much of its share a category has, 1 being all of it. */
  const reached = (i: number): number => ((counts[i] ?? 0) + (added[i] ?? 0)) / (size * (shares[i] ?? 0));
  for (let person = 0; person < k; person++) {
    let best = 0;
    for (let i = 1; i < counts.length; i++) {
      const better = gain(best) - gain(i);
      if (better > 1e-12 || (better > -1e-12 && reached(i) < reached(best) - 1e-12)) best = i;
    }
    added[best] = (added[best] ?? 0) + 1;
  }
  return added;
}

/**
 * The fewest people to add, and in which categories, so that every category reaches `ratio` times its share of the whole;
 * null when 100,000 would not be enough (a ratio above 1).
 */
export function recruitsForRatio(
  counts: readonly number[],
  shares: readonly number[],
  ratio: number,
): { k: number; needed: number[] } | null {
  assertComposition(counts, shares);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const neededFor = (k: number): number[] =>
    shares.map((share, i) => Math.max(0, Math.ceil(ratio * share * (n + k) - 1e-9) - (counts[i] ?? 0)));
  for (let k = 0; k <= 100_000; k++) {
    const needed = neededFor(k);
    if (needed.reduce((sum, each) => sum + each, 0) <= k) return { k, needed };
  }
  return null;
}
