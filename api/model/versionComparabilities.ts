import { comparabilityBetween } from '../../surveys/comparison/chain.ts';
import type { Comparability } from '../../surveys/comparison/comparability.ts';
import type { Reader } from '../db/database.ts';
import { comparisonsOf } from './questionnaireComparisons.ts';

type Between = (a: string, b: string, name: string) => Comparability | null;

/** Tells of any two of these versions whether an item or a scale compares, from what was decided when they were published. */
export async function readComparabilities(db: Reader, versionIds: string[]): Promise<Between> {
  const comparisons = await comparisonsOf(db, versionIds);
  return (a, b, name) => comparabilityBetween(a, b, name, comparisons);
}
