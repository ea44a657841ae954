import * as z from 'zod';

/**
 * Whether answers to an item may be compared between two versions, from the same to not at all. `minor_wording`: other
 * words, same meaning, compared without a mark. `rescored`: same question, other points or scoring; a line may not run
 * through. `not_comparable`: another question or other answers under the same name.
 */
export const comparabilities = ['identical', 'minor_wording', 'rescored', 'not_comparable'] as const;
export const comparabilitySchema = z.enum(comparabilities);
export type Comparability = z.infer<typeof comparabilitySchema>;

/** What the rules proposed for an item, and what a person decided. */
export interface ComparedItem {
  proposed: Comparability;
  decided: Comparability;
}

/** Over several versions in a row, the worst of the steps holds. No step: identical. */
export const worstOf = (steps: readonly Comparability[]): Comparability =>
  comparabilities.findLast((each) => steps.includes(each)) ?? 'identical';

/** Whether a line, a difference or a pooled figure may run from one version to the other. */
export const mayBeCompared = (comparability: Comparability): boolean =>
  comparability === 'identical' || comparability === 'minor_wording';
