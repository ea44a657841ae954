import { and, eq, like, ne } from 'drizzle-orm';
import type { Place } from '../access.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { messages } from '../db/schema/messages.ts';
import { roleAssignments } from '../db/schema/staff.ts';
import { Problem } from '../problem.ts';
import { placeOfScope } from './actors.ts';
import { digestIdStart } from './newsIds.ts';
import { authoriseIn } from './reach.ts';
import { write } from './write.ts';

/** Roles are the programme's affair, wherever in it they are held. */
async function programOfAssignment(db: Pick<Reader, 'select'>, id: string): Promise<Place> {
  const [row] = await db.select().from(roleAssignments).where(eq(roleAssignments.id, id));
  if (!row) throw new Problem('not_found', { noun: 'assignment' });
  return { program: (await placeOfScope(db, row.scopeKind, row.scopeId)).program };
}

/**
 * Takes a role away, from the next request on. The account stays, for the audit trail names it.
 * @throws Problem `last_administrator` when nobody would be left to administer the programme.
 */
export async function removeAssignment(context: Context, id: string): Promise<{ id: string }> {
  const { program } = await authoriseIn(context, 'staff.manage', programOfAssignment, id);
  return write(context, 'staff.manage', { remove: id }, async (tx) => {
    const [row] = await tx.delete(roleAssignments).where(eq(roleAssignments.id, id)).returning();
    if (!row) throw new Problem('not_found', { noun: 'assignment' });
    const { userId, role, scopeKind, scopeId } = row;
    if (role === 'program_admin') {
      const others = and(
        eq(roleAssignments.scopeId, program),
        eq(roleAssignments.role, role),
        ne(roleAssignments.id, id),
      );
      const [left] = await tx.select({ id: roleAssignments.id }).from(roleAssignments).where(others).limit(1);
      if (!left) throw new Problem('last_administrator');
    }
    // A reminder that waits to leave was written for what the account could read before.
    const waiting = and(eq(messages.kind, 'owner_digest'), eq(messages.status, 'queued'));
    await tx.delete(messages).where(and(waiting, like(messages.id, `${digestIdStart('%')}${userId}`)));
    const detail = { removed: userId, role, scopeKind, scopeId };
    return { result: { id }, subject: `program:${program}`, detail };
  });
}
