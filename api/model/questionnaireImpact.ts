import { eq } from 'drizzle-orm';
import * as z from 'zod';
import type { TouchedItem } from '../../analysis/disclosure/touchedAnswers.ts';
import type { Comparability } from '../../surveys/comparison/comparability.ts';
import { compareDocuments, type DocumentComparison, type ItemComparison } from '../../surveys/comparison/compare.ts';
import { decisionsFor } from '../../surveys/comparison/proposal.ts';
import type { DocumentFault } from '../../surveys/validation/fault.ts';
import { authorise, can } from '../access.ts';
import type { Context } from '../context.ts';
import { programs } from '../db/schema/organization.ts';
import { questionnaires } from '../db/schema/questionnaires.ts';
import { Problem } from '../problem.ts';
import { publishedDocument } from './publishedDocuments.ts';
import { findQuestionnaire, type Questionnaire } from './questionnaireAccess.ts';
import { draftFaults } from './questionnaireDraftFaults.ts';
import { draftInput, loadDraft } from './questionnaireDrafts.ts';
import { surroundingsOf } from './questionnaireEarlier.ts';
import { findVersion } from './questionnaireVersions.ts';
import { touchedAnswers } from './touchedAnswers.ts';

/** Any document to compare with the version; without one, the saved draft of the questionnaire. */
export const impactInput = z.strictObject({ document: draftInput.optional() });

/** An item as it would be after publishing, with what that does to the answers there are. */
export type TouchedComparison = ItemComparison & {
  /** What a person may decide; none for an item that one of the two versions lacks. */
  allowed: Comparability[];
  /** Answers to the item in the earlier version. Null for a new one. */
  touched: TouchedItem | null;
};

export interface Impact extends Omit<DocumentComparison, 'items' | 'scales'> {
  base: { slug: string; number: number; sha256: string };
  items: TouchedComparison[];
  scales: (DocumentComparison['scales'][number] & { allowed: Comparability[] })[];
  /** What keeps the document from being published, what it would do to kept answers among it. */
  faults: DocumentFault[];
  /** Campaigns under way with the earlier version: they keep it. */
  openCampaigns: number;
  /** Campaigns whose answers are not released yet, and so not counted. */
  unreleased: number;
  /** Answers that belong to a team alone, and are not counted. */
  shared: boolean;
}

const allowedFor = (each: { status: string; proposed?: Comparability }): Comparability[] =>
  each.proposed === undefined ? [] : decisionsFor(each.proposed);

/** The programmes in which the actor edits questionnaires: that of the questionnaire, or any of theirs for a shipped one. */
async function editedPrograms(context: Context, { programId }: Questionnaire): Promise<string[]> {
  if (programId !== null) {
    authorise(context, 'questionnaire.edit', { program: programId });
    return [programId];
  }
  const rows = await context.db.read.select({ id: programs.id }).from(programs);
  const own = rows.map(({ id }) => id).filter((id) => can(context.actor, 'questionnaire.edit', { program: id }));
  if (own.length === 0) throw new Problem('forbidden', { verb: 'questionnaire.edit' });
  return own;
}

/** The questionnaire that a document is to become a version of: the one it names, if the actor edits it. */
async function questionnaireFor(context: Context, document: Record<string, unknown>, asked: Questionnaire) {
  if (typeof document.slug !== 'string') return asked;
  const [named] = await context.db.read.select().from(questionnaires).where(eq(questionnaires.slug, document.slug));
  const mayEdit = named?.programId != null && can(context.actor, 'questionnaire.edit', { program: named.programId });
  return named !== undefined && mayEdit ? named : asked;
}

/**
 * What publishing a document would change against a version: item by item, with the comparability that the rules propose
 * and the answers it touches. Writes nothing.
 * @throws Problem `invalid_document` when the document has not the shape of a questionnaire.
 */
export async function previewImpact(
  context: Context,
  slug: string,
  number: number,
  { document: given }: z.infer<typeof impactInput>,
): Promise<Impact> {
  const questionnaire = await findQuestionnaire(context, 'questionnaire.read', slug);
  const inPrograms = await editedPrograms(context, questionnaire);
  const db = context.db.read;
  const version = await findVersion(db, questionnaire.id, number);
  const input = given ?? (await loadDraft(db, questionnaire)).document;
  const target = await questionnaireFor(context, input, questionnaire);
  const surroundings = await surroundingsOf(db, target, { before: input, after: input });
  const { draft, faults } = draftFaults(input, target, surroundings);
  if (draft === null) throw new Problem('invalid_document', { faults });
  const compared = compareDocuments(await publishedDocument(db, version.id), draft);
  const { openCampaigns, unreleased, shared, item } = await touchedAnswers(context, version.id, inPrograms);
  return {
    base: { slug, number, sha256: version.sha256 },
    document: compared.document,
    items: compared.items.map((each) => ({
      ...each,
      allowed: allowedFor(each),
      touched: each.status === 'added' ? null : item(each.name),
    })),
    scales: compared.scales.map((each) => ({ ...each, allowed: allowedFor(each) })),
    ...{ faults, openCampaigns, unreleased, shared },
  };
}

/** What the draft of a questionnaire is compared with when it is published; null for a first version made from nothing. */
export async function comparedWith(context: Context, slug: string) {
  const questionnaire = await findQuestionnaire(context, 'questionnaire.edit', slug);
  const { document } = await loadDraft(context.db.read, questionnaire);
  const { base } = await surroundingsOf(context.db.read, questionnaire, { before: document, after: document });
  return base === null ? null : { slug: base.slug, number: base.number };
}
