import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { auditEvents } from '../../../api/db/schema/audit.ts';
import { contactRequests } from '../../../api/db/schema/contactRequests.ts';
import { messages } from '../../../api/db/schema/messages.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';

let app: TestApp;
let sample: Fixture;
let team: string;
let token: string;
beforeEach(async () => {
  app = await testApp({ config: { demo: true }, now: new Date('2026-05-04T14:20:31Z') });
  sample = await fixture(app.services.db);
  team = sample.teams[0]?.id ?? '';
  token = sample.invitations.find(({ teamId }) => teamId === team)?.token ?? '';
});

const key = () => randomBytes(16).toString('base64url');
const raise = (body: Record<string, unknown>, link = token) =>
  app.api(`/forms/${link}/hand-up`, {
    method: 'POST',
    body: { key: key(), reach: 'Le 514 555-0199, le soir', words: 'On me coupe la parole', ...body },
  });
const list = async (as: string) => (await app.api(`/contact-requests?program=${sample.programId}`, { as })).body.items;
const coach = () => app.signedIn('patient_coach', 'team', team);
const rows = () => app.services.db.read.select().from(contactRequests);
const mails = () => app.services.db.read.select().from(messages).where(eq(messages.kind, 'contact_request'));

describe('a hand up', () => {
  it('is offered where the team has a coach; otherwise the programme is named', async () => {
    const read = async () => (await app.api(`/forms/${token}/hand-up`)).body;
    expect(await read()).toMatchObject({ coaches: [], contact: 'office@example.org' });
    expect((await raise({})).body.code).toBe('wrong_state');
    await app.signedIn('patient_coach', 'team', sample.teams[3]?.id ?? '');
    expect((await read()).coaches).toEqual([]);
    await app.signedIn('patient_coach', 'institution', sample.teams[0]?.institutionId ?? '');
    await app.signedIn('patient_coach', 'program', sample.programId);
    await coach();
    expect((await read()).coaches).toHaveLength(3);
    expect((await app.api('/forms/unknown/hand-up')).body.code).toBe('unknown_token');
  });

  it('is kept with a random key and the day, and leads to no invitation, member or answer', async () => {
    await coach();
    expect((await raise({})).status).toBe(201);
    const [row, ...others] = await rows();
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      ...{ campaignId: sample.campaignId, teamId: team, askedOn: '2026-05-04', handledOn: null, handledBy: null },
      ...{ reach: 'Le 514 555-0199, le soir', words: 'On me coupe la parole' },
    });
    expect(row?.id.toString('base64url')).toMatch(/^[\w-]{22}$/);
    const kept = JSON.stringify(row);
    for (const { id, memberId } of sample.invitations) {
      expect(kept).not.toContain(id);
      expect(kept).not.toContain(memberId);
    }
    // The audit trail has a time to the millisecond: nothing of it stands there.
    const trail = await app.services.db.read.select().from(auditEvents);
    expect(trail.filter(({ verb }) => verb.startsWith('contactRequest'))).toEqual([]);
  });

  it('is one request however often the button is pressed, and refuses what cannot be read', async () => {
    await coach();
    const once = { key: key() };
    await raise(once);
    expect((await raise(once)).status).toBe(201);
    expect(await rows()).toHaveLength(1);
    expect((await raise({ words: '' })).status).toBe(201);
    for (const faulty of [{ reach: '' }, { reach: ' \n ' }, { words: 'x'.repeat(2001) }, { key: 'short' }]) {
      expect((await raise(faulty)).body.code).toBe('invalid_request');
    }
  });

  it('stops at three through one link, so that nobody takes the room of the others; pressing again is no new one', async () => {
    await coach();
    const last = { key: key() };
    for (const body of [{}, {}, last]) expect((await raise(body)).status).toBe(201);
    expect((await raise({})).status).toBe(429);
    expect((await raise(last)).status).toBe(201);
    const mate = sample.invitations.filter(({ teamId }) => teamId === team)[1]?.token;
    expect((await raise({}, mate)).status).toBe(201);
    expect(await rows()).toHaveLength(4);
  });

  it('stops at thirty that wait in one team', async () => {
    await coach();
    const waiting = Array.from({ length: 29 }, () => ({
      ...{ id: randomBytes(16), campaignId: sample.campaignId, teamId: team },
      ...{ reach: 'x', words: '', askedOn: '2026-05-04' },
    }));
    await app.services.db.write((tx) => tx.insert(contactRequests).values(waiting));
    expect((await raise({})).status).toBe(201);
    expect((await raise({})).status).toBe(429);
    const other = sample.invitations.find(({ teamId }) => teamId !== team)?.token;
    await app.signedIn('patient_coach', 'program', sample.programId);
    expect((await raise({}, other)).status).toBe(201);
  });

  it('tells each coach that somebody wrote, and nothing else, once a day and on the hour', async () => {
    await coach();
    await raise({});
    await raise({});
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.nextAttemptAt).toBe(Date.parse('2026-05-04T15:00:00Z'));
    expect(mail?.body).toContain('/contact-requests');
    for (const secret of ['514', 'parole', 'Team 1', 'Équipe 1', 'Campaign', token, team, sample.campaignId]) {
      expect(JSON.stringify(mail)).not.toContain(secret);
    }
    // The message of today has gone out: the next one goes tomorrow, so that nobody waits unheard.
    await app.services.db.write((tx) => tx.update(messages).set({ status: 'sent' }));
    await raise({});
    expect((await mails()).map(({ status }) => status).sort()).toEqual(['queued', 'sent']);
  });
});

describe('the coach', () => {
  it('reads what waits first, notes that it is handled, and may then delete it', async () => {
    const as = await coach();
    await raise({ reach: 'Première' });
    app.setNow(new Date('2026-05-06T14:00:00Z'));
    await raise({ reach: 'Deuxième' });
    const before = await list(as);
    expect(before.map(({ reach }: { reach: string }) => reach)).toEqual(['Deuxième', 'Première']);
    expect(Object.keys(before[0]).sort()).toEqual(['askedOn', 'campaign', 'handled', 'id', 'reach', 'team', 'words']);
    const { id } = before[0];
    const act = (path: string, method: 'POST' | 'DELETE') => app.api(`/contact-requests/${path}`, { method, as });
    expect((await act(id, 'DELETE')).body.code).toBe('wrong_state');
    expect((await act(`${id}/handle`, 'POST')).body).toEqual({ handled: true });
    app.setNow(new Date('2026-05-07T14:00:00Z'));
    await act(`${id}/handle`, 'POST');
    const after = await list(as);
    expect(after.map(({ reach }: { reach: string }) => reach)).toEqual(['Première', 'Deuxième']);
    expect(after[1].handled).toMatchObject({ on: '2026-05-06' });
    expect((await act(id, 'DELETE')).body).toEqual({ deleted: true });
    expect(await rows()).toHaveLength(1);
    expect((await act(id, 'DELETE')).body.code).toBe('not_found');
    const trail = await app.services.db.read.select().from(auditEvents);
    const mine = trail.filter(({ verb }) => verb === 'contactRequest.handle');
    expect(mine).toHaveLength(3);
    for (const { subject, detail } of mine) {
      expect(subject).toBe(`program:${sample.programId}`);
      expect(detail).toEqual({});
    }
  });

  it('is alone in reading it: not the programme, not the institution, not another team', async () => {
    await coach();
    await raise({});
    const [row] = await rows();
    const id = row?.id.toString('base64url');
    const others = [
      ['program_admin', 'program', sample.programId],
      ['institution_lead', 'institution', sample.institutionIds[0] ?? ''],
      ['team_lead', 'team', team],
      ['recruiter', 'program', sample.programId],
      ['comment_reviewer', 'program', sample.programId],
    ] as const;
    for (const [role, kind, scope] of others) {
      const as = await app.signedIn(role, kind, scope);
      expect((await app.api(`/contact-requests?program=${sample.programId}`, { as })).status).toBe(403);
      expect((await app.api(`/contact-requests/${id}/handle`, { method: 'POST', as })).status).toBe(403);
    }
    const elsewhere = await app.signedIn('patient_coach', 'team', sample.teams[3]?.id ?? '');
    expect(await list(elsewhere)).toEqual([]);
    expect((await app.api(`/contact-requests/${id}/handle`, { method: 'POST', as: elsewhere })).status).toBe(403);
    const institution = await app.signedIn('patient_coach', 'institution', sample.teams[0]?.institutionId ?? '');
    expect(await list(institution)).toHaveLength(1);
  });
});
