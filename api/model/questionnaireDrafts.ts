import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { type ValidatedDocument, validateDocument } from '../../surveys/validation.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { questionnaireDrafts } from '../db/schema/questionnaires.ts';
import { Problem } from '../problem.ts';
import { findQuestionnaire } from './questionnaireAccess.ts';
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
 * Replaces the draft, if it still is the one that was read.
 * @throws Problem `stale_revision` with the present `revision`.
 */
export async function saveDraft(context: Context, slug: string, revision: number | null, input: Draft['document']) {
  const questionnaire = await findQuestionnaire(context, 'questionnaire.edit', slug);
  return write(context, 'questionnaire.edit', { slug, revision, input }, async (tx) => {
    const present = await loadDraft(tx, questionnaire);
    if (present.revision !== revision) throw new Problem('stale_revision', { revision: present.revision });
    const next = { revision: present.revision + 1, updatedAt: context.now().getTime() };
    await tx
      .update(questionnaireDrafts)
      .set({ ...next, document: JSON.stringify(input) })
      .where(eq(questionnaireDrafts.questionnaireId, questionnaire.id));
    return { result: { slug, ...next }, subject: `questionnaire:${questionnaire.id}`, detail: { ...next } };
  });
}

/** Everything that keeps the draft from being published. */
export function draftFaults(draft: Draft, purpose: string): ValidatedDocument['faults'] {
  const { faults } = validateDocument(draft.document);
  const frozen = Object.entries({ slug: draft.slug, purpose });
  return [
    ...faults,
    ...frozen
      .filter(([key, value]) => draft.document[key] !== value)
      .map(([key, value]) => ({ path: `/${key}`, code: 'invalid_value' as const, params: { values: value } })),
  ];
}

export async function validateDraft(context: Context, slug: string) {
  const questionnaire = await findQuestionnaire(context, 'questionnaire.edit', slug);
  const draft = await loadDraft(context.db.read, questionnaire);
  return { revision: draft.revision, faults: draftFaults(draft, questionnaire.purpose) };
}
