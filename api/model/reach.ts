import { inArray, or } from 'drizzle-orm';
import { type Actor, authorise, type Place, permissions, type Verb } from '../access.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { teams } from '../db/schema/organization.ts';
import { Problem } from '../problem.ts';

/** Finds the place of a thing, then asks whether the actor may. Nobody signed in learns what exists. */
export async function authoriseIn<P extends Place>(
  context: Context,
  verb: Verb,
  placeOf: (db: Pick<Reader, 'select'>, id: string) => Promise<P>,
  id: string,
): Promise<P> {
  if (context.actor === null) throw new Problem('unauthenticated');
  const place = await placeOf(context.db.read, id);
  authorise(context, verb, place);
  return place;
}

/** Where in one programme something is allowed: everywhere, or in these institutions and these teams. */
export interface Reach {
  everywhere: boolean;
  institutions: string[];
  teams: string[];
}

/**
 * Where in a programme the actor may do something, for lists that show only what each reader may see.
 * @throws Problem `unauthenticated`, or `forbidden` when nowhere in the programme.
 */
export function reachIn(context: { actor: Actor | null }, verb: Verb, program: string): Reach {
  if (context.actor === null) throw new Problem('unauthenticated');
  const roles: readonly string[] = permissions[verb].roles;
  const places = context.actor.assignments
    .filter(({ role, place }) => roles.includes(role) && place.program === program)
    .map(({ place }) => place);
  if (places.length === 0) throw new Problem('forbidden', { verb });
  return {
    everywhere: places.some((place) => place.institution === undefined),
    institutions: places.flatMap(({ institution, team }) =>
      institution !== undefined && team === undefined ? [institution] : [],
    ),
    teams: places.flatMap(({ team }) => team ?? []),
  };
}

/** Limits a query over the teams of one programme to where something is allowed. */
export const withinReach = (reach: Reach) =>
  reach.everywhere ? undefined : or(inArray(teams.institutionId, reach.institutions), inArray(teams.id, reach.teams));
