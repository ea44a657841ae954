import type { Estimate } from '../finding.ts';
import { flag } from '../flags.ts';
import { assertCount } from './counts.ts';
import { binomialCdf, binomialProbability } from './distributions/binomial.ts';
import { clopperPearsonMethod } from './exactProportion.ts';
import { rootOf } from './rootOf.ts';

/**
 * The share of `n` answers that are `successes`, with the exact 95 % interval that counts the number seen only half: the
 * shares for which P(X < x) + ½P(X = x) is 0.975 and 0.025; 0 where x = 0 and 1 where x = n. For describing a small group
 * where an exact interval is asked for: it covers 95 % on average. Not for "at least 80 %", since for single shares it covers
 * a little less; there the interval of Clopper and Pearson stands. Null and a flag for n = 0; throws a RangeError for
 * impossible counts. Source: Lancaster 1961, JASA 56:223; Berry & Armitage 1995, Statistician 44:417. R:
 * `exactci::binom.exact(x, n, midp = TRUE)`.
 */
export function midPInterval(successes: number, n: number): Estimate {
  assertCount(successes, n);
  const base = { n, method: clopperPearsonMethod };
  if (n === 0) return { ...base, estimate: null, interval: null, flags: [flag('no_observations')] };
  const below = (p: number): number =>
    (successes === 0 ? 0 : binomialCdf(successes - 1, n, p)) + binomialProbability(successes, n, p) / 2;
  const limit = (tail: number): number => rootOf((p) => below(p) - tail, 1e-15, 1 - 1e-15);
  const low = successes === 0 ? 0 : limit(0.975);
  const high = successes === n ? 1 : limit(0.025);
  return { ...base, estimate: successes / n, interval: [low, high], flags: [] };
}
