import { canonicalJson, sha256Hex } from '../../surveys/canonical.ts';
import { documentSchema, type QuestionnaireDocument } from '../../surveys/document.ts';
import { partnershipExperience1 } from '../../surveys/instruments/partnership-experience/1.ts';
import type { Text } from '../../surveys/text.ts';
import type { Transaction } from '../db/database.ts';
import { questionnaires, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { storeComparison } from '../model/questionnaireComparisons.ts';
import type { ItemMean } from './answers.ts';
import type { Instruments } from './campaigns.ts';
import { daysBefore } from './day.ts';
import type { InventedProgram } from './program.ts';

const slug = 'experience-grande-demonstration';

const firstDocument = documentSchema.parse({
  ...partnershipExperience1,
  slug,
  adaptedFrom: {
    ...{ slug: partnershipExperience1.slug, number: 1 },
    sha256: sha256Hex(canonicalJson(partnershipExperience1)),
  },
});

/** What the second version asks in other words, and what it asks anew under the same name. */
const rewordings: Record<string, Text> = {
  listened_to: {
    fr: 'Quand je prenais la parole, l’équipe m’écoutait.',
    en: 'When I spoke up, the team listened to me.',
  },
  documents_usable: {
    fr: 'J’ai reçu les documents de l’équipe assez tôt pour les lire.',
    en: 'I received the team’s documents early enough to read them.',
  },
};
/** Documents come later than they are easy to use: what is asked anew is answered otherwise. */
const laterMeans: Record<string, ItemMean> = { documents_usable: { mean: 2.9, patient: -0.4, shared: true } };

const laterDocument: QuestionnaireDocument = {
  ...firstDocument,
  sections: firstDocument.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({ ...item, text: rewordings[item.name] ?? item.text })),
  })),
};

type OwnVersion = Pick<Instruments, 'experienceVersionId' | 'means'>;

/**
 * Publishes a questionnaire of the programme's own, adapted from the shipped one, with two versions: the first before the
 * first wave, the second, compared with it, before the first wave that answers it.
 * @param given.opens when the first wave of each version opens.
 */
export async function publishOwnQuestionnaire(
  tx: Transaction,
  given: {
    program: InventedProgram;
    shippedVersionId: string;
    opens: { first: number; later: number };
    newId: () => string;
  },
): Promise<{ first: OwnVersion; later: OwnVersion }> {
  const { program, opens, newId } = given;
  const questionnaireId = newId();
  const createdAt = daysBefore(opens.first, 20);
  const row = { id: questionnaireId, slug, programId: program.id, purpose: firstDocument.purpose, createdAt };
  await tx.insert(questionnaires).values(row);
  const publish = async (
    number: number,
    document: QuestionnaireDocument,
    opensAt: number,
    base: { id: string; document: QuestionnaireDocument },
  ) => {
    const id = newId();
    const text = canonicalJson(document);
    const version = { id, questionnaireId, number, document: text, sha256: sha256Hex(text) };
    await tx.insert(questionnaireVersions).values({ ...version, publishedAt: daysBefore(opensAt, 14) });
    await storeComparison(tx, id, base, document);
    return { id, document };
  };
  const shipped = { id: given.shippedVersionId, document: partnershipExperience1 };
  const first = await publish(1, firstDocument, opens.first, shipped);
  const later = await publish(2, laterDocument, opens.later, first);
  return { first: { experienceVersionId: first.id }, later: { experienceVersionId: later.id, means: laterMeans } };
}
