import { eq } from 'drizzle-orm';
import { documentSchema, type QuestionnaireDocument } from '../../surveys/document.ts';
import type { Reader } from '../db/database.ts';
import { questionnaireVersions } from '../db/schema/questionnaires.ts';
import { Problem } from '../problem.ts';
import { type RecentlyUsed, recentlyUsed } from '../recentlyUsed.ts';

/** Documents kept in memory, per database. A published version never changes, so one that is here is right for ever. */
const kept = new WeakMap<Reader, RecentlyUsed<Promise<QuestionnaireDocument>>>();

async function readDocument(db: Reader, versionId: string): Promise<QuestionnaireDocument> {
  const [row] = await db
    .select({ document: questionnaireVersions.document })
    .from(questionnaireVersions)
    .where(eq(questionnaireVersions.id, versionId));
  if (!row) throw new Problem('not_found', { noun: 'questionnaireVersion' });
  return documentSchema.parse(JSON.parse(row.document));
}

/** The document of a published version. @throws Problem `not_found`. */
export function publishedDocument(db: Reader, versionId: string): Promise<QuestionnaireDocument> {
  const documents = kept.get(db) ?? recentlyUsed(100);
  kept.set(db, documents);
  return documents.get(versionId, () => readDocument(db, versionId));
}
