import type { Estimate } from '../finding.ts';
import { flag } from '../flags.ts';
import { assertCount } from './counts.ts';
import { normalQuantile } from './distributions/normal.ts';
import { wilsonMethod } from './proportion.ts';

/**
 * The share of `n` answers that are `successes`, with Wilson's 95 % interval corrected for continuity: all shares that a score
 * test would not reject when half an answer is taken off the distance. Comes close to the exact interval, for comparing with
 * tables that were made so; not for describing a small group, which it makes look less sure than it is (Wilson's plain
 * interval). In words: (2x + z² ∓ 1 ∓ z√(z² ∓ 2 − 1/n + 4p(n(1−p) ± 1))) / 2(n + z²), 0 where x = 0 and 1 where x = n. Null
 * and a flag for n = 0; throws a RangeError for impossible counts. Source: Newcombe 1998, Stat Med 17:857, method 4. R:
 * `prop.test(x, n)$conf.int`, which leaves the correction out where x = n/2 without saying so.
 */
export function wilsonContinuityInterval(successes: number, n: number): Estimate {
  assertCount(successes, n);
  const base = { n, method: wilsonMethod };
  if (n === 0) return { ...base, estimate: null, interval: null, flags: [flag('no_observations')] };
  const z = normalQuantile(0.975);
  const p = successes / n;
  const limit = (sign: -1 | 1): number => {
    const root = Math.sqrt(Math.max(0, z * z + sign * 2 - 1 / n + 4 * p * (n * (1 - p) - sign)));
    return (2 * successes + z * z + sign * (1 + z * root)) / (2 * (n + z * z));
  };
  const low = successes === 0 ? 0 : Math.max(0, limit(-1));
  const high = successes === n ? 1 : Math.min(1, limit(1));
  return { ...base, estimate: p, interval: [low, high], flags: [] };
}
