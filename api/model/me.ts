import { eq } from 'drizzle-orm';
import { canSomewhere, type Place, permissions, type Verb } from '../access.ts';
import type { Context } from '../context.ts';
import type { StaffRole } from '../db/schema/staff.ts';
import { user } from '../db/schema/staff.ts';
import { Problem } from '../problem.ts';

export interface Me {
  id: string;
  name: string;
  email: string;
  assignments: { role: StaffRole; place: Place }[];
  /** Everything the roles allow at some place at least. */
  verbs: Verb[];
  /** What each role allows at its place and below it. */
  grants: { verb: Verb; place: Place }[];
  /** The places at which, and below which, teams or institutions may be compared. */
  comparisonPlaces: Place[];
}

const allVerbs = Object.keys(permissions) as Verb[];

/** Who is signed in, with the roles held and what they allow. @throws Problem `unauthenticated`. */
export async function readMe({ actor, db }: Context): Promise<Me> {
  if (actor === null) throw new Problem('unauthenticated');
  const { userId: id, email, assignments } = actor;
  const [row] = await db.read.select({ name: user.name }).from(user).where(eq(user.id, id));
  const verbs = allVerbs.filter((verb) => canSomewhere(actor, verb));
  const comparers: readonly StaffRole[] = permissions['finding.comparison'].roles;
  const comparisonPlaces = assignments.filter(({ role }) => comparers.includes(role)).map(({ place }) => place);
  const grants = assignments.flatMap(({ role, place }) =>
    allVerbs
      .filter((verb) => canSomewhere({ ...actor, assignments: [{ role, place }] }, verb))
      .map((verb) => ({ verb, place })),
  );
  return { id, name: row?.name ?? email, email, assignments, verbs, grants, comparisonPlaces };
}
