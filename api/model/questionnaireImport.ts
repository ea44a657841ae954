import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { type Purpose, purposes, slugSchema } from '../../surveys/document.ts';
import { type Loss, loss } from '../../surveys/exchange/loss.ts';
import { languages, type Text } from '../../surveys/text.ts';
import type { DocumentFault } from '../../surveys/validation/fault.ts';
import { inOrder } from '../../surveys/validation/order.ts';
import { validateDocument } from '../../surveys/validation.ts';
import type { Context } from '../context.ts';
import { questionnaireDrafts, questionnaires } from '../db/schema/questionnaires.ts';
import type { ExchangeFormat } from '../exchange/format.ts';
import { readFile } from '../exchange/readFile.ts';
import { Problem } from '../problem.ts';
import { placeOfProgram } from './places.ts';
import { draftInput } from './questionnaireDrafts.ts';
import { authoriseIn } from './reach.ts';
import { newId, write } from './write.ts';

export const importQuery = z.strictObject({
  program: z.string(),
  /** Short name of the new questionnaire; the file's own, made free, when it is left out. */
  slug: slugSchema.optional(),
  /** What it is for, when the file does not say or says something else. */
  purpose: z.enum(purposes).optional(),
  /** Language of the texts, when the file does not say. */
  language: z.enum(languages).default('fr'),
  /** `true`: only tells what would be made, and saves nothing. */
  dryRun: z.enum(['true', 'false']).default('false'),
});

/** What a file becomes, and what it does not carry over. */
export interface ImportedQuestionnaire {
  slug: string;
  purpose: Purpose;
  format: ExchangeFormat;
  /** Null when the shape of the document is wrong: then `faults` says where. */
  title: Text | null;
  sections: number;
  items: number;
  losses: Loss[];
  /** What keeps the draft from being published, as it is. */
  faults: DocumentFault[];
  document: Record<string, unknown>;
}

async function isTaken({ db }: Context, slug: string): Promise<boolean> {
  const found = await db.read
    .select({ id: questionnaires.id })
    .from(questionnaires)
    .where(eq(questionnaires.slug, slug));
  return found.length > 0;
}

/** The file's own short name, with a number when it is taken. */
async function freeSlug(context: Context, own: unknown): Promise<string> {
  const parsed = slugSchema.safeParse(own);
  const base = parsed.success ? parsed.data : 'questionnaire';
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : `-${number}`;
    const slug = `${base.slice(0, 64 - end.length)}${end}`;
    if (!(await isTaken(context, slug))) return slug;
  }
}

const purposeSchema = z.enum(purposes);

async function read(
  context: Context,
  query: z.infer<typeof importQuery>,
  bytes: Uint8Array,
): Promise<ImportedQuestionnaire> {
  const found = await readFile(bytes, query.language);
  if ('unreadable' in found) throw new Problem('unreadable_file', { field: 'file', reasons: found.unreadable });
  const { format } = found;
  const source = draftInput.safeParse(found.document);
  if (!source.success) throw new Problem('unreadable_file', { field: 'file', reasons: [] });
  const slug = query.slug ?? (await freeSlug(context, source.data.slug));
  const purpose = query.purpose ?? purposeSchema.catch('experience').parse(source.data.purpose);
  // No draft may hold what is about a later answer: it is left out and told, like all that cannot be kept.
  const { document: kept, faults: early } = inOrder(source.data);
  const document = { ...kept, slug, purpose };
  const { draft, faults } = validateDocument(document);
  const losses = [
    ...found.losses,
    ...early.map(({ path, code, params }) =>
      loss(path, code === 'pipe_item_later' ? 'recall_of_later' : 'rule_over_later', params),
    ),
  ];
  return {
    ...{ slug, purpose, format, title: draft?.title ?? null, sections: draft?.sections.length ?? 0 },
    items: draft?.sections.reduce((sum, { items }) => sum + items.length, 0) ?? 0,
    ...{ losses, faults, document },
  };
}

/**
 * Makes a questionnaire with a draft out of a file, or only tells what it would be. Whatever the file holds, it stays a
 * draft: people see what was lost and complete it before it is published.
 * @throws Problem `unreadable_file` with the reasons, `conflict` when the short name is taken.
 */
export async function importQuestionnaire(
  context: Context,
  query: z.infer<typeof importQuery>,
  bytes: Uint8Array,
): Promise<ImportedQuestionnaire> {
  await authoriseIn(context, 'questionnaire.edit', placeOfProgram, query.program);
  const imported = await read(context, query, bytes);
  if (query.dryRun === 'true') {
    if (await isTaken(context, imported.slug)) throw new Problem('conflict', { field: 'slug' });
    return imported;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return write(context, 'questionnaire.edit', { ...query, sha256 }, async (tx) => {
    const { slug, purpose, format, losses } = imported;
    const createdAt = context.now().getTime();
    const row = { id: newId(), slug, programId: query.program, purpose, createdAt };
    const added = await tx.insert(questionnaires).values(row).onConflictDoNothing().returning();
    if (added.length === 0) throw new Problem('conflict', { field: 'slug' });
    const draft = { questionnaireId: row.id, revision: 1, document: JSON.stringify(imported.document) };
    await tx.insert(questionnaireDrafts).values({ ...draft, updatedAt: createdAt });
    const detail = { imported: format, sha256, losses: losses.length };
    return { result: imported, subject: `questionnaire:${row.id}`, detail };
  });
}
