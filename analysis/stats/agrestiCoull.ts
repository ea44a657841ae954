import type { Estimate } from '../finding.ts';
import { flag } from '../flags.ts';
import { assertCount } from './counts.ts';
import { normalQuantile } from './distributions/normal.ts';
import { wilsonMethod } from './proportion.ts';

/**
 * The share of `n` answers that are `successes`, with the 95 % interval of Agresti and Coull: Wilson's middle, and the usual
 * half-width at that middle. For a figure that a reader is to check with a pocket calculator ("add two of each"), from about
 * forty answers; below that Wilson's is narrower and no less sure. In words: p̃ = (x + z²/2)/(n + z²), then p̃ ± z√(p̃(1 − p̃)/(n
 * + z²)), kept within 0 and 1. Null and a flag for n = 0; throws a RangeError for impossible counts. Source: Agresti & Coull
 * 1998, Am Stat 52:119. R: `DescTools::BinomCI(x, n, method = "agresti-coull")`.
 */
export function agrestiCoullInterval(successes: number, n: number): Estimate {
  assertCount(successes, n);
  const base = { n, method: wilsonMethod };
  if (n === 0) return { ...base, estimate: null, interval: null, flags: [flag('no_observations')] };
  const z = normalQuantile(0.975);
  const size = n + z * z;
  const middle = (successes + (z * z) / 2) / size;
  const half = z * Math.sqrt((middle * (1 - middle)) / size);
  const interval: [number, number] = [Math.max(0, middle - half), Math.min(1, middle + half)];
  return { ...base, estimate: successes / n, interval, flags: [] };
}
