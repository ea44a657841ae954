import { asc, eq } from 'drizzle-orm';
import type { Hierarchy } from '../../analysis/hierarchy.ts';
import type { Text } from '../../surveys/text.ts';
import type { Reader } from '../db/database.ts';
import { campaignTeams } from '../db/schema/campaigns.ts';
import { type InstitutionKind, institutions, programs, teams } from '../db/schema/organization.ts';

/** The tree of places of one campaign, with the names that charts show. */
export interface NamedHierarchy {
  hierarchy: Hierarchy;
  /** By id of programme, institution or team. */
  names: Map<string, Text>;
  /** By id of institution. */
  settings: Map<string, { kind: InstitutionKind; region: string }>;
}

/** The programme and institutions of the teams that a campaign goes to. */
export async function hierarchyOf(db: Reader, programId: string, campaignId: string): Promise<NamedHierarchy> {
  const rows = await db
    .select({
      team: teams.id,
      teamName: teams.name,
      institution: institutions.id,
      institutionName: institutions.name,
      ...{ kind: institutions.kind, region: institutions.region },
    })
    .from(campaignTeams)
    .innerJoin(teams, eq(campaignTeams.teamId, teams.id))
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .where(eq(campaignTeams.campaignId, campaignId))
    .orderBy(asc(institutions.id), asc(teams.id));
  const [program] = await db.select({ name: programs.name }).from(programs).where(eq(programs.id, programId));
  const names = new Map<string, Text>();
  if (program) names.set(programId, program.name);
  const teamsOf = new Map<string, string[]>();
  const settings: NamedHierarchy['settings'] = new Map();
  for (const row of rows) {
    names.set(row.institution, row.institutionName).set(row.team, row.teamName);
    settings.set(row.institution, { kind: row.kind, region: row.region });
    const known = teamsOf.get(row.institution);
    if (known === undefined) teamsOf.set(row.institution, [row.team]);
    else known.push(row.team);
  }
  const hierarchy = { program: programId, institutions: [...teamsOf].map(([id, t]) => ({ id, teams: t })) };
  return { hierarchy, names, settings };
}
