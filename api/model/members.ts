import { and, asc, eq, gt } from 'drizzle-orm';
import * as z from 'zod';
import { memberRoles } from '../../surveys/side.ts';
import { languages } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import { members } from '../db/schema/organization.ts';
import { Problem } from '../problem.ts';
import { daySchema, emailSchema, lineSchema } from './fields.ts';
import { type Page, pageQuery, toPage } from './page.ts';
import { placeOfMember, placeOfTeam } from './places.ts';
import { authoriseIn } from './reach.ts';
import { newId, write } from './write.ts';

/** Nobody is deleted: who leaves keeps a row with `leftOn`. The address may be emptied at any time. */
export const memberUpdate = z.strictObject({
  role: z.enum(memberRoles),
  name: lineSchema,
  email: emailSchema.nullable().default(null),
  language: z.enum(languages),
  leftOn: daySchema.nullable().default(null),
});
export const memberInput = memberUpdate.extend({ teamId: z.string() });
export const memberQuery = pageQuery.extend({ team: z.string() });
export type Member = typeof members.$inferSelect;

/** Everyone who is or was on a team. */
export async function listMembers(
  context: Context,
  { team, limit, after }: z.infer<typeof memberQuery>,
): Promise<Page<Member>> {
  await authoriseIn(context, 'member.read', placeOfTeam, team);
  const rows = await context.db.read
    .select()
    .from(members)
    .where(and(eq(members.teamId, team), gt(members.id, after)))
    .orderBy(asc(members.id))
    .limit(limit + 1);
  return toPage(rows, limit);
}

export async function getMember(context: Context, id: string): Promise<Member> {
  await authoriseIn(context, 'member.read', placeOfMember, id);
  const [row] = await context.db.read.select().from(members).where(eq(members.id, id));
  if (!row) throw new Problem('not_found', { noun: 'member' });
  return row;
}

export async function createMember(context: Context, input: z.infer<typeof memberInput>): Promise<Member> {
  await authoriseIn(context, 'member.create', placeOfTeam, input.teamId);
  return write(context, 'member.create', input, async (tx) => {
    const row: Member = { id: newId(), ...input, createdAt: context.now().getTime() };
    await tx.insert(members).values(row);
    return { result: row, subject: `member:${row.id}` };
  });
}

export async function updateMember(context: Context, id: string, input: z.infer<typeof memberUpdate>): Promise<Member> {
  await authoriseIn(context, 'member.update', placeOfMember, id);
  return write(context, 'member.update', { id, input }, async (tx) => {
    const [row] = await tx.update(members).set(input).where(eq(members.id, id)).returning();
    if (!row) throw new Problem('not_found', { noun: 'member' });
    return { result: row, subject: `member:${id}` };
  });
}
