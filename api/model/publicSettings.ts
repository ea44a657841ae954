import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { authorise, can } from '../access.ts';
import type { Context } from '../context.ts';
import { publicInstitutions, publicPrograms } from '../db/schema/publicPages.ts';
import { placeOfInstitution, placeOfProgram } from './places.ts';
import { authoriseIn } from './reach.ts';
import { write } from './write.ts';

export const publicInput = z.strictObject({ open: z.boolean() });
export type PublicInput = z.infer<typeof publicInput>;
/** How it stands, and whether this reader may change it here: a role elsewhere does not. */
export type PublicSetting = PublicInput & { mayChange: boolean };

/** Whether a programme has opened its public page. */
export async function programIsPublic(context: Context, id: string): Promise<PublicSetting> {
  const place = await placeOfProgram(context.db.read, id);
  authorise(context, 'program.read', place);
  const rows = await context.db.read.select().from(publicPrograms).where(eq(publicPrograms.programId, id));
  return { open: rows.length > 0, mayChange: can(context.actor, 'program.update', place) };
}

/** Opens the public page of a programme, or closes it. */
export async function openProgram(context: Context, id: string, { open }: PublicInput): Promise<PublicInput> {
  const verb = 'program.update';
  await authoriseIn(context, verb, placeOfProgram, id);
  return write(context, verb, { id, publicPage: open }, async (tx) => {
    if (open) await tx.insert(publicPrograms).values({ programId: id }).onConflictDoNothing();
    else await tx.delete(publicPrograms).where(eq(publicPrograms.programId, id));
    return { result: { open }, subject: `program:${id}`, detail: { publicPage: open } };
  });
}

/** Whether an institution has opened its public page. */
export async function institutionIsPublic(context: Context, id: string): Promise<PublicSetting> {
  const place = await authoriseIn(context, 'institution.read', placeOfInstitution, id);
  const rows = await context.db.read.select().from(publicInstitutions).where(eq(publicInstitutions.institutionId, id));
  return { open: rows.length > 0, mayChange: can(context.actor, 'institution.update', place) };
}

/** Opens the public page of an institution, or closes it. */
export async function openInstitution(context: Context, id: string, { open }: PublicInput): Promise<PublicInput> {
  const verb = 'institution.update';
  await authoriseIn(context, verb, placeOfInstitution, id);
  return write(context, verb, { id, publicPage: open }, async (tx) => {
    if (open) await tx.insert(publicInstitutions).values({ institutionId: id }).onConflictDoNothing();
    else await tx.delete(publicInstitutions).where(eq(publicInstitutions.institutionId, id));
    return { result: { open }, subject: `institution:${id}`, detail: { publicPage: open } };
  });
}
