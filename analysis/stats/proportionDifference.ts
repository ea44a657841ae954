import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { confidence as usual } from './confidence.ts';
import { assertCount } from './counts.ts';
import { wilsonLimits } from './proportion.ts';

export const newcombeMethod: MethodReference = { id: 'newcombe', version: '1' };

function limits(p1: number, n1: number, p2: number, n2: number, confidence: number): [low: number, high: number] {
  const [low1, high1] = wilsonLimits(p1, n1, confidence);
  const [low2, high2] = wilsonLimits(p2, n2, confidence);
  const estimate = p1 - p2;
  return [estimate - Math.hypot(p1 - low1, high2 - p2), estimate + Math.hypot(high1 - p1, p2 - low2)];
}

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
  const [low, high] = limits(p1, n1, p2, n2, usual);
  return { ...base, estimate: p1 - p2, interval: [Math.max(-1, low), Math.min(1, high)], flags: [] };
}

/** Nothing is surer than this: below it, limits of that confidence cannot be computed exactly. */
const smallest = 1e-12;

/**
 * The two-sided probability that belongs to Newcombe's interval: the largest α for which the interval of confidence 1 − α
 * still holds 0. From 1e-12 (or less) to 1, which it is without a difference or without answers. Never printed: it serves
 * to allow for many comparisons. Throws a RangeError for impossible counts.
 */
export function newcombeProbability(x1: number, n1: number, x2: number, n2: number): number {
  assertCount(x1, n1);
  assertCount(x2, n2);
  // Products of counts are exact, unlike a difference of quotients.
  if (n1 === 0 || n2 === 0 || x1 * n2 === x2 * n1) return 1;
  const leavesZeroOut = (alpha: number): boolean => {
    const [low, high] = limits(x1 / n1, n1, x2 / n2, n2, 1 - alpha);
    return low > 0 || high < 0;
  };
  if (leavesZeroOut(smallest)) return smallest;
  let [holding, excluding] = [smallest, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (holding + excluding) / 2;
    if (leavesZeroOut(middle)) excluding = middle;
    else holding = middle;
  }
  return excluding;
}
