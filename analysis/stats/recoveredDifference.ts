import type { Estimate } from '../finding.ts';

/**
 * The interval of the difference `later` − `earlier` of two independent estimates from their own intervals [l, u], squared and
 * added: from d − √((b−l₂)² + (u₁−a)²) to d + √((u₂−b)² + (a−l₁)²). In the units of the estimates; null where one of them, or its
 * interval, is missing. Ends that were told outwards make it wider, never narrower. Source: Zou & Donner 2008, Stat Med 27:1693;
 * for two shares with Wilson’s limits it is Newcombe’s method 10. R: the same with `t.test(y)$conf.int`.
 */
export function recoveredDifference(
  earlier: Pick<Estimate, 'estimate' | 'interval'>,
  later: Pick<Estimate, 'estimate' | 'interval'>,
): [low: number, high: number] | null {
  const [a, b] = [earlier.estimate, later.estimate];
  if (a === null || b === null || earlier.interval === null || later.interval === null) return null;
  const [l1, u1] = earlier.interval;
  const [l2, u2] = later.interval;
  return [b - a - Math.hypot(b - l2, u1 - a), b - a + Math.hypot(u2 - b, a - l1)];
}
