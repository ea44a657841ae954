import { eq } from 'drizzle-orm';
import type { Transaction } from '../db/database.ts';
import { roleAssignments, type ScopeKind, type StaffRole, user } from '../db/schema/staff.ts';
import { insertAll } from './insert.ts';

/** One account per role; the e-mail names the role, so that the demonstration can be walked role by role. */
export const demoAccounts: { role: StaffRole; email: string; name: string; scope: ScopeKind }[] = [
  { role: 'program_admin', email: 'programme@exemple.invalid', name: 'Pervenche Dugivre', scope: 'program' },
  { role: 'institution_lead', email: 'etablissement@exemple.invalid', name: 'Sorbier Delagrève', scope: 'institution' },
  { role: 'team_lead', email: 'equipe@exemple.invalid', name: 'Lilas Duvent', scope: 'team' },
  { role: 'patient_coach', email: 'coach@exemple.invalid', name: 'Tilleul Desbrumes', scope: 'institution' },
  { role: 'recruiter', email: 'recrutement@exemple.invalid', name: 'Anis Ducoteau', scope: 'program' },
  { role: 'comment_reviewer', email: 'commentaires@exemple.invalid', name: 'Réséda Duciel', scope: 'program' },
  { role: 'analyst', email: 'analyse@exemple.invalid', name: 'Genévrier Dumarais', scope: 'program' },
  { role: 'viewer', email: 'lecture@exemple.invalid', name: 'Iris Desglaces', scope: 'program' },
];

interface Places {
  programs: string[];
  institution: string;
  team: string;
}

/** Inserts the accounts: programme-wide roles hold in every programme of the demonstration. */
export async function inventStaff(tx: Transaction, places: Places, at: number, newId: () => string): Promise<void> {
  const when = new Date(at);
  const accounts = demoAccounts.map((account) => ({ ...account, id: newId() }));
  await insertAll(
    tx,
    user,
    accounts.map(({ id, name, email }) => ({ id, name, email, emailVerified: true, createdAt: when, updatedAt: when })),
  );
  await insertAll(
    tx,
    roleAssignments,
    accounts.flatMap(({ id, role, scope }) => {
      const scopes = scope === 'program' ? places.programs : [places[scope]];
      return scopes.map((scopeId) => ({ id: newId(), userId: id, role, scopeKind: scope, scopeId, createdAt: at }));
    }),
  );
}

/** The account of a role, once the accounts stand. */
export async function accountOf(tx: Transaction, role: StaffRole): Promise<string> {
  const email = demoAccounts.find((account) => account.role === role)?.email ?? '';
  const [row] = await tx.select({ id: user.id }).from(user).where(eq(user.email, email));
  if (!row) throw new Error(`no account of the demonstration for ${role}`);
  return row.id;
}
