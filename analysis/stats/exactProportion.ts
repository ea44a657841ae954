import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { assertCount } from './counts.ts';
import { betaQuantile } from './distributions/beta.ts';

export const clopperPearsonMethod: MethodReference = { id: 'clopper_pearson', version: '1' };
export const jeffreysMethod: MethodReference = { id: 'jeffreys', version: '1' };

/**
 * The share of `n` answers that are `successes`, with the exact 95 % interval that never covers less often than it says:
 * for statements such as "at least 80 %". Quantiles of Beta(x, n−x+1) and Beta(x+1, n−x). Null and a flag for n = 0; throws
 * a RangeError for impossible counts. Source: Clopper & Pearson 1934, Biometrika 26:404. R: `binom.test(x, n)$conf.int`.
 */
export function clopperPearsonInterval(successes: number, n: number): Estimate {
  assertCount(successes, n);
  const base = { n, method: clopperPearsonMethod };
  if (n === 0) return { ...base, estimate: null, interval: null, flags: [flag('no_observations')] };
  const low = successes === 0 ? 0 : betaQuantile(0.025, successes, n - successes + 1);
  const high = successes === n ? 1 : betaQuantile(0.975, successes + 1, n - successes);
  return { ...base, estimate: successes / n, interval: [low, high], flags: [] };
}

/**
 * The same share with the 95 % interval of Jeffreys' prior: quantiles of Beta(x+½, n−x+½), 0 where x = 0 and 1 where x = n.
 * Source: Brown, Cai & DasGupta 2001, Stat Sci 16:101. R: `qbeta(c(.025, .975), x + .5, n - x + .5)`.
 */
export function jeffreysInterval(successes: number, n: number): Estimate {
  assertCount(successes, n);
  const base = { n, method: jeffreysMethod };
  if (n === 0) return { ...base, estimate: null, interval: null, flags: [flag('no_observations')] };
  const low = successes === 0 ? 0 : betaQuantile(0.025, successes + 0.5, n - successes + 0.5);
  const high = successes === n ? 1 : betaQuantile(0.975, successes + 0.5, n - successes + 0.5);
  return { ...base, estimate: successes / n, interval: [low, high], flags: [] };
}
