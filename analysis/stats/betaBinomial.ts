import type { Estimate, Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { assertCount } from './counts.ts';
import { betaQuantile } from './distributions/beta.ts';
import { logGamma } from './distributions/logGamma.ts';
import { simplexSearch } from './simplexSearch.ts';

export const betaBinomialMethod: MethodReference = { id: 'beta_binomial_eb', version: '1' };

export interface BetaBinomial {
  /** Shapes of the distribution of true shares over groups. */
  a: number;
  b: number;
  /** a/(a + b), and the correlation 1/(a + b + 1) of two answers of one group. */
  mean: number;
  correlation: number;
  /** Of each group: the share drawn towards the overall one, with its 95 % interval. */
  groups: Estimate[];
  flags: Flag[];
}

/** Beyond this a + b the groups do not differ as far as can be told. */
const mostConcentrated = 1e4;

/** Below this a + b every group is all yes or all no: the likelihood has run off, and an interval would be false certainty. */
const leastConcentrated = 1e-3;

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** The same counts once, with how many groups have them: of thousands of small groups there are few. */
function alikeIn(counts: readonly { count: number; n: number }[]): { count: number; n: number; groups: number }[] {
  const found = new Map<string, { count: number; n: number; groups: number }>();
  for (const { count, n } of counts) {
    const known = found.get(`${count} ${n}`) ?? { count, n, groups: 0 };
    known.groups += 1;
    found.set(`${count} ${n}`, known);
  }
  return [...found.values()];
}

/**
 * Shares of small groups, drawn towards the overall share the more the smaller the group is: true shares follow a Beta(a,
 * b) fitted by maximum likelihood, and a group's is Beta(x + a, n − x + b), its mean and equal-tailed 95 % interval.
 * `count` of `n` for each group. a and b are taken as known. Where the fit runs off to no difference between groups, or to
 * none within them, a flag says so; in the second case, and where all answers are the same, without intervals. Null below
 * two groups with answers, or when no group has two. Source: Griffiths 1973, Biometrics 29:637; docs/methods.md. R:
 * `VGAM::vglm(cbind(x, n - x) ~ 1, betabinomial)`.
 */
export function betaBinomial(counts: readonly { count: number; n: number }[]): BetaBinomial | null {
  for (const { count, n } of counts) assertCount(count, n);
  const known = counts.filter(({ n }) => n > 0);
  if (known.length < 2 || known.every(({ n }) => n < 2)) return null;
  const alike = alikeIn(known);
  const loss = ([logA = 0, logB = 0]: readonly number[]): number => {
    const [a, b] = [Math.exp(logA), Math.exp(logB)];
    if (!(a + b < 1e7) || !(a > 1e-6) || !(b > 1e-6)) return Number.POSITIVE_INFINITY;
    const none = logBeta(a, b);
    return -alike.reduce((sum, { count, n, groups }) => sum + groups * (logBeta(count + a, n - count + b) - none), 0);
  };
  const still = known.every(({ count }) => count === 0) || known.every(({ count, n }) => count === n);
  const share = known.reduce((sum, { count }) => sum + count, 0) / known.reduce((sum, { n }) => sum + n, 0);
  const middle = Math.min(0.99, Math.max(0.01, share));
  const starts = [1, 10, 100].map((size) =>
    simplexSearch(loss, [Math.log(size * middle), Math.log(size * (1 - middle))]),
  );
  const [logA = 0, logB = 0] = starts.reduce((best, each) => (loss(each) < loss(best) ? each : best));
  let [a, b] = [Math.exp(logA), Math.exp(logB)];
  const same = a + b > mostConcentrated;
  if (same) [a, b] = [(mostConcentrated * a) / (a + b), (mostConcentrated * b) / (a + b)];
  const flags = same ? [flag('no_difference_between_groups')] : [];
  if (still) flags.push(flag('no_variation'));
  else if (a + b < leastConcentrated) flags.push(flag('no_variation_within'));
  const intervals = new Map<string, [low: number, high: number]>();
  const groups = counts.map(({ count, n }): Estimate => {
    const own = { n, method: betaBinomialMethod };
    if (n === 0) return { ...own, estimate: null, interval: null, flags: [flag('no_observations')] };
    const [x, y] = [count + a, n - count + b];
    if (still || a + b < leastConcentrated) return { ...own, estimate: x / (x + y), interval: null, flags };
    const interval = intervals.get(`${count} ${n}`) ?? [betaQuantile(0.025, x, y), betaQuantile(0.975, x, y)];
    intervals.set(`${count} ${n}`, interval);
    return { ...own, estimate: x / (x + y), interval, flags: [] };
  });
  return { a, b, mean: a / (a + b), correlation: 1 / (a + b + 1), groups, flags };
}
