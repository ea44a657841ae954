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

/**
 * Whether the values of one unclustered group tend to be larger than those of another: U with its exact probability given
 * the midranks seen, ties included (two-sided by |U − nm/2|), or by the tie-corrected normal with a continuity correction of
 * ½ where the groups are large. All values equal: p = 1 and a flag. Never for the two sides within one team. Throws a
 * RangeError for values that are not finite. Source: Mann & Whitney 1947, Ann Math Stat 18:50; Streitberg & Röhmel 1986.
 * R: `coin::wilcox_test(distribution = "exact")`, `wilcox.test(x, y)`.
 */
export function mannWhitney(x: readonly number[], y: readonly number[]): MannWhitney {
  assertFinite(x);
  assertFinite(y);
  const [n, m] = [x.length, y.length];
  const base = { n: n + m, method: mannWhitneyMethod };
  if (n === 0 || m === 0) return { ...base, u: null, p: null, exact: false, flags: [flag('no_observations')] };
  const all = twelveDigits([...x, ...y]);
  const ranks = midranks(all);
  const rankSum = ranks.slice(0, n).reduce((sum, rank) => sum + rank, 0);
  const u = rankSum - (n * (n + 1)) / 2;
  const ties = tieSum(all);
  const size = n + m;
  const variance = ((n * m) / 12) * (size + 1 - ties / (size * (size - 1)));
  if (variance <= 0) return { ...base, u, p: 1, exact: true, flags: [flag('no_variation')] };
  const smaller = Math.min(n, m);
  if (size * smaller * size * (size + 1) <= mostSteps) {
    const doubled = ranks.map((rank) => Math.round(2 * rank));
    const ways = rankSumWays(doubled, smaller);
    const own = n <= m ? rankSum : (size * (size + 1)) / 2 - rankSum;
    return {
      ...base,
      u,
      p: shareAtLeastAsFar(ways, Math.round(2 * own), smaller * (size + 1)),
      exact: true,
      flags: [],
    };
  }
  const distance = Math.max(0, Math.abs(u - (n * m) / 2) - 0.5);
  return { ...base, u, p: Math.min(1, 2 * normalCdf(-distance / Math.sqrt(variance))), exact: false, flags: [] };
}
