import { inArray } from 'drizzle-orm';
import { comparabilityBetween } from '../../surveys/comparison/chain.ts';
import type { Comparability } from '../../surveys/comparison/comparability.ts';
import type { Reader } from '../db/database.ts';
import { questionnaireComparisons, questionnaireVersions } from '../db/schema/questionnaires.ts';

type Between = (a: string, b: string, name: string) => Comparability | null;

/** Tells of any two of these versions whether an item or a scale compares, from what was decided when they were published. */
export async function readComparabilities(db: Reader, versionIds: string[]): Promise<Between> {
  const questionnaires = db
    .select({ id: questionnaireVersions.questionnaireId })
    .from(questionnaireVersions)
    .where(inArray(questionnaireVersions.id, versionIds));
  const versions = db
    .select({ id: questionnaireVersions.id })
    .from(questionnaireVersions)
    .where(inArray(questionnaireVersions.questionnaireId, questionnaires));
  const comparisons = await db
    .select()
    .from(questionnaireComparisons)
    .where(inArray(questionnaireComparisons.versionId, versions));
  return (a, b, name) => comparabilityBetween(a, b, name, comparisons);
}
