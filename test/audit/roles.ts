import type { ScopeKind, StaffRole } from '../../api/db/schema/staff.ts';
import type { Side } from '../../surveys/side.ts';
import type { AuditApp } from './auditApp.ts';
import type { AuditProgramme } from './auditProgramme.ts';
import type { Roll } from './experienceModel.ts';

/** An account that looks at everything its role may see. */
export interface Account {
  role: StaffRole;
  cookie: string;
}

const posts: [StaffRole, ScopeKind][] = [
  ['program_admin', 'program'],
  ['analyst', 'program'],
  ['viewer', 'program'],
  ['comment_reviewer', 'program'],
  ['institution_lead', 'institution'],
  ['recruiter', 'institution'],
  ['team_lead', 'team'],
  ['patient_coach', 'team'],
];

export async function accounts(app: AuditApp, { sample }: AuditProgramme, only?: StaffRole[]): Promise<Account[]> {
  const made: Account[] = [];
  for (const [role, scope] of posts) {
    if (only && !only.includes(role)) continue;
    const place = { program: sample.programId, institution: sample.institutionIds[0], team: sample.teams[0]?.id };
    made.push({ role, cookie: await app.signedIn(role, scope, place[scope] ?? '') });
  }
  return made;
}

/** Who of each side has answered, where the account follows invitations; null elsewhere and for everybody else. */
export async function rollOf(app: AuditApp, { cookie }: Account, campaign: string): Promise<Roll> {
  const reply = await app.ask(`/campaigns/${campaign}/invitations?limit=500`, cookie);
  const items: { team: { id: string }; side: Side; spent: boolean }[] = reply.body?.items ?? [];
  const followed = new Set(items.map(({ team }) => team.id));
  return (team, side) =>
    followed.has(team) ? items.filter((one) => one.team.id === team && one.side === side && one.spent).length : null;
}
