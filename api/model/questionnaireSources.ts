import { eq } from 'drizzle-orm';
import type { DocumentSource, QuestionnaireDocument } from '../../surveys/document.ts';
import type { Context } from '../context.ts';
import { questionnaires, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { Problem } from '../problem.ts';
import { publishedDocument } from './publishedDocuments.ts';
import { authoriseQuestionnaire } from './questionnaireAccess.ts';

/** What a new draft starts from when it starts from nothing: every text still to be written. */
export function emptyDocument(slug: string, purpose: QuestionnaireDocument['purpose']): DocumentSource {
  const text = { fr: '', en: '' };
  return {
    format: 'tandem-questionnaire/1',
    slug,
    purpose,
    title: text,
    description: text,
    consent: { heading: text, paragraphs: [text] },
    licence: '',
    sections: [],
  };
}

/**
 * The document of a published version that the reader may read, naming that version as what it was adapted from: its items
 * keep their names, so their answers can be told together. @throws Problem `not_found`, `forbidden`.
 */
export async function adaptedDocument(context: Context, versionId: string): Promise<QuestionnaireDocument> {
  const db = context.db.read;
  const [row] = await db
    .select({
      programId: questionnaires.programId,
      slug: questionnaires.slug,
      number: questionnaireVersions.number,
      sha256: questionnaireVersions.sha256,
    })
    .from(questionnaireVersions)
    .innerJoin(questionnaires, eq(questionnaireVersions.questionnaireId, questionnaires.id))
    .where(eq(questionnaireVersions.id, versionId));
  if (!row) throw new Problem('not_found', { noun: 'version' });
  authoriseQuestionnaire(context, 'questionnaire.read', row.programId);
  const { slug, number, sha256 } = row;
  return { ...(await publishedDocument(db, versionId)), adaptedFrom: { slug, number, sha256 } };
}
