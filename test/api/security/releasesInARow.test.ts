import { describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { responseBody } from '../../support/responseBody.ts';

type Row = Record<string, unknown>;

async function answer(app: TestApp, sample: Fixture, team: number, from: number, to: number): Promise<void> {
  const invited = sample.invitations.filter(({ teamId }) => teamId === sample.teams[team]?.id);
  for (const [index, { token }] of invited.entries()) {
    if (index < from || index >= to) continue;
    const answers = { heard: 1 + ((index + team) % 5), useful: 1 + ((index * 2) % 5) };
    const reply = await app.api('/responses', { method: 'POST', body: responseBody(token, { answers }) });
    expect(reply.status).toBe(201);
  }
}

/** Eight people in each of three teams of one institution; the third is still too small to be shown. */
async function releasedOnce(app: TestApp) {
  const roles = [...Array(2).fill('patient_partner'), ...Array(6).fill('professional')];
  const sample = await fixture(app.services.db, { institutionCount: 1, teamsPerInstitution: 3, roles });
  await answer(app, sample, 0, 0, 6);
  await answer(app, sample, 1, 0, 6);
  await answer(app, sample, 2, 0, 3);
  const as = await app.signedIn('program_admin', 'program', sample.programId);
  const body = { campaignId: sample.campaignId };
  const release = (await app.api('/releases', { method: 'POST', as, body })).body;
  return { sample, as, release };
}

/** What a reader sees of the first question at a place: people, or null where it is withheld. */
async function seen(app: TestApp, as: string, sample: Fixture, release: string, team?: string): Promise<number | null> {
  const query = new URLSearchParams({ program: sample.programId, campaign: sample.campaignId, release });
  if (team !== undefined) query.set('team', team);
  query.set('side', 'both');
  const { body } = await app.api(`/findings/satisfaction?${query}`, { as });
  const [row]: Row[] = body.table.rows;
  return typeof row?.n === 'number' ? row.n : null;
}

/** Of the first release: the whole less every team, those then withheld as they stand, unchanged, in the second. */
async function smallTeamWorkedOut(app: TestApp, sample: Fixture, first: string, second: string) {
  const reader = await app.signedIn('viewer', 'program', sample.programId);
  const whole = await seen(app, reader, sample, first);
  const others: (number | null)[] = [];
  for (const { id } of sample.teams.slice(0, 2)) {
    others.push((await seen(app, reader, sample, first, id)) ?? (await seen(app, reader, sample, second, id)));
  }
  const known = others.filter((n) => n !== null);
  return whole === null || known.length < 2 ? null : whole - known.reduce((sum, n) => sum + n, 0);
}

describe('two releases in a row', () => {
  it('by hand are refused where the second would show what the first withheld to protect a small team', async () => {
    const app = await testApp();
    const { sample, as, release } = await releasedOnce(app);
    await answer(app, sample, 2, 3, 8);
    const body = { campaignId: sample.campaignId };
    const second = await app.api('/releases', { method: 'POST', as, body });
    const workedOut = second.status === 201 ? await smallTeamWorkedOut(app, sample, release.id, second.body.id) : null;
    expect(workedOut).toBeNull();
    expect(second.body.code).toBe('release_too_close');
  });

  it('tell nothing of the small team either when the second is that of the close', async () => {
    const app = await testApp();
    const { sample, as, release } = await releasedOnce(app);
    await answer(app, sample, 2, 3, 8);
    for (const to of ['closing', 'closed']) {
      await app.api(`/campaigns/${sample.campaignId}/transition`, { method: 'POST', as, body: { to } });
    }
    const { body } = await app.api(`/releases?campaign=${sample.campaignId}`, { as });
    const last = body.items.find(({ reason }: { reason: string }) => reason === 'close');
    expect(await smallTeamWorkedOut(app, sample, release.id, last.id)).toBeNull();
  });

  it('by hand go on being possible where nothing that was withheld comes to light', async () => {
    const app = await testApp();
    const roles = [...Array(4).fill('patient_partner'), ...Array(8).fill('professional')];
    const sample = await fixture(app.services.db, { institutionCount: 1, teamsPerInstitution: 3, roles });
    for (const team of [0, 1, 2]) await answer(app, sample, team, 0, 6);
    const as = await app.signedIn('program_admin', 'program', sample.programId);
    const body = { campaignId: sample.campaignId };
    expect((await app.api('/releases', { method: 'POST', as, body })).status).toBe(201);
    await answer(app, sample, 2, 6, 12);
    expect((await app.api('/releases', { method: 'POST', as, body })).status).toBe(201);
  });
});
