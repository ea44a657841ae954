import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { licenceFaults } from '../../surveys/licences/licenceFaults.ts';
import { orderFaults } from '../../surveys/validation/order.ts';
import type { Context } from '../context.ts';
import type { Reader, Transaction } from '../db/database.ts';
import { questionnaireDrafts } from '../db/schema/questionnaires.ts';
import { Problem } from '../problem.ts';
import { findQuestionnaire, type Questionnaire } from './questionnaireAccess.ts';
import { draftFaults } from './questionnaireDraftFaults.ts';
import { type Surroundings, surroundingsOf } from './questionnaireEarlier.ts';
import { findVersion } from './questionnaireVersions.ts';
import { write } from './write.ts';

type Selecting = Pick<Transaction, 'select'>;

/** Nesting beyond any rule a person could follow would break what walks the document. */
const isDeeperThan = (value: unknown, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === 0 || Object.values(value).some((member) => isDeeperThan(member, depth - 1)));

/** Any JSON object: a draft is kept while it is not yet valid. */
export const draftInput = z
  .record(z.string(), z.unknown())
  .refine((document) => !isDeeperThan(document, 50), { error: 'nested too deeply' });
export const draftStart = z.strictObject({
  /** Number of the published version to start from. */
  from: z.int().min(1),
});

export interface Draft {
  slug: string;
  /** Goes up by one at each save; its ETag. */
  revision: number;
  /** Milliseconds since the epoch. */
  updatedAt: number;
  document: Record<string, unknown>;
}

/** The draft of a questionnaire. @throws Problem `not_found` when there is none. */
export async function loadDraft(db: Selecting, questionnaire: { id: string; slug: string }): Promise<Draft> {
  const [row] = await db
    .select()
    .from(questionnaireDrafts)
    .where(eq(questionnaireDrafts.questionnaireId, questionnaire.id));
  if (!row) throw new Problem('not_found', { noun: 'draft' });
  const { revision, updatedAt } = row;
  return { slug: questionnaire.slug, revision, updatedAt, document: JSON.parse(row.document) };
}

export async function getDraft(context: Context, slug: string): Promise<Draft> {
  return loadDraft(context.db.read, await findQuestionnaire(context, 'questionnaire.edit', slug));
}

/** Starts the draft of the next version from a published one. @throws Problem `conflict` when there is a draft. */
export async function startDraft(context: Context, slug: string, { from }: z.infer<typeof draftStart>) {
  const questionnaire = await findQuestionnaire(context, 'questionnaire.edit', slug);
  const questionnaireId = questionnaire.id;
  const version = await findVersion(context.db.read, questionnaireId, from);
  return write(context, 'questionnaire.edit', { slug, from }, async (tx) => {
    const updatedAt = context.now().getTime();
    const added = await tx
      .insert(questionnaireDrafts)
      .values({ questionnaireId, revision: 1, document: version.document, updatedAt })
      .onConflictDoNothing()
      .returning();
    if (added.length === 0) throw new Problem('conflict', { field: 'draft' });
    return {
      result: await loadDraft(tx, questionnaire),
      subject: `questionnaire:${questionnaireId}`,
      detail: { draftFrom: from },
    };
  });
}

/**
 * Replaces the draft, if it still is the one that was read. A draft may hold any fault but two: words that a licence keeps
 * as they are cannot be changed, not even for a while, since nobody could tell afterwards where they came from; and no
 * condition or text may use an answer that comes later, nor a condition go in a circle, since nobody could try such a form.
 * @throws Problem `stale_revision` with the present `revision`, `invalid_document` with what is so.
 */
export async function saveDraft(context: Context, slug: string, revision: number | null, input: Draft['document']) {
  const questionnaire = await findQuestionnaire(context, 'questionnaire.edit', slug);
  const surroundings = await draftSurroundings(context.db.read, questionnaire, input);
  // Of a large document this takes seconds: too long to keep every other write waiting, and a libSQL server ends the transaction.
  const faults = [...(surroundings === null ? [] : licenceFaults(input, surroundings.terms)), ...orderFaults(input)];
  return write(context, 'questionnaire.edit', { slug, revision, input }, async (tx) => {
    const present = await loadDraft(tx, questionnaire);
    if (present.revision !== revision || surroundings?.revision !== revision) {
      throw new Problem('stale_revision', { revision: present.revision });
    }
    if (faults.length > 0) throw new Problem('invalid_document', { faults });
    const next = { revision: present.revision + 1, updatedAt: context.now().getTime() };
    await tx
      .update(questionnaireDrafts)
      .set({ ...next, document: JSON.stringify(input) })
      .where(eq(questionnaireDrafts.questionnaireId, questionnaire.id));
    return { result: { slug, ...next }, subject: `questionnaire:${questionnaire.id}`, detail: { ...next } };
  });
}

export async function validateDraft(context: Context, slug: string) {
  const questionnaire = await findQuestionnaire(context, 'questionnaire.edit', slug);
  const draft = await loadDraft(context.db.read, questionnaire);
  const documents = { before: draft.document, after: draft.document };
  const surroundings = await surroundingsOf(context.db.read, questionnaire, documents);
  return { revision: draft.revision, faults: draftFaults(draft.document, questionnaire, surroundings).faults };
}

/**
 * What the saved draft is held against, with the revision that was read; null when there is no draft. Read before the
 * transaction that writes, which then looks whether the draft is still that one.
 * @param after what the draft is to become; left out, it stays.
 */
export async function draftSurroundings(
  db: Reader,
  questionnaire: Questionnaire,
  after?: unknown,
): Promise<(Surroundings & { revision: number }) | null> {
  const [row] = await db
    .select()
    .from(questionnaireDrafts)
    .where(eq(questionnaireDrafts.questionnaireId, questionnaire.id));
  if (row === undefined) return null;
  const before: unknown = JSON.parse(row.document);
  const surroundings = await surroundingsOf(db, questionnaire, { before, after: after ?? before });
  return { ...surroundings, revision: row.revision };
}
