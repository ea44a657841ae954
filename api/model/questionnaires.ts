import { and, asc, eq, gt, isNull, max, or } from 'drizzle-orm';
import * as z from 'zod';
import { purposes, slugSchema } from '../../surveys/document.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { questionnaireDrafts, questionnaires, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { Problem } from '../problem.ts';
import { type Page, pageQuery, toPage } from './page.ts';
import { placeOfProgram } from './places.ts';
import type { Questionnaire } from './questionnaireAccess.ts';
import { adaptedDocument, emptyDocument } from './questionnaireSources.ts';
import { authoriseIn, reachIn } from './reach.ts';
import { newId, write } from './write.ts';

export const questionnaireQuery = pageQuery.extend({ program: z.string() });
/** Addresses beside those of the questionnaires: `/questionnaires/new` and the like. */
const pageNames = ['new', 'items', 'import'];
export const questionnaireInput = z
  .strictObject({
    programId: z.string(),
    slug: slugSchema.refine((slug) => !pageNames.includes(slug), { error: 'is the address of a page' }),
    /** A published version to start from; without one, an empty document of this purpose. */
    from: z.string().nullable().default(null),
    purpose: z.enum(purposes).optional(),
  })
  .refine(({ from, purpose }) => from !== null || purpose !== undefined, {
    path: ['purpose'],
    error: 'needed when there is no version to start from',
  });
export interface ListedQuestionnaire extends Questionnaire {
  /** Number of the newest published version. */
  latest: number | null;
  hasDraft: boolean;
}

type Selecting = Pick<Transaction, 'select'>;

const listed = (db: Selecting) =>
  db
    .select({
      questionnaire: questionnaires,
      latest: max(questionnaireVersions.number),
      draft: max(questionnaireDrafts.revision),
    })
    .from(questionnaires)
    .leftJoin(questionnaireVersions, eq(questionnaireVersions.questionnaireId, questionnaires.id))
    .leftJoin(questionnaireDrafts, eq(questionnaireDrafts.questionnaireId, questionnaires.id));

/** The questionnaires a programme may use: its own and those that come with the product. */
export async function listQuestionnaires(
  context: Context,
  { program, limit, after }: z.infer<typeof questionnaireQuery>,
): Promise<Page<ListedQuestionnaire>> {
  reachIn(context, 'questionnaire.read', program);
  const rows = await listed(context.db.read)
    .where(
      and(or(isNull(questionnaires.programId), eq(questionnaires.programId, program)), gt(questionnaires.id, after)),
    )
    .groupBy(questionnaires.id)
    .orderBy(asc(questionnaires.id))
    .limit(limit + 1);
  return toPage(
    rows.map(({ questionnaire, latest, draft }) => ({ ...questionnaire, latest, hasDraft: draft !== null })),
    limit,
  );
}

/** Makes a questionnaire with a draft: empty, or a copy of a published version under its own slug. */
export async function createQuestionnaire(
  context: Context,
  input: z.infer<typeof questionnaireInput>,
): Promise<ListedQuestionnaire> {
  await authoriseIn(context, 'questionnaire.edit', placeOfProgram, input.programId);
  const { programId, slug, from } = input;
  const source =
    from === null ? emptyDocument(slug, input.purpose ?? 'experience') : await adaptedDocument(context, from);
  return write(context, 'questionnaire.edit', input, async (tx) => {
    const createdAt = context.now().getTime();
    const row: Questionnaire = { id: newId(), slug, programId, purpose: source.purpose, createdAt };
    const added = await tx.insert(questionnaires).values(row).onConflictDoNothing().returning();
    if (added.length === 0) throw new Problem('conflict', { field: 'slug' });
    const document = JSON.stringify({ ...source, slug });
    const questionnaireId = row.id;
    await tx.insert(questionnaireDrafts).values({ questionnaireId, revision: 1, document, updatedAt: createdAt });
    return { result: { ...row, latest: null, hasDraft: true }, subject: `questionnaire:${row.id}` };
  });
}
