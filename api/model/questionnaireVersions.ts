import { and, asc, eq } from 'drizzle-orm';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { questionnaireRetirements, questionnaires, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { Problem } from '../problem.ts';
import { publishedDocument } from './publishedDocuments.ts';
import { authoriseQuestionnaire, findQuestionnaire } from './questionnaireAccess.ts';
import { comparisonOf, type DecidedComparison } from './questionnaireComparisons.ts';
import { write } from './write.ts';

type Selecting = Pick<Transaction, 'select'>;

/** A published version. Times in milliseconds since the epoch. */
export interface VersionSummary {
  id: string;
  slug: string;
  purpose: QuestionnaireDocument['purpose'];
  number: number;
  /** Of the canonical JSON of the document, in hexadecimal. */
  sha256: string;
  publishedAt: number;
  retiredAt: number | null;
}
export interface Version extends VersionSummary {
  document: QuestionnaireDocument;
  /** With the version it comes from; null for a first version made from nothing. */
  comparison: DecidedComparison | null;
}

const summaries = (db: Selecting) =>
  db
    .select({
      id: questionnaireVersions.id,
      slug: questionnaires.slug,
      purpose: questionnaires.purpose,
      number: questionnaireVersions.number,
      sha256: questionnaireVersions.sha256,
      publishedAt: questionnaireVersions.publishedAt,
      retiredAt: questionnaireRetirements.retiredAt,
    })
    .from(questionnaireVersions)
    .innerJoin(questionnaires, eq(questionnaireVersions.questionnaireId, questionnaires.id))
    .leftJoin(questionnaireRetirements, eq(questionnaireRetirements.versionId, questionnaireVersions.id));

/** Every version of a questionnaire, oldest first. */
export async function listVersions(context: Context, slug: string): Promise<{ items: VersionSummary[] }> {
  const { id } = await findQuestionnaire(context, 'questionnaire.read', slug);
  const items = await summaries(context.db.read)
    .where(eq(questionnaireVersions.questionnaireId, id))
    .orderBy(asc(questionnaireVersions.number));
  return { items };
}

/** The stored row of a version. @throws Problem `not_found`. */
export async function findVersion(db: Selecting, questionnaireId: string, number: number) {
  const [row] = await db
    .select()
    .from(questionnaireVersions)
    .where(and(eq(questionnaireVersions.questionnaireId, questionnaireId), eq(questionnaireVersions.number, number)));
  if (!row) throw new Problem('not_found', { noun: 'version' });
  return row;
}

export async function getVersion(context: Context, id: string): Promise<Version> {
  if (context.actor === null) throw new Problem('unauthenticated');
  const db = context.db.read;
  const [row] = await summaries(db).where(eq(questionnaireVersions.id, id));
  if (!row) throw new Problem('not_found', { noun: 'version' });
  const [owner] = await db.select().from(questionnaires).where(eq(questionnaires.slug, row.slug));
  authoriseQuestionnaire(context, 'questionnaire.read', owner?.programId ?? null);
  return { ...row, document: await publishedDocument(db, id), comparison: await comparisonOf(db, id) };
}

export async function getVersionByNumber(context: Context, slug: string, number: number): Promise<Version> {
  const { id } = await findQuestionnaire(context, 'questionnaire.read', slug);
  return getVersion(context, (await findVersion(context.db.read, id, number)).id);
}

/** From now on no new campaign may use the version; those that do go on. @throws Problem `wrong_state` when it is so already. */
export async function retireVersion(context: Context, slug: string, number: number): Promise<VersionSummary> {
  const { id } = await findQuestionnaire(context, 'questionnaire.publish', slug);
  const version = await findVersion(context.db.read, id, number);
  return write(context, 'questionnaire.publish', { retire: version.id }, async (tx) => {
    const row = { versionId: version.id, retiredAt: context.now().getTime() };
    const added = await tx.insert(questionnaireRetirements).values(row).onConflictDoNothing().returning();
    if (added.length === 0) throw new Problem('wrong_state', { state: 'retired' });
    const [result] = await summaries(tx).where(eq(questionnaireVersions.id, version.id));
    if (!result) throw new Problem('not_found', { noun: 'version' });
    return { result, subject: `version:${version.id}`, detail: { retired: number } };
  });
}
