import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { invitationToken } from '../../../api/answers/tokens.ts';
import { invitations } from '../../../api/db/schema/campaigns.ts';
import type { MemberRole } from '../../../surveys/side.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { responseBody } from '../../support/responseBody.ts';

let app: TestApp;
let sample: Fixture;
let admin: string;

beforeEach(async () => {
  app = await testApp();
  const team: MemberRole[] = Array<MemberRole>(10).fill('patient_partner');
  sample = await fixture(app.services.db, { teamRoles: [[team, team, team]] });
  admin = await app.signedIn('program_admin', 'program', sample.programId);
});

/** All who were asked answer, the same of themselves each time, but for those who say nothing: by position. */
async function answer(campaignId: string, silent: number[]): Promise<void> {
  const asked = await app.services.db.read.select().from(invitations).where(eq(invitations.campaignId, campaignId));
  for (const [at, { id: member }] of sample.members.entries()) {
    const own = asked.find(({ memberId }) => memberId === member);
    if (own === undefined || silent.includes(at)) continue;
    const { demographics } = responseBody('');
    const answers = { heard: 1 + (at % 5), useful: 1 + ((at * 2) % 5) };
    const home = { home: at % 3 === 0 ? 'city' : 'country' };
    const body = responseBody(invitationToken(sample.secret, own.id), {
      ...{ answers, demographics: { ...demographics, answers: home } },
    });
    expect((await app.api('/responses', { method: 'POST', body })).status).toBe(201);
  }
}

const move = async (campaignId: string, ...states: string[]) => {
  for (const to of states) {
    const reply = await app.api(`/campaigns/${campaignId}/transition`, { method: 'POST', as: admin, body: { to } });
    expect(reply.status).toBeLessThan(300);
  }
};

async function wave(silent: number[]): Promise<string> {
  const body = {
    ...{ programId: sample.programId, name: { fr: 'Fin', en: 'End' }, wave: 'end', mode: 'anonymous' },
    ...{ experienceVersionId: sample.experienceVersionId, demographicsVersionId: sample.demographicsVersionId },
    ...{ teams: sample.teams.map(({ id }) => id), opensOn: null, closesOn: null },
  };
  const made = await app.api('/campaigns', { method: 'POST', as: admin, body });
  await move(made.body.id, 'open');
  await answer(made.body.id, silent);
  return made.body.id;
}

/** People in each answer about where they live, as shown for the programme; null where it is withheld. */
async function shown(campaign: string): Promise<number[] | null> {
  const query = new URLSearchParams({ program: sample.programId, campaign, item: 'home', benchmark: 'none' });
  const { body } = await app.api(`/findings/diversity?${query}`, { as: admin });
  const rows: { count?: unknown }[] = body.table.rows;
  const counts = rows.map(({ count }) => count).filter((count) => typeof count === 'number');
  return counts.length === 0 ? null : counts;
}

describe('figures about the person in two campaigns, one after the other', () => {
  it('do not tell what the one who is missing in the second has said', async () => {
    await answer(sample.campaignId, []);
    await move(sample.campaignId, 'closing', 'closed');
    const before = await shown(sample.campaignId);
    expect(before).not.toBeNull();
    const second = await wave([0]);
    await move(second, 'closing', 'closed');
    // The difference would be one person in the city.
    expect(await shown(second)).toBeNull();
    expect(await shown(sample.campaignId)).toEqual(before);
  });

  it('are shown when the same people have answered, or when five are missing', async () => {
    await answer(sample.campaignId, []);
    await move(sample.campaignId, 'closing', 'closed');
    const same = await wave([]);
    await move(same, 'closing', 'closed');
    expect(await shown(same)).toEqual(await shown(sample.campaignId));
    const fewer = await wave([0, 1, 2, 3, 4, 5]);
    await move(fewer, 'closing', 'closed');
    expect(await shown(fewer)).not.toBeNull();
  });

  it('are not shown in a release by hand beside an earlier campaign: who is in it is known to nobody', async () => {
    await answer(sample.campaignId, []);
    await move(sample.campaignId, 'closing', 'closed');
    const second = await wave([0, 1, 2, 3, 4, 5]);
    const made = await app.api('/releases', { method: 'POST', as: admin, body: { campaignId: second } });
    expect(made.status).toBe(201);
    expect(await shown(second)).toBeNull();
    await move(second, 'closing', 'closed');
    expect(await shown(second)).not.toBeNull();
  });
});
