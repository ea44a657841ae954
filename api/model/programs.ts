import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import * as z from 'zod';
import { textSchema } from '../../surveys/text.ts';
import { authorise, authoriseSomewhere } from '../access.ts';
import type { Context } from '../context.ts';
import { programs } from '../db/schema/organization.ts';
import { roleAssignments } from '../db/schema/staff.ts';
import { Problem } from '../problem.ts';
import { nameTextSchema } from './fields.ts';
import { type Page, type PageQuery, toPage } from './page.ts';
import { newId, write } from './write.ts';

export const programInput = z.strictObject({
  slug: z.string().regex(/^[a-z][a-z0-9-]{1,63}$/),
  name: nameTextSchema,
  description: textSchema,
});
export type ProgramInput = z.infer<typeof programInput>;
export type Program = typeof programs.$inferSelect;

/** The programmes in which the reader holds any role. */
export async function listPrograms(context: Context, { limit, after }: PageQuery): Promise<Page<Program>> {
  authoriseSomewhere(context, 'program.read');
  const mine = [...new Set(context.actor?.assignments.map((assignment) => assignment.place.program))];
  const rows = await context.db.read
    .select()
    .from(programs)
    .where(and(gt(programs.id, after), inArray(programs.id, mine)))
    .orderBy(asc(programs.id))
    .limit(limit + 1);
  return toPage(rows, limit);
}

export async function getProgram(context: Context, id: string): Promise<Program> {
  authorise(context, 'program.read', { program: id });
  const [row] = await context.db.read.select().from(programs).where(eq(programs.id, id));
  if (!row) throw new Problem('not_found', { noun: 'program' });
  return row;
}

/** Makes a programme, and its maker the administrator of it. */
export async function createProgram(context: Context, input: ProgramInput): Promise<Program> {
  authoriseSomewhere(context, 'program.create');
  return write(context, 'program.create', input, async (tx) => {
    const [taken] = await tx.select({ id: programs.id }).from(programs).where(eq(programs.slug, input.slug));
    if (taken) throw new Problem('conflict', { field: 'slug' });
    const createdAt = context.now().getTime();
    const row: Program = { id: newId(), ...input, demonstration: false, createdAt };
    await tx.insert(programs).values(row);
    if (context.actor) {
      await tx.insert(roleAssignments).values({
        id: newId(),
        userId: context.actor.userId,
        role: 'program_admin',
        scopeKind: 'program',
        scopeId: row.id,
        createdAt,
      });
    }
    return { result: row, subject: `program:${row.id}` };
  });
}

export async function updateProgram(
  context: Context,
  id: string,
  input: Pick<ProgramInput, 'name' | 'description'>,
): Promise<Program> {
  authorise(context, 'program.update', { program: id });
  return write(context, 'program.update', { id, input }, async (tx) => {
    const [row] = await tx.update(programs).set(input).where(eq(programs.id, id)).returning();
    if (!row) throw new Problem('not_found', { noun: 'program' });
    return { result: row, subject: `program:${id}` };
  });
}
