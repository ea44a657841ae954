import { and, desc, eq, isNull } from 'drizzle-orm';
import { accommodationsDocument } from '../../analysis/recruitment/accommodations.ts';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { Reader } from '../db/database.ts';
import { questionnaires, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { Problem } from '../problem.ts';
import { publishedDocument } from './publishedDocuments.ts';

/** The newest published questions about the person that come with the product: for campaigns that ask none themselves. */
export async function newestDemographics(db: Reader): Promise<string> {
  const [row] = await db
    .select({ id: questionnaireVersions.id })
    .from(questionnaireVersions)
    .innerJoin(questionnaires, eq(questionnaireVersions.questionnaireId, questionnaires.id))
    .where(and(eq(questionnaires.slug, 'demographics'), isNull(questionnaires.programId)))
    .orderBy(desc(questionnaireVersions.number))
    .limit(1);
  if (!row) throw new Problem('not_found', { noun: 'demographics' });
  return row.id;
}

/** What a collection asks. */
export const questionsOf = async (db: Reader, versionId: string | null): Promise<QuestionnaireDocument> =>
  versionId === null ? accommodationsDocument : publishedDocument(db, versionId);
