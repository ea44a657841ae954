/**
 * The x ≥ 0 at which a distribution function that only rises reaches `p` (from 0 to 1): by bisection, which cannot miss.
 * Throws a RangeError for another p.
 */
export function risingQuantile(cdf: (x: number) => number, p: number, start = 1): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError('a quantile needs a probability from 0 to 1');
  if (p === 0) return 0;
  let [low, high] = [0, start];
  while (cdf(high) < p && high < 1e300) [low, high] = [high, high * 2];
  for (let step = 0; step < 1100; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (cdf(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
