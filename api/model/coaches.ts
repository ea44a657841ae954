import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Reader } from '../db/database.ts';
import { institutions, members, teams } from '../db/schema/organization.ts';
import { roleAssignments, user } from '../db/schema/staff.ts';

export interface Coach {
  name: string;
  email: string;
}

/** The patient coaches of a team who can be written to: its own members, or else those who hold that role for the team. */
export async function coachesOf(db: Reader, teamId: string): Promise<Coach[]> {
  const own = await db
    .select({ name: members.name, email: members.email })
    .from(members)
    .where(
      and(
        eq(members.teamId, teamId),
        eq(members.role, 'patient_coach'),
        isNull(members.leftOn),
        isNotNull(members.email),
      ),
    )
    .orderBy(asc(members.name));
  const reachable = own.flatMap(({ name, email }) => (email === null ? [] : [{ name, email }]));
  if (reachable.length > 0) return reachable;
  const [place] = await db
    .select({ institution: teams.institutionId, program: institutions.programId })
    .from(teams)
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .where(eq(teams.id, teamId));
  if (!place) return [];
  return db
    .selectDistinct({ name: user.name, email: user.email })
    .from(roleAssignments)
    .innerJoin(user, eq(roleAssignments.userId, user.id))
    .where(
      and(
        eq(roleAssignments.role, 'patient_coach'),
        inArray(roleAssignments.scopeId, [teamId, place.institution, place.program]),
      ),
    )
    .orderBy(asc(user.name));
}
