import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { assertCount } from './counts.ts';
import { normalQuantile } from './distributions/normal.ts';

export const stratifiedDifferenceMethod: MethodReference = { id: 'mantel_haenszel_difference', version: '1' };

/** What holds, of how many, in the two groups of one stratum. */
export interface Stratum {
  x1: number;
  n1: number;
  x2: number;
  n2: number;
}

/**
 * The difference of two shares within strata, pooled: x1/n1 − x2/n2 of each team, weighed by n1·n2/(n1 + n2), so that teams
 * with many of both count most and a team with one group alone says nothing. Interval at 95 % with Sato's variance, which holds
 * for many small strata as for a few large ones. `n` counts the cases of strata that have both. Null and a flag where none has, no
 * interval where the variance is nil. Throws a RangeError for impossible counts. Source: Greenland & Robins 1985, Biometrics
 * 41:55; Sato 1989, Biometrics 45:1323. R: `metafor::rma.mh(measure = "RD")`.
 */
export function stratifiedDifference(strata: readonly Stratum[]): Estimate {
  let [weights, sum, p, q, n] = [0, 0, 0, 0, 0];
  for (const { x1, n1, x2, n2 } of strata) {
    assertCount(x1, n1);
    assertCount(x2, n2);
    if (n1 === 0 || n2 === 0) continue;
    const all = n1 + n2;
    n += all;
    weights += (n1 * n2) / all;
    sum += (x1 * n2 - x2 * n1) / all;
    p += (n1 ** 2 * x2 - n2 ** 2 * x1 + (n1 * n2 * (n2 - n1)) / 2) / all ** 2;
    q += (x1 * (n2 - x2) + x2 * (n1 - x1)) / (2 * all);
  }
  const base = { n, method: stratifiedDifferenceMethod };
  if (weights === 0) return { ...base, estimate: null, interval: null, flags: [flag('no_observations')] };
  const estimate = sum / weights;
  const variance = (estimate * p + q) / weights ** 2;
  if (!(variance > 0)) return { ...base, estimate, interval: null, flags: [flag('no_variation')] };
  const half = normalQuantile(0.975) * Math.sqrt(variance);
  return { ...base, estimate, interval: [Math.max(-1, estimate - half), Math.min(1, estimate + half)], flags: [] };
}
