import { eq } from 'drizzle-orm';
import { instrumentOf } from '../../surveys/instruments/catalogue.ts';
import type { Transaction } from '../db/database.ts';
import type { ConfidentialityMode } from '../db/schema/campaigns.ts';
import { questionnaires, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { Problem } from '../problem.ts';

/**
 * A shipped instrument says on its first screen who will read the answers. What is made to be read by the team goes out in
 * `shared` mode alone, and nothing else does: the screen would say what is not so. A programme's own questionnaire may say
 * what it likes, and goes out in any mode.
 * @throws Problem `mode_refused`.
 */
export async function checkMode(
  db: Pick<Transaction, 'select'>,
  { mode, experienceVersionId }: { mode: ConfidentialityMode; experienceVersionId: string },
): Promise<void> {
  const [row] = await db
    .select({ slug: questionnaires.slug, programId: questionnaires.programId })
    .from(questionnaireVersions)
    .innerJoin(questionnaires, eq(questionnaireVersions.questionnaireId, questionnaires.id))
    .where(eq(questionnaireVersions.id, experienceVersionId));
  const about = row?.programId === null ? instrumentOf(row.slug)?.about : undefined;
  if (about !== undefined && (about.mode === 'shared') !== (mode === 'shared')) {
    throw new Problem('mode_refused', { field: 'mode', advised: about.mode });
  }
}
