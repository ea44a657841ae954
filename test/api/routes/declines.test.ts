import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { campaigns } from '../../../api/db/schema/campaigns.ts';
import { members } from '../../../api/db/schema/organization.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, type FixtureOptions, fixture } from '../../support/fixture.ts';
import { responseBody } from '../../support/responseBody.ts';
import { rowsOf } from '../answers/stored.ts';

async function opened(options: FixtureOptions = {}) {
  const app = await testApp();
  const sample = await fixture(app.services.db, options);
  return { app, sample, tokens: sample.invitations.map(({ token }) => token) };
}

const decline = ({ api }: TestApp, token: string | undefined, reason?: string | null) =>
  api(`/forms/${token}/decline`, { method: 'POST', body: reason === undefined ? {} : { reason } });

const close = ({ services: { db } }: TestApp, { campaignId }: Fixture) =>
  db.write((tx) => tx.update(campaigns).set({ status: 'closed' }).where(eq(campaigns.id, campaignId)));

async function reported(app: TestApp, sample: Fixture) {
  const as = await app.signedIn('program_admin', 'program', sample.programId);
  return (await app.api(`/campaigns/${sample.campaignId}/declines`, { as })).body;
}

describe('POST /forms/{token}/decline', () => {
  it('marks the invitation and keeps the reason apart, with no key to it', async () => {
    const { app, tokens } = await opened();
    expect(await decline(app, tokens[0], 'not_safe')).toMatchObject({ status: 200, body: { status: 'declined' } });
    const { db } = app.services;
    const invited = await rowsOf(db, 'invitations');
    expect(invited.filter(({ declined }) => declined === 1)).toHaveLength(1);
    const [reason, ...others] = await rowsOf(db, 'decline_reasons');
    expect(others).toEqual([]);
    expect(Object.keys(reason ?? {}).sort()).toEqual(['campaignId', 'id', 'reason']);
    expect(JSON.stringify(invited)).not.toContain(String(reason?.id));
    expect(await rowsOf(db, 'audit_events')).toEqual([]);
  });

  it('changes nothing the second time, whatever the reason then', async () => {
    const { app, tokens } = await opened();
    await decline(app, tokens[0], 'no_time');
    expect((await decline(app, tokens[0], 'other')).status).toBe(200);
    expect((await rowsOf(app.services.db, 'decline_reasons')).map(({ reason }) => reason)).toEqual(['no_time']);
  });

  it('needs no reason, and refuses one that it does not know', async () => {
    const { app, tokens } = await opened();
    expect((await decline(app, tokens[0])).status).toBe(200);
    expect((await decline(app, tokens[1], null)).status).toBe(200);
    expect((await decline(app, tokens[2], 'bored')).body).toMatchObject({ code: 'invalid_request' });
    expect(await rowsOf(app.services.db, 'decline_reasons')).toEqual([]);
  });

  it('keeps all reasons in the order of their random keys', async () => {
    const { app, tokens } = await opened();
    const given = ['no_time', 'other', 'not_safe', 'not_concerned', 'already_told'];
    for (const [at, reason] of given.entries()) await decline(app, tokens[at], reason);
    const kept = await rowsOf(app.services.db, 'decline_reasons');
    expect(kept.map(({ reason }) => String(reason)).sort()).toEqual([...given].sort());
    expect(kept.map(({ id }) => String(id))).toEqual(kept.map(({ id }) => String(id)).sort());
  });

  it('leaves the link good: the person may answer after all, and is then no longer one who declined', async () => {
    const { app, sample, tokens } = await opened();
    await decline(app, tokens[0], 'no_time');
    expect((await app.api(`/forms/${tokens[0]}`)).body).toMatchObject({ mayStart: true, declined: true });
    const as = await app.signedIn('program_admin', 'program', sample.programId);
    const listed = async () =>
      (await app.api(`/campaigns/${sample.campaignId}/invitations?limit=100`, { as })).body.items.filter(
        (item: { declined: boolean }) => item.declined,
      );
    expect(await listed()).toHaveLength(1);
    expect((await app.api('/responses', { method: 'POST', body: responseBody(String(tokens[0])) })).status).toBe(201);
    expect(await listed()).toEqual([]);
    expect((await decline(app, tokens[0], 'other')).body).toMatchObject({ code: 'already_answered' });
  });

  it('refuses kindly when the campaign is closed or the token unknown', async () => {
    const { app, sample, tokens } = await opened();
    expect((await decline(app, 'nothing')).body).toMatchObject({ code: 'unknown_token' });
    await close(app, sample);
    expect((await decline(app, tokens[0])).body).toMatchObject({ code: 'campaign_not_open' });
  });
});

describe('GET /campaigns/{id}/declines', () => {
  it('tells no reason of fewer than five', async () => {
    const { app, sample, tokens } = await opened();
    for (const token of tokens.slice(0, 4)) await decline(app, token, 'not_safe');
    await close(app, sample);
    expect(await reported(app, sample)).toEqual({ declined: 4, reasons: null, withheld: 'fewer_than_five' });
  });

  it('tells none while another could still come beside another name', async () => {
    const { app, sample, tokens } = await opened();
    for (const [at, token] of tokens.slice(0, 7).entries()) await decline(app, token, at % 2 ? 'not_safe' : 'no_time');
    expect(await reported(app, sample)).toEqual({ declined: 7, reasons: null, withheld: 'still_open' });
    await close(app, sample);
    expect(await reported(app, sample)).toMatchObject({
      reasons: { not_safe: 3, no_time: 4, none: 0 },
      withheld: null,
    });
  });

  it('tells none that everybody gave', async () => {
    const { app, sample, tokens } = await opened();
    for (const token of tokens.slice(0, 6)) await decline(app, token, 'not_safe');
    await close(app, sample);
    expect(await reported(app, sample)).toEqual({ declined: 6, reasons: null, withheld: 'unanimous' });
  });

  it('counts those who gave no reason apart', async () => {
    const { app, sample, tokens } = await opened();
    for (const token of tokens.slice(0, 5)) await decline(app, token, 'other');
    await decline(app, tokens[5]);
    await close(app, sample);
    expect(await reported(app, sample)).toMatchObject({ declined: 6, reasons: { other: 5, none: 1 } });
  });
});

describe('GET /forms/{token}/help', () => {
  it('names the coaches of the team who can be written to, or else those who hold the role for it', async () => {
    const { app, sample, tokens } = await opened();
    const { db } = app.services;
    const help = async () => (await app.api(`/forms/${tokens[0]}/help`)).body.coaches;
    const coach = sample.members.find(({ role }) => role === 'patient_coach');
    expect(await help()).toEqual([{ name: 'Member 7', email: 'member7@example.org' }]);
    await db.write((tx) =>
      tx
        .update(members)
        .set({ leftOn: '2026-01-01' })
        .where(eq(members.id, coach?.id ?? '')),
    );
    expect(await help()).toEqual([]);
    await app.signedIn('patient_coach', 'team', sample.teams[1]?.id ?? '');
    expect(await help()).toEqual([]);
    await app.signedIn('patient_coach', 'program', sample.programId);
    expect(await help()).toMatchObject([{ name: 'patient_coach' }]);
  });
});
