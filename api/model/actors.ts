import { eq } from 'drizzle-orm';
import type { Actor, Assignment, Place } from '../access.ts';
import type { Reader } from '../db/database.ts';
import { roleAssignments, type ScopeKind } from '../db/schema/staff.ts';
import { placeOfInstitution, placeOfProgram, placeOfTeam } from './places.ts';

/** The place a role assignment names. @throws Problem `not_found`. */
export const placeOfScope = (db: Pick<Reader, 'select'>, kind: ScopeKind, id: string): Promise<Place> =>
  ({ program: placeOfProgram, institution: placeOfInstitution, team: placeOfTeam })[kind](db, id);

/** A signed-in user with the roles held. */
export async function loadActor(db: Pick<Reader, 'select'>, userId: string, email: string): Promise<Actor> {
  const rows = await db.select().from(roleAssignments).where(eq(roleAssignments.userId, userId));
  const assignments = await Promise.all(
    rows.map(
      async (row): Promise<Assignment> => ({
        role: row.role,
        place: await placeOfScope(db, row.scopeKind, row.scopeId),
      }),
    ),
  );
  return { userId, email, assignments };
}
