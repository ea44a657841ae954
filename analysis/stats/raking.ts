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
  /** Of each cell, per person; their mean over people is 1. Null when a margin has a category with a share and nobody in it. */
  weights: number[] | null;
  /** Kish's design effect 1 + cv² of the weights, and the number of people the weighted sample is worth. */
  designEffect: number | null;
  effectiveN: number | null;
  /** Largest over smallest weight. */
  ratio: number | null;
  method: MethodReference;
  flags: Flag[];
}

/**
 * Weights that make a sample's margins those of the population (shares that sum to 1 for each margin), by iterative
 * proportional fitting. Off by default; for institutions with at least fifty respondents. Throws a RangeError for a cell
 * without a category of a margin. Source: Deming & Stephan 1940, Ann Math Stat 11:427; Kish 1965. R: `survey::rake`.
 */
export function rake(cells: readonly RakedCell[], margins: Readonly<Record<string, Record<string, number>>>): Raking {
  const none = { weights: null, designEffect: null, effectiveN: null, ratio: null, method: rakingMethod };
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  if (n === 0) return { ...none, flags: [flag('no_observations')] };
  const weights = cells.map(() => 1);
  const totalOf = (margin: string, category: string): number =>
    cells.reduce((sum, cell, i) => sum + (cell.categories[margin] === category ? cell.n * (weights[i] ?? 0) : 0), 0);
  for (const [margin, shares] of Object.entries(margins)) {
    if (!cells.every((cell) => Object.hasOwn(shares, cell.categories[margin] ?? '')))
      throw new RangeError(`a cell has no category of ${margin}`);
    if (Object.entries(shares).some(([category, share]) => share > 0 && totalOf(margin, category) === 0))
      return { ...none, flags: [flag('empty_category')] };
  }
  for (let round = 0; round < 1000; round++) {
    let moved = 0;
    for (const [margin, shares] of Object.entries(margins)) {
      for (const [category, share] of Object.entries(shares)) {
        const factor = (share * n) / totalOf(margin, category);
        moved = Math.max(moved, Math.abs(factor - 1));
        cells.forEach((cell, i) => {
          if (cell.categories[margin] === category) weights[i] = (weights[i] ?? 0) * factor;
        });
      }
    }
    if (moved < 1e-13) break;
  }
  const squares = cells.reduce((sum, cell, i) => sum + cell.n * (weights[i] ?? 0) ** 2, 0);
  const designEffect = squares / n;
  const ratio = Math.max(...weights) / Math.min(...weights);
  return { ...none, weights, designEffect, effectiveN: n / designEffect, ratio, flags: [] };
}
