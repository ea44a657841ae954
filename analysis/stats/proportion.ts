import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { confidence as usual } from './confidence.ts';
import { assertCount } from './counts.ts';
import { normalQuantile } from './distributions/normal.ts';

export const wilsonMethod: MethodReference = { id: 'wilson', version: '1' };

/**
 * Limits of the Wilson score interval for a share `p` (0 to 1) of `n` > 0 answers: all values of the true share that a
 * score test would not reject. With z the normal quantile, the middle is (p + z²/2n) / (1 + z²/n) and the half-width
 * z / (1 + z²/n) · √(p(1−p)/n + z²/4n²), kept within 0 and 1.
 */
export function wilsonLimits(p: number, n: number, confidence = usual): [low: number, high: number] {
  const z = normalQuantile(0.5 + confidence / 2);
  const shrink = 1 + (z * z) / n;
  const middle = (p + (z * z) / (2 * n)) / shrink;
  const half = (z / shrink) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  // At 0 and n the limit is exactly 0 or 1; the formula leaves a rounding error there.
  return [p === 0 ? 0 : Math.max(0, middle - half), p === 1 ? 1 : Math.min(1, middle + half)];
}

/**
 * The share of `n` answers that are `successes`, with the Wilson score interval (`confidence` strictly between 0 and 1).
 * Without answers both are null and a flag says so. Throws a RangeError for impossible counts. Source: Wilson 1927, JASA
 * 22:209; Brown, Cai & DasGupta 2001, Stat Sci 16:101. R: `prop.test(x, n, correct = FALSE)$conf.int`.
 */
export function wilsonInterval(successes: number, n: number, confidence = usual): Estimate {
  assertCount(successes, n);
  if (n === 0) return { estimate: null, interval: null, n, method: wilsonMethod, flags: [flag('no_observations')] };
  const estimate = successes / n;
  return { estimate, interval: wilsonLimits(estimate, n, confidence), n, method: wilsonMethod, flags: [] };
}
