import { midMandateReflection1 } from '../../surveys/instruments/mid-mandate-reflection/1.ts';
import type { MemberRole } from '../../surveys/side.ts';
import type { TestApp } from './app.ts';
import { type Fixture, type FixtureOptions, fixture } from './fixture.ts';
import { responseBody } from './responseBody.ts';

const roles: MemberRole[] = [
  ...['patient_partner', 'patient_partner', 'caregiver', 'professional', 'professional', 'manager'],
  'collaborative_leader',
] as MemberRole[];

/** An open shared reflection of two teams on the shipped instrument. */
export const sharedReflection = (app: TestApp, options: FixtureOptions = {}): Promise<Fixture> =>
  fixture(app.services.db, {
    ...{ institutionCount: 1, teamsPerInstitution: 2, roles, mode: 'shared' },
    ...{ experience: midMandateReflection1, demographics: null },
    ...options,
  });

/** The link of the nth member with a role in a team. */
export function tokenOf({ members, invitations }: Fixture, teamId: string, role: MemberRole, nth = 0): string {
  const member = members.filter((each) => each.teamId === teamId && each.role === role)[nth];
  const invitation = invitations.find(({ memberId }) => memberId === member?.id);
  if (invitation === undefined) throw new Error(`no ${role} ${nth} was invited`);
  return invitation.token;
}

/** Sends the answers of one person. */
export async function answer(app: TestApp, token: string, answers: Record<string, unknown>, language = 'fr') {
  const body = responseBody(token, { answers, language, demographics: null });
  const reply = await app.api('/responses', { method: 'POST', body });
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
}
