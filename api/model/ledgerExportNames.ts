import { eq, inArray } from 'drizzle-orm';
import type { Text } from '../../surveys/text.ts';
import type { Reader } from '../db/database.ts';
import { institutions, teams } from '../db/schema/organization.ts';
import { user } from '../db/schema/staff.ts';
import type { StateRow } from './recommendationStates.ts';

/** What institutions and teams are called, by id. */
export type PlaceNames = Map<string, Text>;

export async function readPlaceNames(db: Pick<Reader, 'select'>, program: string): Promise<PlaceNames> {
  const rows = await db
    .select({ institutionId: institutions.id, institution: institutions.name, teamId: teams.id, team: teams.name })
    .from(institutions)
    .innerJoin(teams, eq(teams.institutionId, institutions.id))
    .where(eq(institutions.programId, program));
  return new Map(
    rows.flatMap(({ institutionId, institution, teamId, team }): [string, Text][] => [
      [institutionId, institution],
      [teamId, team],
    ]),
  );
}

/** The names now of the accounts that answer for some recommendations, by id; as the table shows them. */
export async function ownerNames(db: Pick<Reader, 'select'>, rows: StateRow[]): Promise<Map<string, string>> {
  const named = [...new Set(rows.flatMap(({ ownerId }) => ownerId ?? []))];
  const found = await db.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, named));
  return new Map(found.map(({ id, name }) => [id, name]));
}
