import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { assertCount } from './counts.ts';
import { wilsonLimits } from './proportion.ts';

export const newcombeMethod: MethodReference = { id: 'newcombe', version: '1' };

/**
 * The difference x1/n1 − x2/n2 of two independent shares with Newcombe's hybrid score interval at 95 %: from
 * d − √((p1−l1)² + (u2−p2)²) to d + √((u1−p1)² + (p2−l2)²), where l and u are the Wilson limits of each share. `n` is
 * n1 + n2. Null and a flag when a group has no answers. Throws a RangeError for impossible counts. Source: Newcombe 1998,
 * Stat Med 17:873, method 10. R: `DescTools::BinomDiffCI(x1, n1, x2, n2, method = "score")`.
 */
export function newcombeDifference(x1: number, n1: number, x2: number, n2: number): Estimate {
  assertCount(x1, n1);
  assertCount(x2, n2);
  const base = { n: n1 + n2, method: newcombeMethod };
  if (n1 === 0 || n2 === 0) return { ...base, estimate: null, interval: null, flags: [flag('no_observations')] };
  const [p1, p2] = [x1 / n1, x2 / n2];
  const [low1, high1] = wilsonLimits(p1, n1);
  const [low2, high2] = wilsonLimits(p2, n2);
  const estimate = p1 - p2;
  const low = estimate - Math.hypot(p1 - low1, high2 - p2);
  const high = estimate + Math.hypot(high1 - p1, p2 - low2);
  return { ...base, estimate, interval: [Math.max(-1, low), Math.min(1, high)], flags: [] };
}
