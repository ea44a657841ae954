import { and, asc, eq, gt, inArray, or } from 'drizzle-orm';
import * as z from 'zod';
import type { Context } from '../context.ts';
import { type InstitutionKind, institutions, teams } from '../db/schema/organization.ts';
import { Problem } from '../problem.ts';
import { lineSchema, nameTextSchema } from './fields.ts';
import { type Page, pageQuery, toPage } from './page.ts';
import { placeOfInstitution, placeOfProgram } from './places.ts';
import { authoriseIn, reachIn } from './reach.ts';
import { newId, write } from './write.ts';

const kinds = ['hospital', 'family_medicine_group', 'long_term_care_home', 'health_centre'] as const satisfies [
  InstitutionKind,
  ...InstitutionKind[],
];
export const institutionUpdate = z.strictObject({ name: nameTextSchema, kind: z.enum(kinds), region: lineSchema });
export const institutionInput = institutionUpdate.extend({ programId: z.string() });
export const institutionQuery = pageQuery.extend({ program: z.string() });
export type Institution = typeof institutions.$inferSelect;

/** The institutions of a programme in which, or in a team of which, the reader holds a role. */
export async function listInstitutions(
  context: Context,
  { program, limit, after }: z.infer<typeof institutionQuery>,
): Promise<Page<Institution>> {
  const reach = reachIn(context, 'institution.read', program);
  const db = context.db.read;
  const ofTeams = db.select({ id: teams.institutionId }).from(teams).where(inArray(teams.id, reach.teams));
  const mine = or(inArray(institutions.id, reach.institutions), inArray(institutions.id, ofTeams));
  const rows = await db
    .select()
    .from(institutions)
    .where(and(eq(institutions.programId, program), gt(institutions.id, after), reach.everywhere ? undefined : mine))
    .orderBy(asc(institutions.id))
    .limit(limit + 1);
  return toPage(rows, limit);
}

export async function getInstitution(context: Context, id: string): Promise<Institution> {
  await authoriseIn(context, 'institution.read', placeOfInstitution, id);
  const [row] = await context.db.read.select().from(institutions).where(eq(institutions.id, id));
  if (!row) throw new Problem('not_found', { noun: 'institution' });
  return row;
}

export async function createInstitution(
  context: Context,
  input: z.infer<typeof institutionInput>,
): Promise<Institution> {
  await authoriseIn(context, 'institution.create', placeOfProgram, input.programId);
  return write(context, 'institution.create', input, async (tx) => {
    const row: Institution = { id: newId(), ...input, createdAt: context.now().getTime() };
    await tx.insert(institutions).values(row);
    return { result: row, subject: `institution:${row.id}` };
  });
}

export async function updateInstitution(
  context: Context,
  id: string,
  input: z.infer<typeof institutionUpdate>,
): Promise<Institution> {
  await authoriseIn(context, 'institution.update', placeOfInstitution, id);
  return write(context, 'institution.update', { id, input }, async (tx) => {
    const [row] = await tx.update(institutions).set(input).where(eq(institutions.id, id)).returning();
    if (!row) throw new Problem('not_found', { noun: 'institution' });
    return { result: row, subject: `institution:${id}` };
  });
}
