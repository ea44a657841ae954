import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { assertCount } from './counts.ts';
import { logGamma } from './distributions/logGamma.ts';
import { fisherExactMethod } from './fisherExact.ts';
import { rootOf } from './rootOf.ts';

export interface OddsRatio {
  /** Null where no table with these totals could be larger or smaller: nothing was learnt, or it has no upper end. */
  estimate: number | null;
  /** Exact 95 %; an end is null where there is none. Null as a whole where nothing was learnt. */
  interval: [low: number, high: number | null] | null;
  n: number;
  method: MethodReference;
  flags: Flag[];
}

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
/** Beyond e^±this an odds ratio is as good as 0 or without end. */
const widest = 60;

/**
 * How many times larger the odds of a yes are in the first group than in the second, x1 of n1 against x2 of n2, given the
 * totals: the ratio that makes the table seen most likely (its expected x1 is the one seen), and the exact interval of the
 * ratios for which neither tail of such tables falls to 2.5 %. Beside Fisher's test, of which it is the size; a difference of
 * shares (`newcombeDifference`) is easier to read, and odds ratios are not to be read as ratios of shares. Not for several
 * teams. Where the table is at an end, the ratio is 0, or null with a flag for one without upper end. Null and a flag without
 * answers in a group, or where all answered alike. Throws a RangeError for impossible counts. Source: Fisher 1935; Cornfield
 * 1956. R: `fisher.test(table)$estimate`, `$conf.int`, whose root finder stops at about 10⁻⁴.
 */
export function conditionalOddsRatio(x1: number, n1: number, x2: number, n2: number): OddsRatio {
  assertCount(x1, n1);
  assertCount(x2, n2);
  const base = { n: n1 + n2, method: fisherExactMethod };
  if (n1 === 0 || n2 === 0) return { ...base, estimate: null, interval: null, flags: [flag('no_observations')] };
  const successes = x1 + x2;
  const [least, most] = [Math.max(0, successes - n2), Math.min(n1, successes)];
  if (least === most) return { ...base, estimate: null, interval: null, flags: [flag('no_variation')] };
  const counts = Array.from({ length: most - least + 1 }, (_, i) => least + i);
  const logs = counts.map((k) => logChoose(n1, k) + logChoose(n2, successes - k));
  /** Sum of f(k) times the probability of k, at a log odds ratio. */
  const expected = (logRatio: number, of: (k: number) => number): number => {
    const terms = counts.map((k, i) => (logs[i] ?? 0) + k * logRatio);
    const top = Math.max(...terms);
    const weights = terms.map((term) => Math.exp(term - top));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return counts.reduce((total, k, i) => total + of(k) * (weights[i] ?? 0), 0) / sum;
  };
  const solve = (of: (k: number) => number, value: number): number =>
    Math.exp(rootOf((logRatio) => expected(logRatio, of) - value, -widest, widest));
  const low = x1 === least ? 0 : solve((k) => (k >= x1 ? 1 : 0), 0.025);
  const high = x1 === most ? null : solve((k) => (k <= x1 ? 1 : 0), 0.025);
  if (x1 === most) return { ...base, estimate: null, interval: [low, null], flags: [flag('ratio_without_end')] };
  const estimate = x1 === least ? 0 : solve((k) => k, x1);
  return { ...base, estimate, interval: [low, high], flags: [] };
}
