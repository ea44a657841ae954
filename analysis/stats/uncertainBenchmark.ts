import type { Estimate } from '../finding.ts';
import { flag } from '../flags.ts';
import { assertCount } from './counts.ts';
import { normalQuantile } from './distributions/normal.ts';
import { representationMethod } from './representation.ts';

/**
 * The representation ratio (count/n) ÷ `share` with a 95 % interval for a benchmark that is itself an estimate with standard
 * error `shareError`: the ratio times and divided by exp(z√((1 − p)/(np) + (shareError/share)²)). For benchmarks from samples
 * (the census long form, a survey); for one from a full count Wilson's limits divided by the share are better, above all for
 * small counts. No interval for an empty category or where everybody belongs to it, whose logarithm or whose error is not
 * there. Null and a flag for n = 0; throws a RangeError for impossible counts, shares or errors. Source: delta method on the
 * logarithm, Katz et al. 1978, Biometrics 34:469. R: `exp(log(p / q) + c(-1, 1) * qnorm(.975) * sqrt(…))`.
 */
export function ratioToUncertainBenchmark(count: number, n: number, share: number, shareError: number): Estimate {
  assertCount(count, n);
  if (!(share > 0 && share < 1)) throw new RangeError('a benchmark share is strictly between 0 and 1');
  if (!(shareError >= 0 && Number.isFinite(shareError))) throw new RangeError('a standard error is 0 or more');
  const base = { n, method: representationMethod, interval: null };
  if (n === 0) return { ...base, estimate: null, flags: [flag('no_observations')] };
  const p = count / n;
  const ratio = p / share;
  if (count === 0 || count === n) return { ...base, estimate: ratio, flags: [flag('no_variation')] };
  const spread = Math.exp(normalQuantile(0.975) * Math.sqrt((1 - p) / count + (shareError / share) ** 2));
  return { ...base, estimate: ratio, interval: [ratio / spread, ratio * spread], flags: [] };
}
