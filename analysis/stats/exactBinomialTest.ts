import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { assertCount } from './counts.ts';
import { binomialProbability } from './distributions/binomial.ts';
import { clopperPearsonMethod } from './exactProportion.ts';

/** Ties between probabilities count as ties in spite of rounding, as in R. */
const tieTolerance = 1 + 1e-7;

/**
 * The exact two-sided probability that `n` people drawn from a population with this `share` (strictly between 0 and 1) hold a
 * count as unlikely as `count`: the sum of the probabilities of all counts that are no likelier. For one category against an
 * exact benchmark; several categories need an adjustment (`benjaminiHochberg`) or one test of all (`goodnessOfFit`), and a
 * large probability is no evidence of mirroring the population. Null and a flag for n = 0; throws a RangeError for impossible
 * counts or shares. Source: Clopper & Pearson 1934; ordering as in Fisher's test. R: `binom.test(x, n, share)$p.value`.
 */
export function exactBinomialTest(
  count: number,
  n: number,
  share: number,
): { p: number | null; method: MethodReference; flags: Flag[] } {
  assertCount(count, n);
  if (!(share > 0 && share < 1)) throw new RangeError('a benchmark share is strictly between 0 and 1');
  const base = { method: clopperPearsonMethod };
  if (n === 0) return { ...base, p: null, flags: [flag('no_observations')] };
  const seen = binomialProbability(count, n, share);
  let p = 0;
  for (let k = 0; k <= n; k++) {
    const each = binomialProbability(k, n, share);
    if (each <= seen * tieTolerance) p += each;
  }
  return { ...base, p: Math.min(1, p), flags: [] };
}
