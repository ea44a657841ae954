import { and, asc, eq, gt, inArray, or } from 'drizzle-orm';
import * as z from 'zod';
import { staffMail } from '../../web/text/mail/mail.ts';
import { authorise } from '../access.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { institutions, programs, teams } from '../db/schema/organization.ts';
import { roleAssignments, staffRoles, user } from '../db/schema/staff.ts';
import { Problem } from '../problem.ts';
import { placeOfScope } from './actors.ts';
import { emailSchema, lineSchema } from './fields.ts';
import { queueMessages } from './messages.ts';
import { type Page, pageQuery, toPage } from './page.ts';
import { placeOfProgram } from './places.ts';
import { authoriseIn } from './reach.ts';
import { newId, write } from './write.ts';

export const staffQuery = pageQuery.extend({ program: z.string() });
export const staffInput = z
  .strictObject({
    programId: z.string(),
    name: lineSchema,
    email: emailSchema,
    role: z.enum(staffRoles),
    scopeKind: z.enum(['program', 'institution', 'team']),
    scopeId: z.string(),
  })
  .refine(({ role, scopeKind }) => role !== 'program_admin' || scopeKind === 'program', {
    path: ['scopeKind'],
    error: 'a programme administrator administers the whole programme',
  })
  .refine(({ role, scopeKind }) => role !== 'comment_reviewer' || scopeKind !== 'team', {
    path: ['scopeKind'],
    error: 'comments are kept without their team',
  });
type Assignment = Pick<typeof roleAssignments.$inferSelect, 'id' | 'role' | 'scopeKind' | 'scopeId'>;
export interface StaffMember {
  id: string;
  name: string;
  email: string;
  assignments: Assignment[];
}

type Person = Omit<StaffMember, 'assignments'>;
type Selecting = Pick<Transaction, 'select'>;

/** Every role held in the programme, in its institutions and in its teams. */
const heldIn = (db: Selecting, program: string) => {
  const ofProgram = db.select({ id: institutions.id }).from(institutions).where(eq(institutions.programId, program));
  const teamsOfProgram = db.select({ id: teams.id }).from(teams).where(inArray(teams.institutionId, ofProgram));
  const { scopeId } = roleAssignments;
  return or(eq(scopeId, program), inArray(scopeId, ofProgram), inArray(scopeId, teamsOfProgram));
};

async function readStaff(db: Selecting, program: string, people: Person[]) {
  const ids = people.map(({ id }) => id);
  const held = await db
    .select()
    .from(roleAssignments)
    .where(and(inArray(roleAssignments.userId, ids), heldIn(db, program)))
    .orderBy(asc(roleAssignments.createdAt), asc(roleAssignments.id));
  return people.map((person) => ({
    ...person,
    assignments: held
      .filter(({ userId }) => userId === person.id)
      .map(({ id, role, scopeKind, scopeId }): Assignment => ({ id, role, scopeKind, scopeId })),
  }));
}

/** Who works in a programme, each with the roles held in it and nowhere else. */
export async function listStaff(
  context: Context,
  { program, limit, after }: z.infer<typeof staffQuery>,
): Promise<Page<StaffMember>> {
  authorise(context, 'staff.read', { program });
  const db = context.db.read;
  const holders = db.select({ id: roleAssignments.userId }).from(roleAssignments).where(heldIn(db, program));
  const rows = await db
    .select({ id: user.id, name: user.name, email: user.email })
    .from(user)
    .where(and(gt(user.id, after), inArray(user.id, holders)))
    .orderBy(asc(user.id))
    .limit(limit + 1);
  const { items, next } = toPage(rows, limit);
  return { items: await readStaff(db, program, items), next };
}

/** Finds the account of an address, or makes it: signing in needs one. */
export async function findOrAddUser(tx: Transaction, person: { name: string; email: string }, at: Date) {
  const columns = { id: user.id, name: user.name, email: user.email };
  const [known] = await tx.select(columns).from(user).where(eq(user.email, person.email));
  if (known) return { person: known, isNew: false };
  const row = { id: newId(), ...person };
  await tx.insert(user).values({ ...row, emailVerified: false, createdAt: at, updatedAt: at });
  return { person: row, isNew: true };
}

/** Tells somebody new where to sign in. Without a mail server nothing is queued: it would never leave. */
async function tell(tx: Transaction, { config, now }: Context, person: Person, programId: string): Promise<void> {
  const [program] = await tx.select().from(programs).where(eq(programs.id, programId));
  if (!program || (config.smtpUrl === undefined && !config.demo)) return;
  const { id, name, email: recipient } = person;
  const mail = staffMail('fr', { name, program: program.name, url: `${config.baseUrl}/sign-in` });
  await queueMessages(tx, [{ id: `staff-role:${id}`, kind: 'staff_role', recipient, language: 'fr', ...mail }], now());
}

/** Gives somebody a role, known before or not. The place must lie in the programme. */
export async function addStaff(context: Context, input: z.infer<typeof staffInput>): Promise<StaffMember> {
  await authoriseIn(context, 'staff.manage', placeOfProgram, input.programId);
  const { programId, name, email, role, scopeKind, scopeId } = input;
  const place = await placeOfScope(context.db.read, scopeKind, scopeId);
  if (place.program !== programId) throw new Problem('not_found', { noun: scopeKind });
  return write(context, 'staff.manage', input, async (tx) => {
    const { person, isNew } = await findOrAddUser(tx, { name, email }, context.now());
    const row = { id: newId(), userId: person.id, role, scopeKind, scopeId, createdAt: context.now().getTime() };
    const added = await tx.insert(roleAssignments).values(row).onConflictDoNothing().returning();
    if (added.length === 0) throw new Problem('conflict', { field: 'role' });
    if (isNew) await tell(tx, context, person, programId);
    const [result] = await readStaff(tx, programId, [person]);
    if (!result) throw new Problem('not_found', { noun: 'staff' });
    const detail = { added: person.id, role, scopeKind, scopeId };
    return { result, subject: `program:${programId}`, detail };
  });
}
