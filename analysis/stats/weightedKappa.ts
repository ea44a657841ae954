import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { normalQuantile } from './distributions/normal.ts';
import { assertFinite } from './ranks.ts';

export const weightedKappaMethod: MethodReference = { id: 'weighted_kappa', version: '2' };

/** From below 0 (worse than chance) to 1; null when both raters always say the same thing, or nothing is rated by both. */
export type Kappa = Estimate;

function counted(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

interface Rated {
  pairs: readonly (readonly [number, number])[];
  /** How often each rater chose each category. */
  ofA: ReadonlyMap<number, number>;
  ofB: ReadonlyMap<number, number>;
  /** Agreement of two categories, from 0 to 1; and how much of it chance alone would make. */
  weight: (x: number, y: number) => number;
  expected: number;
  estimate: number;
}

/** The large-sample variance of κ: Fleiss, Cohen and Everitt 1969. */
function varianceOf({ pairs, ofA, ofB, weight, expected, estimate }: Rated): number {
  const n = pairs.length;
  const meanFor = (own: number, others: ReadonlyMap<number, number>): number =>
    [...others].reduce((sum, [other, count]) => sum + (count * weight(own, other)) / n, 0);
  const [rows, columns] = [
    new Map([...ofA.keys()].map((x) => [x, meanFor(x, ofB)])),
    new Map([...ofB.keys()].map((y) => [y, meanFor(y, ofA)])),
  ];
  const squares = pairs.reduce((sum, [x, y]) => {
    const beside = (rows.get(x) ?? 0) + (columns.get(y) ?? 0);
    return sum + (weight(x, y) - beside * (1 - estimate)) ** 2 / n;
  }, 0);
  return (squares - (estimate - expected * (1 - estimate)) ** 2) / (n * (1 - expected) ** 2);
}

/**
 * How far two raters agree beyond chance on ordered categories 0, 1, …: Cohen's κ, quadratic weights by default, so that a
 * disagreement of two steps counts four times one of a single step; `nominal` counts every disagreement alike, as for
 * themes of comments. The interval is the large-sample one of Fleiss, Cohen and Everitt, kept within −1 and 1: rough below some
 * thirty pairs, and none where the pairs seen leave it no width (`no_variation`). Pairs with a null are left out; throws a
 * RangeError for a category that is no number. Source: Cohen 1968, Psychol Bull 70:213; Fleiss, Cohen & Everitt 1969, Psychol
 * Bull 72:323. R: `psych::cohen.kappa`.
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
  const base = { n, method: weightedKappaMethod, interval: null };
  if (n === 0) return { ...base, estimate: null, flags: [flag('no_observations')] };
  const distance = (x: number, y: number): number => (weights === 'quadratic' ? (x - y) ** 2 : x === y ? 0 : 1);
  const seen = pairs.reduce((sum, [x, y]) => sum + distance(x, y), 0) / n;
  const [ofA, ofB] = [counted(pairs.map(([x]) => x)), counted(pairs.map(([, y]) => y))];
  let byChance = 0;
  for (const [x, countX] of ofA)
    for (const [y, countY] of ofB) byChance += (countX * countY * distance(x, y)) / (n * n);
  if (byChance === 0) return { ...base, estimate: null, flags: [flag('no_variation')] };
  const estimate = 1 - seen / byChance;
  // Agreement in place of distance, counted from the widest one: weights from 0 to 1.
  const widest = Math.max(...[...ofA.keys()].flatMap((x) => [...ofB.keys()].map((y) => distance(x, y))));
  const weight = (x: number, y: number): number => 1 - distance(x, y) / widest;
  const expected = 1 - byChance / widest;
  const variance = varianceOf({ pairs, ofA, ofB, weight, expected, estimate });
  if (!(variance > 1e-15)) return { ...base, estimate, flags: [flag('no_variation')] };
  const half = normalQuantile(0.975) * Math.sqrt(variance);
  return { ...base, estimate, interval: [Math.max(-1, estimate - half), Math.min(1, estimate + half)], flags: [] };
}
