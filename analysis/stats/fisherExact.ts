import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { assertCount } from './counts.ts';
import { logGamma } from './distributions/logGamma.ts';

export const fisherExactMethod: MethodReference = { id: 'fisher_exact', version: '1' };

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** Ties between probabilities count as ties in spite of rounding, as in R. */
const tieTolerance = 1 + 1e-7;

/**
 * The exact two-sided probability that two shares x1/n1 and x2/n2 differ as much by chance: the sum of the probabilities of
 * all tables with these margins that are no likelier than the one seen. From 0 to 1; null and a flag without answers in a
 * group. Throws a RangeError for impossible counts. Source: Fisher 1935. R: `fisher.test(table)$p.value`.
 */
export function fisherExact(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
): { p: number | null; method: MethodReference; flags: Flag[] } {
  assertCount(x1, n1);
  assertCount(x2, n2);
  if (n1 === 0 || n2 === 0) return { p: null, method: fisherExactMethod, flags: [flag('no_observations')] };
  const successes = x1 + x2;
  const whole = logChoose(n1 + n2, successes);
  const probability = (k: number): number => Math.exp(logChoose(n1, k) + logChoose(n2, successes - k) - whole);
  const seen = probability(x1);
  let p = 0;
  for (let k = Math.max(0, successes - n2); k <= Math.min(n1, successes); k++) {
    const each = probability(k);
    if (each <= seen * tieTolerance) p += each;
  }
  return { p: Math.min(1, p), method: fisherExactMethod, flags: [] };
}
