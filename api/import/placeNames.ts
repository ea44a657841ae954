import { eq } from 'drizzle-orm';
import { disarmed } from '../../analysis/csv.ts';
import { distinctNames } from '../../analysis/findings/distinctNames.ts';
import type { Language } from '../../surveys/text.ts';
import type { Reader } from '../db/database.ts';
import { institutions, teams } from '../db/schema/organization.ts';

/** What stands in an export for the id of a team or an institution. */
export type NameOf = (id: string) => string;

/** Ids stand for themselves. */
export const byId: NameOf = (id) => id;

/** Names that two places still share would make one group of two: the id then follows. */
function apart(named: { id: string; name: string }[]): [id: string, name: string][] {
  const times = new Map<string, number>();
  for (const { name } of named) times.set(name, (times.get(name) ?? 0) + 1);
  return named.map(({ id, name }) => [id, disarmed(times.get(name) === 1 ? name : `${name} [${id}]`)]);
}

/** The teams and institutions of a programme, called as the pages about it call them. */
export async function placeNames(db: Reader, programId: string, language: Language): Promise<NameOf> {
  const rows = await db
    .select({ team: teams.id, name: teams.name, institution: institutions.id, within: institutions.name })
    .from(institutions)
    .leftJoin(teams, eq(teams.institutionId, institutions.id))
    .where(eq(institutions.programId, programId));
  const ofTeams = rows.flatMap(({ team, name, within }) =>
    team === null || name === null ? [] : [{ id: team, name, within }],
  );
  const ofInstitutions = [...new Map(rows.map(({ institution, within }) => [institution, within[language]]))];
  const names = new Map([
    ...apart(distinctNames(ofTeams).map(({ id, name }) => ({ id, name: name[language] }))),
    ...apart(ofInstitutions.map(([id, name]) => ({ id, name }))),
  ]);
  return (id) => names.get(id) ?? id;
}
