import { expect, it } from 'vitest';
import { invitations } from '../../../api/db/schema/campaigns.ts';
import { invitedAt } from '../../../api/model/invited.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { fixture } from '../../support/fixture.ts';

it('counts the people invited to a campaign, in all of it, in an institution and in a team', async () => {
  const db = await temporaryDatabase();
  const sample = await fixture(db, { institutionCount: 2, teamsPerInstitution: 3 });
  const all = await db.read.select({ teamId: invitations.teamId }).from(invitations);
  const [team] = sample.teams;
  if (team === undefined) throw new Error('no team');
  const inTeam = all.filter(({ teamId }) => teamId === team.id).length;
  const count = (level: 'program' | 'institution' | 'team', id: string, campaignId = sample.campaignId) =>
    invitedAt(db.read, campaignId, level === 'program' ? { level } : { level, id });
  expect(inTeam).toBeGreaterThan(0);
  expect(await count('team', team.id)).toBe(inTeam);
  expect(await count('institution', team.institutionId)).toBe(3 * inTeam);
  expect(await count('program', sample.programId)).toBe(6 * inTeam);
  expect(await count('institution', team.institutionId, 'another')).toBe(0);
});
