import { and, asc, eq, or } from 'drizzle-orm';
import type { Place } from '../access.ts';
import type { Reader } from '../db/database.ts';
import { roleAssignments, user } from '../db/schema/staff.ts';

/** A patient coach as staff. */
export interface StaffCoach {
  id: string;
  name: string;
  email: string;
}

/** Who coaches the patients of a team: by a role at the team, its institution or its programme. By name. */
export function staffCoachesOf(db: Pick<Reader, 'selectDistinct'>, place: Required<Place>): Promise<StaffCoach[]> {
  const at = (kind: 'program' | 'institution' | 'team') =>
    and(eq(roleAssignments.scopeKind, kind), eq(roleAssignments.scopeId, place[kind]));
  return db
    .selectDistinct({ id: user.id, name: user.name, email: user.email })
    .from(roleAssignments)
    .innerJoin(user, eq(roleAssignments.userId, user.id))
    .where(and(eq(roleAssignments.role, 'patient_coach'), or(at('program'), at('institution'), at('team'))))
    .orderBy(asc(user.name), asc(user.id));
}
