import { asc, eq, inArray } from 'drizzle-orm';
import { permissions } from '../access.ts';
import type { Context } from '../context.ts';
import { roleAssignments, user } from '../db/schema/staff.ts';
import { placeOfRecommendation } from './places.ts';
import { authoriseIn } from './reach.ts';

export interface Owner {
  id: string;
  name: string;
}

/** Staff who may decide at the place of a recommendation, by name: those who can answer for it. */
export async function possibleOwners(context: Context, id: string): Promise<Owner[]> {
  const place = await authoriseIn(context, 'recommendation.decide', placeOfRecommendation, id);
  const held = await context.db.read
    .select({ id: user.id, name: user.name, role: roleAssignments.role })
    .from(roleAssignments)
    .innerJoin(user, eq(user.id, roleAssignments.userId))
    .where(inArray(roleAssignments.scopeId, [place.program, place.institution, place.team]))
    .orderBy(asc(user.name), asc(user.id));
  const roles: readonly string[] = permissions['recommendation.decide'].roles;
  const owners = held.filter(({ role }) => roles.includes(role)).map(({ id: userId, name }) => [userId, name] as const);
  return [...new Map(owners)].map(([userId, name]) => ({ id: userId, name }));
}
