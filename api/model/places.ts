import { eq } from 'drizzle-orm';
import type { Text } from '../../surveys/text.ts';
import type { Place } from '../access.ts';
import type { Reader } from '../db/database.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { institutions, members, programs, teams } from '../db/schema/organization.ts';
import { recommendations } from '../db/schema/recommendations.ts';
import { Problem } from '../problem.ts';

type Selecting = Pick<Reader, 'select'>;

/** The place of a thing in the tree. @throws Problem `not_found`. */
function found<T>(rows: T[], noun: string): T {
  const [row] = rows;
  if (row === undefined) throw new Problem('not_found', { noun });
  return row;
}

export async function placeOfProgram(db: Selecting, id: string): Promise<Place> {
  return found(await db.select({ program: programs.id }).from(programs).where(eq(programs.id, id)), 'program');
}

export async function placeOfInstitution(db: Selecting, id: string): Promise<Required<Omit<Place, 'team'>>> {
  const rows = await db
    .select({ program: institutions.programId, institution: institutions.id })
    .from(institutions)
    .where(eq(institutions.id, id));
  return found(rows, 'institution');
}

/** The name of the programme, institution or team that a place is. @throws Problem `not_found`. */
export async function scopeNameOf(db: Selecting, { program, institution, team }: Place): Promise<Text> {
  const [table, id] =
    team !== undefined ? [teams, team] : institution !== undefined ? [institutions, institution] : [programs, program];
  return found(await db.select({ name: table.name }).from(table).where(eq(table.id, id)), 'program').name;
}

const teamPlace = { program: institutions.programId, institution: institutions.id, team: teams.id };

export async function placeOfTeam(db: Selecting, id: string): Promise<Required<Place>> {
  const rows = await db
    .select(teamPlace)
    .from(teams)
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .where(eq(teams.id, id));
  return found(rows, 'team');
}

export async function placeOfMember(db: Selecting, id: string): Promise<Required<Place>> {
  const rows = await db
    .select(teamPlace)
    .from(members)
    .innerJoin(teams, eq(members.teamId, teams.id))
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .where(eq(members.id, id));
  return found(rows, 'member');
}

export async function placeOfCampaign(db: Selecting, id: string): Promise<Place> {
  return found(
    await db.select({ program: campaigns.programId }).from(campaigns).where(eq(campaigns.id, id)),
    'campaign',
  );
}

export async function placeOfRecommendation(db: Selecting, id: string): Promise<Required<Place>> {
  const rows = await db
    .select(teamPlace)
    .from(recommendations)
    .innerJoin(teams, eq(recommendations.teamId, teams.id))
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .where(eq(recommendations.id, id));
  return found(rows, 'recommendation');
}
