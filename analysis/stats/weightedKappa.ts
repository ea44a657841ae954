import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { assertFinite } from './ranks.ts';

export const weightedKappaMethod: MethodReference = { id: 'weighted_kappa', version: '1' };

export interface Kappa {
  /** From below 0 (worse than chance) to 1; null when both raters always say the same thing, or nothing is rated by both. */
  estimate: number | null;
  n: number;
  method: MethodReference;
  flags: Flag[];
}

function counted(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * How far two raters agree beyond chance on ordered categories 0, 1, …: Cohen's κ, quadratic weights by default, so that a
 * disagreement of two steps counts four times one of a single step; `nominal` counts every disagreement alike, as for
 * themes of comments. Pairs with a null are left out; throws a RangeError for a category that is no number. Source: Cohen
 * 1968, Psychol Bull 70:213. R: `psych::cohen.kappa`.
 */
export function weightedKappa(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
  weights: 'quadratic' | 'nominal' = 'quadratic',
): Kappa {
  if (a.length !== b.length) throw new RangeError('both raters rate the same items');
  const pairs = a.flatMap((first, i) => {
    const second = b[i] ?? null;
    return first === null || second === null ? [] : [[first, second] as const];
  });
  assertFinite(pairs.flat());
  const n = pairs.length;
  const base = { n, method: weightedKappaMethod };
  if (n === 0) return { ...base, estimate: null, flags: [flag('no_observations')] };
  const distance = (x: number, y: number): number => (weights === 'quadratic' ? (x - y) ** 2 : x === y ? 0 : 1);
  const seen = pairs.reduce((sum, [x, y]) => sum + distance(x, y), 0) / n;
  const [ofA, ofB] = [counted(pairs.map(([x]) => x)), counted(pairs.map(([, y]) => y))];
  let byChance = 0;
  for (const [x, countX] of ofA)
    for (const [y, countY] of ofB) byChance += (countX * countY * distance(x, y)) / (n * n);
  if (byChance === 0) return { ...base, estimate: null, flags: [flag('no_variation')] };
  return { ...base, estimate: 1 - seen / byChance, flags: [] };
}
