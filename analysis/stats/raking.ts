import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';

export const rakingMethod: MethodReference = { id: 'raking', version: '1' };

/** People who share their category on every margin. */
export interface RakedCell {
  n: number;
  /** Category by margin. */
  categories: Readonly<Record<string, string>>;
}

export interface Raking {
  /** Of each cell, per person; their mean over people is 1. Null when a margin has a category with a share and
   * nobody in it, or when no weights meet all margins. */
  weights: number[] | null;
  /** Kish's design effect 1 + cv² of the weights, and the number of people the weighted sample is worth. */
  designEffect: number | null;
  effectiveN: number | null;
  /** Largest over smallest weight above 0. */
  ratio: number | null;
  method: MethodReference;
  flags: Flag[];
}

/**
 * Weights that make a sample's margins those of the population (shares that sum to 1 for each margin), by iterative
 * proportional fitting. Off by default; for institutions with at least fifty respondents. Weights are not trimmed: read
 * their ratio. Throws a RangeError for a cell without a category of a margin, or shares that do not sum to 1. Source:
 * Deming & Stephan 1940, Ann Math Stat 11:427; Kish 1965. R: `survey::rake`.
 */
export function rake(cells: readonly RakedCell[], margins: Readonly<Record<string, Record<string, number>>>): Raking {
  const none = { weights: null, designEffect: null, effectiveN: null, ratio: null, method: rakingMethod };
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  if (n === 0) return { ...none, flags: [flag('no_observations')] };
  const weights = cells.map(() => 1);
  const totalOf = (margin: string, category: string): number =>
    cells.reduce((sum, cell, i) => sum + (cell.categories[margin] === category ? cell.n * (weights[i] ?? 0) : 0), 0);
  if (!cells.every((cell) => Number.isInteger(cell.n) && cell.n >= 0)) throw new RangeError('a count is not a count');
  for (const [margin, shares] of Object.entries(margins)) {
    const list = Object.values(shares);
    if (!list.every((share) => share >= 0) || Math.abs(list.reduce((sum, share) => sum + share, 0) - 1) > 1e-6)
      throw new RangeError(`the shares of ${margin} must sum to 1`);
    if (!cells.every((cell) => Object.hasOwn(shares, cell.categories[margin] ?? '')))
      throw new RangeError(`a cell has no category of ${margin}`);
    if (Object.entries(shares).some(([category, share]) => share > 0 && totalOf(margin, category) === 0))
      return { ...none, flags: [flag('empty_category')] };
  }
  let moved = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 1000 && moved >= 1e-13; round++) {
    moved = 0;
    for (const [margin, shares] of Object.entries(margins)) {
      for (const [category, share] of Object.entries(shares)) {
        const total = totalOf(margin, category);
        if (total === 0) continue;
        const factor = (share * n) / total;
        moved = Math.max(moved, Math.abs(factor - 1));
        cells.forEach((cell, i) => {
          if (cell.categories[margin] === category) weights[i] = (weights[i] ?? 0) * factor;
        });
      }
    }
  }
  // Combinations that nobody has can make the margins contradict each other.
  if (moved > 1e-9) return { ...none, flags: [flag('margins_do_not_meet')] };
  const squares = cells.reduce((sum, cell, i) => sum + cell.n * (weights[i] ?? 0) ** 2, 0);
  const designEffect = squares / n;
  const used = weights.filter((weight, i) => weight > 0 && (cells[i]?.n ?? 0) > 0);
  const ratio = Math.max(...used) / Math.min(...used);
  return { ...none, weights, designEffect, effectiveN: n / designEffect, ratio, flags: [] };
}
