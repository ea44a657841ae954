import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { chiSquareUpper } from './distributions/chiSquare.ts';
import { logGamma } from './distributions/logGamma.ts';

export const goodnessOfFitMethod: MethodReference = { id: 'goodness_of_fit', version: '1' };

export interface GoodnessOfFit {
  chiSquare: number | null;
  df: number;
  /** Asymptotic when every expected count is 5 or more, else exact, else by simulation. */
  p: number | null;
  how: 'chi_square' | 'exact' | 'simulated' | null;
  expected: number[];
  /** (O − E)/√(E(1 − q)). */
  residuals: number[];
  n: number;
  method: MethodReference;
  flags: Flag[];
}

const mostCompositions = 1e6;
const simulations = 9999;
const tieTolerance = 1 - 1e-7;

function compositions(n: number, k: number): number {
  return Math.exp(logGamma(n + k) - logGamma(k) - logGamma(n + 1));
}

const statisticOf = (counts: readonly number[], expected: readonly number[]): number =>
  counts.reduce((sum, count, i) => sum + (count - (expected[i] ?? 0)) ** 2 / (expected[i] ?? Number.NaN), 0);

/** The summed probability of all compositions at least as far from the benchmark as the one seen, by X². */
const exactProbability = (seen: number, n: number, shares: readonly number[], expected: readonly number[]): number =>
  summedProbability(n, shares, (counts) => statisticOf(counts, expected) >= seen * tieTolerance);

/** The same of all compositions that are no likelier than the one seen, as in Fisher's test. */
function exactByLikelihood(seen: readonly number[], n: number, shares: readonly number[]): number {
  const logs = shares.map(Math.log);
  const likelihood = (counts: readonly number[]): number =>
    counts.reduce((sum, count, i) => sum + count * (logs[i] ?? 0) - logGamma(count + 1), 0);
  const own = likelihood(seen) + 1e-7;
  return summedProbability(n, shares, (counts) => likelihood(counts) <= own);
}

function summedProbability(n: number, shares: readonly number[], counted: (counts: number[]) => boolean): number {
  const logs = shares.map(Math.log);
  const counts = shares.map(() => 0);
  let total = 0;
  const walk = (at: number, left: number, logProbability: number): void => {
    if (at === shares.length - 1) {
      counts[at] = left;
      if (!counted(counts)) return;
      total += Math.exp(logProbability + left * (logs[at] ?? 0) - logGamma(left + 1));
      return;
    }
    for (let count = 0; count <= left; count++) {
      counts[at] = count;
      walk(at + 1, left - count, logProbability + count * (logs[at] ?? 0) - logGamma(count + 1));
    }
  };
  walk(0, n, logGamma(n + 1));
  return Math.min(1, total);
}

function simulated(
  seen: number,
  n: number,
  shares: readonly number[],
  expected: readonly number[],
  random: () => number,
) {
  let beyond = 0;
  for (let round = 0; round < simulations; round++) {
    const counts = shares.map(() => 0);
    for (let person = 0; person < n; person++) {
      let left = random();
      const at = shares.findIndex((share) => {
        left -= share;
        return left < 0;
      });
      const place = at < 0 ? shares.length - 1 : at;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    if (statisticOf(counts, expected) >= seen * tieTolerance) beyond += 1;
  }
  return (beyond + 1) / (simulations + 1);
}

/**
 * Whether the composition of a group could be a random draw from a benchmark: Pearson's X² over exclusive categories with
 * shares that sum to 1, none of them 0. A large p is no evidence that the group mirrors the population. The exact probability
 * (ordered by X²) is used where an expected count is below 5 and there are at most a million compositions; beyond that a
 * simulation from `random` (uniform on [0, 1), seeded); `how` asks for one of these in spite of that,
 * or for the exact one ordered by likelihood. Null and a flag without people. Throws a RangeError for impossible
 * counts or shares. Source: Pearson 1900; Cressie & Read 1989. R: `chisq.test(counts, p = shares)`, `XNomial::xmulti`.
 */
export function goodnessOfFit(
  counts: readonly number[],
  shares: readonly number[],
  random?: () => number,
  how: 'auto' | 'chi_square' | 'exact' | 'exact_by_likelihood' = 'auto',
): GoodnessOfFit {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (counts.length !== shares.length || counts.length < 2)
    throw new RangeError('every category has a count and a share');
  if (!shares.every((share) => share > 0) || Math.abs(sum - 1) > 1e-6) throw new RangeError('the shares must sum to 1');
  if (!counts.every((count) => Number.isInteger(count) && count >= 0)) throw new RangeError('a count is not a count');
  const n = counts.reduce((total, count) => total + count, 0);
  const expected = shares.map((share) => n * share);
  const base = { df: counts.length - 1, expected, n, method: goodnessOfFitMethod };
  if (n === 0) return { ...base, chiSquare: null, p: null, how: null, residuals: [], flags: [flag('no_observations')] };
  const residuals = counts.map((count, i) => {
    const share = shares[i] ?? 0;
    return (count - n * share) / Math.sqrt(n * share * (1 - share));
  });
  const chiSquare = statisticOf(counts, expected);
  const known = { ...base, chiSquare, residuals };
  if (how === 'chi_square' || (how === 'auto' && expected.every((each) => each >= 5)))
    return { ...known, p: chiSquareUpper(chiSquare, base.df), how: 'chi_square', flags: [] };
  const listed = compositions(n, counts.length) <= mostCompositions;
  if (listed && how === 'exact_by_likelihood')
    return { ...known, p: exactByLikelihood(counts, n, shares), how: 'exact', flags: [] };
  if (listed) return { ...known, p: exactProbability(chiSquare, n, shares, expected), how: 'exact', flags: [] };
  if (random === undefined) return { ...known, p: null, how: null, flags: [flag('too_few_to_tell')] };
  return { ...known, p: simulated(chiSquare, n, shares, expected, random), how: 'simulated', flags: [] };
}
