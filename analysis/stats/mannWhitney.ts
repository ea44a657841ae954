import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { normalCdf } from './distributions/normal.ts';
import { rankSumWays, shareAtLeastAsFar } from './rankSums.ts';
import { assertFinite, midranks, tieSum, twelveDigits } from './ranks.ts';

export const mannWhitneyMethod: MethodReference = { id: 'mann_whitney', version: '1' };

export interface MannWhitney {
  /** #{x > y} + ½·#{x = y}; null without values in a group. */
  u: number | null;
  /** Two-sided; null without values in a group. */
  p: number | null;
  /** Whether p is exact given the ranks seen. */
  exact: boolean;
  n: number;
  method: MethodReference;
  flags: Flag[];
}

/** The most steps of the exact distribution: people × size of the smaller group × twice the sum of ranks. */
const mostSteps = 4e7;

/** What the test needs to know of the people: how many, x's sum of ranks, the ties, and everyone's rank where they are few. */
export interface RankedGroups {
  n: number;
  m: number;
  rankSum: number;
  /** Σ(t³ − t) over groups of t equal values. */
  ties: number;
  ranks(): number[];
}

/** The test of ranked groups, from lists or from counts. */
export function testOfRanks(
  { n, m, rankSum, ties, ranks }: RankedGroups,
  how: 'auto' | 'normal' = 'auto',
): MannWhitney {
  const base = { n: n + m, method: mannWhitneyMethod };
  if (n === 0 || m === 0) return { ...base, u: null, p: null, exact: false, flags: [flag('no_observations')] };
  const u = rankSum - (n * (n + 1)) / 2;
  const size = n + m;
  const variance = ((n * m) / 12) * (size + 1 - ties / (size * (size - 1)));
  if (variance <= 0) return { ...base, u, p: 1, exact: true, flags: [flag('no_variation')] };
  const smaller = Math.min(n, m);
  if (how === 'auto' && size * smaller * size * (size + 1) <= mostSteps) {
    // In order, so that the last digit does not hang on who came first.
    const doubled = ranks()
      .map((rank) => Math.round(2 * rank))
      .sort((a, b) => a - b);
    const ways = rankSumWays(doubled, smaller);
    const own = n <= m ? rankSum : (size * (size + 1)) / 2 - rankSum;
    const p = shareAtLeastAsFar(ways, Math.round(2 * own), smaller * (size + 1));
    return { ...base, u, p, exact: true, flags: [] };
  }
  const distance = Math.max(0, Math.abs(u - (n * m) / 2) - 0.5);
  return { ...base, u, p: Math.min(1, 2 * normalCdf(-distance / Math.sqrt(variance))), exact: false, flags: [] };
}

/**
 * Whether the values of one unclustered group tend to be larger than those of another: U with its exact probability given the
 * midranks seen, ties included (two-sided by |U − nm/2|), or by the tie-corrected normal with a continuity correction of ½
 * where the groups are large, or where `how` asks for it. All values equal: p = 1 and a flag. Never for the two sides within
 * one team. Throws a RangeError for values that are not finite. Source: Mann & Whitney 1947, Ann Math Stat 18:50; Streitberg &
 * Röhmel 1986. R: `coin::wilcox_test(distribution = "exact")`, `wilcox.test(x, y)`.
 */
export function mannWhitney(x: readonly number[], y: readonly number[], how: 'auto' | 'normal' = 'auto'): MannWhitney {
  assertFinite(x);
  assertFinite(y);
  const all = twelveDigits([...x, ...y]);
  const ranks = midranks(all);
  const rankSum = ranks.slice(0, x.length).reduce((sum, rank) => sum + rank, 0);
  return testOfRanks({ n: x.length, m: y.length, rankSum, ties: tieSum(all), ranks: () => ranks }, how);
}
