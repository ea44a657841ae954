import { normalQuantile } from './distributions/normal.ts';

/**
 * 95 % limits of the ratio of a count to what was expected (0 or more, `expected` above 0), by Byar's approximation to the
 * exact Poisson limits: O(1 − 1/9O − z/3√O)³/E and (O+1)(1 − 1/9(O+1) + z/3√(O+1))³/E; 0 below for a count of 0. For ratios
 * O/E of indirect standardisation, as other institutions print them. For shares of a group it is too wide, and can promise more
 * than everybody: cut what is printed of an adjusted share at 1 and say so. Throws a RangeError for counts or expectations that
 * are none. Source: Breslow & Day 1987, vol. II, p. 69. R: `epitools::pois.byar`.
 */
export function byarLimits(observed: number, expected: number): [low: number, high: number] {
  if (!(Number.isInteger(observed) && observed >= 0)) throw new RangeError(`${observed} is not a count`);
  if (!(expected > 0 && Number.isFinite(expected))) throw new RangeError('an expected count is above 0');
  const z = normalQuantile(0.975);
  const limit = (count: number, sign: number): number =>
    count * (1 - 1 / (9 * count) + (sign * z) / (3 * Math.sqrt(count))) ** 3;
  const low = observed === 0 ? 0 : Math.max(0, limit(observed, -1));
  return [low / expected, limit(observed + 1, 1) / expected];
}
