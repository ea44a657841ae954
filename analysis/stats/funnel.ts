import type { MethodReference } from '../finding.ts';
import { binomialCdf, binomialProbability, binomialQuantile } from './distributions/binomial.ts';

export const funnelMethod: MethodReference = { id: 'binomial_funnel', version: '1' };

export interface FunnelLimits {
  n: number;
  /** Of the share, from 0 to 1, at probabilities 0.001, 0.025, 0.975 and 0.999. */
  limits: [number, number, number, number];
  /** Whether a group of this size could lie outside the outer limits at all; where it could not, none are to be drawn. */
  canBeHigh: boolean;
  canBeLow: boolean;
}

export const funnelProbabilities = [0.001, 0.025, 0.975, 0.999] as const;

/** Before it is cut at 0 and 1. */
export function funnelLimit(probability: number, n: number, target: number): number {
  const count = binomialQuantile(probability, n, target);
  const above = (binomialCdf(count, n, target) - probability) / binomialProbability(count, n, target);
  return (count - above) / n;
}

/**
 * Exact limits of a funnel plot of shares around a target strictly between 0 and 1, for groups of n ≥ 1 people, interpolated
 * between whole counts so that they run smoothly. For institutions (n ≥ 20), not for teams. Throws a RangeError for another
 * target or n. Source: Spiegelhalter 2005, Stat Med 24:1185, appendix A.1.1. R: `qbinom`, `FunnelPlotR`.
 */
export function funnelLimits(n: number, target: number): FunnelLimits {
  if (!(Number.isInteger(n) && n >= 1)) throw new RangeError('a group has at least one person');
  if (!(target > 0 && target < 1)) throw new RangeError('a target is strictly between 0 and 1');
  const limits = funnelProbabilities.map((p) => Math.min(1, Math.max(0, funnelLimit(p, n, target))));
  return {
    n,
    limits: limits as FunnelLimits['limits'],
    canBeHigh: target ** n < 0.001,
    canBeLow: (1 - target) ** n < 0.001,
  };
}
