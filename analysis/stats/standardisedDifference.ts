import { cholesky, solveWith } from './matrix.ts';

function sharesOf(counts: readonly number[], benchmark: readonly number[]): number[] | null {
  if (counts.length !== benchmark.length) throw new RangeError('every category has a count and a share');
  if (!counts.every((count) => Number.isInteger(count) && count >= 0)) throw new RangeError('a count is not a count');
  const n = counts.reduce((sum, count) => sum + count, 0);
  return n === 0 ? null : counts.map((count) => count / n);
}

/**
 * Of each category, how far its share p among the people lies from its share q of the benchmark, in standard deviations of one
 * person: (p − q)/√((p(1 − p) + q(1 − q))/2). For comparing categories of unequal size on one scale, whatever the number of
 * people; not for deciding whether chance alone could do it (`goodnessOfFit`). Null where neither varies, and without
 * people. Throws a RangeError for impossible counts or other categories. Source: Austin 2009, Stat Med 28:3083. R:
 * `stddiff::stddiff.binary`.
 */
export function standardisedDifferences(counts: readonly number[], benchmark: readonly number[]): (number | null)[] {
  const shares = sharesOf(counts, benchmark);
  if (shares === null) return counts.map(() => null);
  return shares.map((p, i) => {
    const q = benchmark[i] ?? Number.NaN;
    const variance = (p * (1 - p) + q * (1 - q)) / 2;
    return variance > 0 ? (p - q) / Math.sqrt(variance) : null;
  });
}

/**
 * The same over all categories at once, as one distance of 0 or more: √((p − q)ᵀS⁻¹(p − q)) over all categories but one, S the
 * mean of the two covariance matrices of one person's category (it does not matter which is left out). 0.1 or 0.2 are often
 * called small; small groups lie further off by chance. Null without people, and where S has no inverse: a category empty on
 * both sides. Source: Yang & Dalton 2012, SAS Global Forum 335; Mahalanobis 1936. R: `stddiff::stddiff.category`.
 */
export function standardisedDistance(counts: readonly number[], benchmark: readonly number[]): number | null {
  const shares = sharesOf(counts, benchmark);
  if (shares === null || shares.length < 2) return null;
  const kept = shares.slice(0, -1).map((_, i) => i);
  const covariance = (of: readonly number[], i: number, j: number): number =>
    (i === j ? (of[i] ?? 0) : 0) - (of[i] ?? 0) * (of[j] ?? 0);
  const lower = cholesky(
    kept.map((i) => kept.map((j) => (covariance(shares, i, j) + covariance(benchmark, i, j)) / 2)),
  );
  if (lower === null) return null;
  const apart = kept.map((i) => (shares[i] ?? 0) - (benchmark[i] ?? 0));
  return Math.sqrt(solveWith(lower, apart).reduce((sum, value, i) => sum + value * (apart[i] ?? 0), 0));
}
