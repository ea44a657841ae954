import { and, asc, eq, getTableColumns, gt } from 'drizzle-orm';
import * as z from 'zod';
import { textSchema } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import { institutions, teams } from '../db/schema/organization.ts';
import { Problem } from '../problem.ts';
import { daySchema, inOrder, nameTextSchema } from './fields.ts';
import { type Page, pageQuery, toPage } from './page.ts';
import { placeOfInstitution, placeOfTeam } from './places.ts';
import { authoriseIn, reachIn, withinReach } from './reach.ts';
import { newId, write } from './write.ts';

const teamFields = z.strictObject({
  name: nameTextSchema,
  mandate: textSchema,
  objectives: z.array(textSchema).max(20).default([]),
  level: z.enum(['clinical', 'organizational', 'political']),
  continuum: z.enum(['information', 'consultation', 'collaboration', 'partnership']),
  engagementMethods: z
    .array(z.strictObject({ method: textSchema, on: daySchema }))
    .max(50)
    .default([]),
  startsOn: daySchema.nullable().default(null),
  midpointOn: daySchema.nullable().default(null),
  endsOn: daySchema.nullable().default(null),
});
const daysInOrder = (team: Pick<Team, 'startsOn' | 'midpointOn' | 'endsOn'>): boolean =>
  inOrder(team.startsOn, team.midpointOn, team.endsOn);
const orderFault = { path: ['endsOn'], error: 'start, midpoint and end must follow each other' };

export const teamUpdate = teamFields.refine(daysInOrder, orderFault);
export const teamInput = teamFields.extend({ institutionId: z.string() }).refine(daysInOrder, orderFault);
export const teamQuery = pageQuery
  .extend({ program: z.string().optional(), institution: z.string().optional() })
  .refine(({ program, institution }) => (program === undefined) !== (institution === undefined), {
    path: ['program'],
    error: 'give program or institution',
  });
export type Team = typeof teams.$inferSelect;

/** The teams of a programme or an institution that the reader may read. */
export async function listTeams(
  context: Context,
  { program, institution, limit, after }: z.infer<typeof teamQuery>,
): Promise<Page<Team>> {
  if (context.actor === null) throw new Problem('unauthenticated');
  const db = context.db.read;
  const inProgram = program ?? (await placeOfInstitution(db, institution ?? '')).program;
  const reach = reachIn(context, 'team.read', inProgram);
  const rows = await db
    .select(getTableColumns(teams))
    .from(teams)
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .where(
      and(
        eq(institutions.programId, inProgram),
        institution === undefined ? undefined : eq(teams.institutionId, institution),
        gt(teams.id, after),
        withinReach(reach),
      ),
    )
    .orderBy(asc(teams.id))
    .limit(limit + 1);
  return toPage(rows, limit);
}

export async function getTeam(context: Context, id: string): Promise<Team> {
  await authoriseIn(context, 'team.read', placeOfTeam, id);
  const [row] = await context.db.read.select().from(teams).where(eq(teams.id, id));
  if (!row) throw new Problem('not_found', { noun: 'team' });
  return row;
}

export async function createTeam(context: Context, input: z.infer<typeof teamInput>): Promise<Team> {
  await authoriseIn(context, 'team.create', placeOfInstitution, input.institutionId);
  return write(context, 'team.create', input, async (tx) => {
    const row: Team = { id: newId(), ...input, createdAt: context.now().getTime() };
    await tx.insert(teams).values(row);
    return { result: row, subject: `team:${row.id}` };
  });
}

export async function updateTeam(context: Context, id: string, input: z.infer<typeof teamUpdate>): Promise<Team> {
  await authoriseIn(context, 'team.update', placeOfTeam, id);
  return write(context, 'team.update', { id, input }, async (tx) => {
    const [row] = await tx.update(teams).set(input).where(eq(teams.id, id)).returning();
    if (!row) throw new Problem('not_found', { noun: 'team' });
    return { result: row, subject: `team:${id}` };
  });
}
