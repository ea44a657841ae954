import type { MethodReference } from '../finding.ts';
import { logGamma } from './distributions/logGamma.ts';

export const diversityIndicesMethod: MethodReference = { id: 'diversity_indices', version: '1' };

export interface DiversityIndices {
  /** Probability that two people drawn with replacement differ: 1 − Σp². */
  blau: number | null;
  /** The same without replacement: 1 − Σn(n−1)/(N(N−1)). */
  simpsonUnbiased: number | null;
  /** Blau against the most it could be with this many categories; 0 to 1. */
  iqv: number | null;
  /** In nats. */
  shannon: number | null;
  evenness: number | null;
  /** Numbers of equally common categories that would be as diverse, of order 0, 1 and 2. */
  hill: [q0: number, q1: number, q2: number] | null;
}

function assertCounts(counts: readonly number[]): void {
  if (!counts.every((count) => count >= 0 && Number.isInteger(count))) throw new RangeError('a count is not a count');
}

/**
 * How mixed a group is over exclusive categories, empty ones of the benchmark included. To be shown beside the benchmark's own
 * values only: mirroring the people served is the aim, not the highest diversity. All null without people; throws a RangeError
 * for impossible counts. Source: Simpson 1949, Nature 163:688; Hill 1973, Ecology 54:427. R: `vegan::diversity`.
 */
export function diversityIndices(counts: readonly number[]): DiversityIndices {
  assertCounts(counts);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const none = { blau: null, simpsonUnbiased: null, iqv: null, shannon: null, evenness: null, hill: null };
  if (n === 0) return none;
  const shares = counts.map((count) => count / n).filter((share) => share > 0);
  const squares = shares.reduce((sum, share) => sum + share * share, 0);
  // Taken from 0, not turned: of one category alone it is 0, not −0.
  const shannon = 0 - shares.reduce((sum, share) => sum + share * Math.log(share), 0);
  const k = counts.length;
  const pairs = counts.reduce((sum, count) => sum + count * (count - 1), 0);
  return {
    blau: 1 - squares,
    simpsonUnbiased: n > 1 ? 1 - pairs / (n * (n - 1)) : null,
    iqv: k > 1 ? ((1 - squares) * k) / (k - 1) : null,
    shannon,
    evenness: k > 1 ? shannon / Math.log(k) : null,
    hill: [shares.length, Math.exp(shannon), 1 / squares],
  };
}

const sharesOf = (counts: readonly number[]): number[] | null => {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return n === 0 ? null : counts.map((count) => count / n);
};

/**
 * Half the sum of the differences between two compositions: the share of people who would have to change category; 0 to 1.
 * Null without people; throws a RangeError for impossible counts or when the benchmark has other categories.
 */
export function dissimilarity(counts: readonly number[], benchmark: readonly number[]): number | null {
  assertCounts(counts);
  if (counts.length !== benchmark.length) throw new RangeError('every category has a count and a share');
  const shares = sharesOf(counts);
  return shares && shares.reduce((sum, share, i) => sum + Math.abs(share - (benchmark[i] ?? 0)), 0) / 2;
}

/**
 * What the dissimilarity would be on average if n people were drawn from the benchmark: without it a small group's value says
 * nothing. Exact, from De Moivre's mean absolute deviation 2m·C(n,m)·q^m·(1−q)^(n−m+1), m = ⌊nq⌋ + 1. Null for n = 0.
 */
export function expectedDissimilarity(n: number, benchmark: readonly number[]): number | null {
  if (n === 0) return null;
  const deviation = (q: number): number => {
    if (q <= 0 || q >= 1) return 0;
    const m = Math.floor(n * q + 1e-12) + 1;
    const choose = logGamma(n + 1) - logGamma(m + 1) - logGamma(n - m + 1);
    return 2 * m * Math.exp(choose + m * Math.log(q) + (n - m + 1) * Math.log1p(-q));
  };
  return benchmark.reduce((sum, q) => sum + deviation(q), 0) / (2 * n);
}

/**
 * The dissimilarity beyond what drawing n people from the benchmark would give on average, (D − E₀)/(1 − E₀), from 0 where it is
 * no larger to 1: what can be compared between groups of unequal size. Null without people, and where nothing but chance is
 * possible. Source: Carrington & Troske 1997, J Bus Econ Stat 15:402.
 */
export function excessDissimilarity(counts: readonly number[], benchmark: readonly number[]): number | null {
  const seen = dissimilarity(counts, benchmark);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const chance = expectedDissimilarity(n, benchmark);
  return seen === null || chance === null || chance >= 1 ? null : Math.max(0, (seen - chance) / (1 - chance));
}
