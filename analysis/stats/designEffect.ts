/**
 * Design effect of the mean of a group whose people sit in clusters, those of one cluster alike: 1 + (m − 1)ρ, m = Σn²/n over
 * its clusters, the size of the cluster that a person sits in on average. `sizes` are those known; the people of `n` that they leave
 * over sit in clusters of `typical` size, or in one if that is larger. 1 where ρ is 0. Source: Kish 1965, Survey Sampling.
 */
export function designEffectOf(n: number, sizes: readonly number[], typical: number, correlation: number): number {
  const known = sizes.reduce((sum, size) => sum + size, 0);
  const left = Math.max(0, n - known);
  const squares = sizes.reduce((sum, size) => sum + size * size, 0) + left * Math.min(left, typical);
  return 1 + (Math.min(n, Math.max(1, squares / n)) - 1) * correlation;
}

/**
 * What the squares within a group of people who are alike have to be multiplied by to be those of people who are not: their
 * expectation is (n − d)σ², not (n − 1)σ².
 */
export const unlikeWithin = (n: number, designEffect: number): number =>
  designEffect === 1 ? 1 : (n - 1) / (n - designEffect);

/** Whether `n` people can have this design effect: 1, or more and less than their number. */
export const isDesignEffect = (n: number, designEffect: number): boolean =>
  designEffect === 1 || (designEffect > 1 && designEffect < n);
