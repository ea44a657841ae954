/**
 * How many of the ways to choose `size` of the weights give each sum: `sums[s]`, exact while below 2^53. Weights are whole
 * numbers ≥ 0. The null distribution of a rank sum given the ranks seen, ties included, when the weights are twice the
 * midranks. Source: Streitberg & Röhmel 1986, Statistical Software Newsletter 12:10 (shift algorithm).
 */
export function rankSumWays(weights: readonly number[], size: number): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ways = Array.from({ length: size + 1 }, () => new Float64Array(total + 1));
  const none = ways[0];
  if (none) none[0] = 1;
  let reached = 0;
  for (const weight of weights) {
    reached += weight;
    for (let chosen = size; chosen >= 1; chosen--) {
      const [to, from] = [ways[chosen], ways[chosen - 1]];
      if (!to || !from) continue;
      for (let sum = reached; sum >= weight; sum--) to[sum] = (to[sum] ?? 0) + (from[sum - weight] ?? 0);
    }
  }
  return ways[size] ?? new Float64Array(total + 1);
}

/** The same for any number of them: how many of the 2^n choices of signs give each sum of the positive weights. */
export function signedRankWays(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ways = new Float64Array(total + 1);
  ways[0] = 1;
  let reached = 0;
  for (const weight of weights) {
    reached += weight;
    for (let sum = reached; sum >= weight; sum--) ways[sum] = (ways[sum] ?? 0) + (ways[sum - weight] ?? 0);
  }
  return ways;
}

/** The share of the ways whose sum lies at least as far from `middle` as `seen` does; from 0 to 1. */
export function shareAtLeastAsFar(ways: Float64Array, seen: number, middle: number): number {
  const far = Math.abs(seen - middle) - 1e-9;
  let [all, extreme] = [0, 0];
  for (let sum = 0; sum < ways.length; sum++) {
    const count = ways[sum] ?? 0;
    all += count;
    if (Math.abs(sum - middle) >= far) extreme += count;
  }
  return extreme / all;
}
