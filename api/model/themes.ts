import { and, asc, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import { authorise } from '../access.ts';
import type { Context } from '../context.ts';
import { themes } from '../db/schema/comments.ts';
import { Problem } from '../problem.ts';
import { placeOfProgram } from './places.ts';
import { authoriseIn } from './reach.ts';
import { placeOfTheme } from './themePlaces.ts';
import { newId, write } from './write.ts';

const written = (longest: number) => {
  const words = z.string().trim().min(1).max(longest);
  return z.strictObject({ fr: words, en: words });
};
const themeWords = { name: written(80), description: written(1000) };

export const themeInput = z.strictObject({ programId: z.string().max(100), ...themeWords });
export const themeChange = z.strictObject(themeWords);
export const themeQuery = z.object({ program: z.string().max(100) });

export type Theme = typeof themes.$inferSelect;

/** The code book of a programme: themes in use first, each in the order in which they were added. */
export async function listThemes(
  context: Context,
  { program }: z.infer<typeof themeQuery>,
): Promise<{ items: Theme[] }> {
  authorise(context, 'theme.read', { program });
  const rows = await context.db.read
    .select()
    .from(themes)
    .where(eq(themes.programId, program))
    .orderBy(asc(themes.createdAt), asc(themes.id));
  return { items: [...rows.filter((row) => row.retiredOn === null), ...rows.filter((row) => row.retiredOn !== null)] };
}

export async function createTheme(context: Context, input: z.infer<typeof themeInput>): Promise<Theme> {
  const { programId, name, description } = input;
  await authoriseIn(context, 'theme.manage', placeOfProgram, programId);
  return write(context, 'theme.manage', input, async (tx) => {
    const createdAt = context.now().getTime();
    const row: Theme = { id: newId(), programId, name, description, retiredOn: null, createdAt };
    await tx.insert(themes).values(row);
    return { result: row, subject: `theme:${row.id}`, detail: { name } };
  });
}

/** Says more clearly what a theme is: what was coded with it stays so. The audit trail keeps the words of before. */
export async function changeTheme(context: Context, id: string, input: z.infer<typeof themeChange>): Promise<Theme> {
  await authoriseIn(context, 'theme.manage', placeOfTheme, id);
  return write(context, 'theme.manage', { id, ...input }, async (tx) => {
    const [before] = await tx.select().from(themes).where(eq(themes.id, id));
    if (!before) throw new Problem('not_found', { noun: 'theme' });
    await tx.update(themes).set(input).where(eq(themes.id, id));
    const { name, description } = before;
    return { result: { ...before, ...input }, subject: `theme:${id}`, detail: { before: { name, description } } };
  });
}

/** Takes a theme out of use for what is coded from now on. @throws Problem `wrong_state` when it is already. */
export async function retireTheme(context: Context, id: string): Promise<{ retired: true }> {
  await authoriseIn(context, 'theme.manage', placeOfTheme, id);
  return write(context, 'theme.manage', { id, retired: true }, async (tx) => {
    const retiredOn = dayOf(context.now().getTime());
    const unused = and(eq(themes.id, id), isNull(themes.retiredOn));
    const done = await tx.update(themes).set({ retiredOn }).where(unused).returning({ id: themes.id });
    if (done.length === 0) throw new Problem('wrong_state', { state: 'retired' });
    return { result: { retired: true as const }, subject: `theme:${id}`, detail: { retiredOn } };
  });
}
