import { eq } from 'drizzle-orm';
import type { DocumentSource, QuestionnaireDocument } from '../../surveys/document.ts';
import type { Context } from '../context.ts';
import { questionnaires, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { Problem } from '../problem.ts';
import { publishedDocument } from './publishedDocuments.ts';
import { authoriseQuestionnaire } from './questionnaireAccess.ts';

const startingHeading = { fr: 'Avant de commencer', en: 'Before you start' };
/** Words to begin with: the first screen is the text that those who write a questionnaire know least how to write. */
const startingParagraph: Record<QuestionnaireDocument['purpose'], { fr: string; en: string }> = {
  experience: {
    fr: 'Ces questions portent sur votre expérience dans l’équipe. Vos réponses aident à mieux travailler ensemble.',
    en: 'These questions are about your experience in the team. Your answers help us work together better.',
  },
  demographics: {
    fr: 'Ces questions portent sur vous. Elles montrent quelles personnes manquent encore autour de la table.',
    en: 'These questions are about you. They show which people are still missing around the table.',
  },
  interview: {
    fr: 'Vous posez ces questions à voix haute et vous notez les réponses. Dites d’abord à quoi elles serviront.',
    en: 'You ask these questions aloud and write down the answers. First say what they will be used for.',
  },
};

/** What a new draft starts from when it starts from nothing: a first section, and every other text still to be written. */
export function emptyDocument(slug: string, purpose: QuestionnaireDocument['purpose']): DocumentSource {
  const text = { fr: '', en: '' };
  return {
    format: 'tandem-questionnaire/1',
    slug,
    purpose,
    title: text,
    description: text,
    consent: { heading: startingHeading, paragraphs: [startingParagraph[purpose]] },
    licence: '',
    sections: [{ name: 'section', title: text, items: [] }],
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
