import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { normalCdf } from './distributions/normal.ts';
import { assertFinite, midranks, tieSum, twelveDigits } from './ranks.ts';

export const vanElterenMethod: MethodReference = { id: 'van_elteren', version: '1' };

/** One team: the values of its two sides. */
export interface Stratum {
  x: readonly number[];
  y: readonly number[];
}

export interface VanElteren {
  z: number | null;
  /** Two-sided, normal, no continuity correction. */
  p: number | null;
  /** P(x > y) + ½P(x = y) within teams, weighted nm/(N+1); null when no team has both sides. */
  superiority: number | null;
  /** Values in teams that have both sides. */
  n: number;
  strata: number;
  /** Teams that could say nothing: one side is missing. */
  dropped: number;
  method: MethodReference;
  flags: Flag[];
}

/** Rank sums weighted 1/(N + 1) by the size of the team, or all alike, as `coin` takes them. */
export type StratumWeight = 'size' | 'none';

/** A team whose answers are ranked, both sides together. */
export interface RankedStratum {
  n: number;
  m: number;
  /** Of x. */
  rankSum: number;
  /** Σ(t³ − t) over groups of t equal values. */
  ties: number;
}

/** The test of ranked teams that have both sides, from lists or from counts. */
export function pooledOverTeams(
  teams: readonly RankedStratum[],
  dropped: number,
  weight: StratumWeight = 'size',
): VanElteren {
  const people = teams.reduce((sum, { n, m }) => sum + n + m, 0);
  const base = { n: people, strata: teams.length, dropped, method: vanElterenMethod };
  if (teams.length === 0) return { ...base, z: null, p: null, superiority: null, flags: [flag('no_observations')] };
  let [difference, variance, weighted, weights] = [0, 0, 0, 0];
  for (const { n, m, rankSum, ties } of teams) {
    const size = n + m;
    const own = ((n * m) / 12) * (size + 1 - ties / (size * (size - 1)));
    const divisor = weight === 'size' ? size + 1 : 1;
    difference += (rankSum - (n * (size + 1)) / 2) / divisor;
    variance += own / divisor ** 2;
    weighted += (rankSum - (n * (n + 1)) / 2) / (size + 1);
    weights += (n * m) / (size + 1);
  }
  const superiority = weighted / weights;
  if (!(variance > 0)) return { ...base, z: null, p: 1, superiority, flags: [flag('no_variation')] };
  const z = difference / Math.sqrt(variance);
  return { ...base, z, p: Math.min(1, 2 * normalCdf(-Math.abs(z))), superiority, flags: [] };
}

/**
 * Whether one side's values tend to be larger than the other's, compared within teams and pooled over them: rank sums of
 * each team weighted 1/(N+1), tie-corrected. The headline test of patients against professionals; never shown for one team.
 * Throws a RangeError for values that are not finite. Source: van Elteren 1960, Bull Int Stat Inst 37:351. R:
 * `coin::wilcox_test(y ~ side | team)` up to the weights, `sanon::sanon`.
 */
export function vanElteren(teams: readonly Stratum[], weight: StratumWeight = 'size'): VanElteren {
  for (const { x, y } of teams) assertFinite([...x, ...y]);
  const both = teams.filter(({ x, y }) => x.length > 0 && y.length > 0);
  const ranked = both.map(({ x, y }): RankedStratum => {
    const all = twelveDigits([...x, ...y]);
    const rankSum = midranks(all)
      .slice(0, x.length)
      .reduce((sum, rank) => sum + rank, 0);
    return { n: x.length, m: y.length, rankSum, ties: tieSum(all) };
  });
  return pooledOverTeams(ranked, teams.length - both.length, weight);
}
