import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { messages } from '../../api/db/schema/messages.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { anotherProgram } from '../support/places.ts';

let app: TestApp;
let as: string;
let places: Fixture;

beforeEach(async () => {
  app = await testApp();
  places = await fixture(app.services.db);
  as = await app.signedIn('program_admin', 'program', places.programId);
});

const person = (more: Record<string, unknown> = {}) => ({
  ...{ programId: places.programId, name: 'Ana Lopez', email: 'ana@example.org', role: 'institution_lead' },
  ...{ scopeKind: 'institution', scopeId: places.institutionIds[0] },
  ...more,
});
const add = (more: Record<string, unknown> = {}) => app.api('/staff', { method: 'POST', as, body: person(more) });
const remove = (id: string, who = as) => app.api(`/staff/assignments/${id}`, { method: 'DELETE', as: who });

describe('staff', () => {
  it('get a role and can sign in with it at once', async () => {
    const { status, body } = await add({ email: 'Ana@Example.org' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ email: 'ana@example.org', assignments: [{ role: 'institution_lead' }] });
    const cookie = await app.followLink('ana@example.org');
    const own = (await app.api(`/institutions?program=${places.programId}`, { as: cookie })).body.items;
    expect(own.map(({ id }: { id: string }) => id)).toEqual([places.institutionIds[0]]);
    const second = await add({ role: 'viewer', scopeKind: 'program', scopeId: places.programId, name: 'Other Name' });
    expect(second.body).toMatchObject({ id: body.id, name: 'Ana Lopez' });
    expect(second.body.assignments).toHaveLength(2);
    expect((await add()).body).toMatchObject({ code: 'conflict', params: { field: 'role' } });
  });

  it('lose a role at the next request', async () => {
    const { body } = await add();
    const cookie = await app.followLink('ana@example.org');
    expect((await app.api(`/institutions/${places.institutionIds[0]}`, { as: cookie })).status).toBe(200);
    expect((await remove(body.assignments[0].id)).status).toBe(200);
    expect((await app.api(`/institutions/${places.institutionIds[0]}`, { as: cookie })).status).toBe(403);
    expect((await remove(body.assignments[0].id)).body.code).toBe('not_found');
    expect((await app.api(`/staff?program=${places.programId}`, { as })).body.items).toHaveLength(1);
  });

  it('never leave a programme without an administrator', async () => {
    const [own] = (await app.api(`/staff?program=${places.programId}`, { as })).body.items;
    const { id } = own.assignments[0];
    expect((await remove(id)).body).toMatchObject({ code: 'last_administrator', status: 409 });
    await add({ role: 'program_admin', scopeKind: 'program', scopeId: places.programId });
    expect((await remove(id)).status).toBe(200);
    expect((await app.api(`/staff?program=${places.programId}`, { as })).status).toBe(403);
  });

  it('are given roles in the programme only', async () => {
    const other = await anotherProgram(app.services.db);
    for (const [scopeKind, scopeId] of Object.entries({
      program: other.programId,
      institution: other.institutionId,
      team: other.teamId,
    })) {
      expect((await add({ scopeKind, scopeId, role: 'viewer' })).body.code).toBe('not_found');
    }
    const local = await add({ role: 'program_admin' });
    expect(local.body.params.faults).toMatchObject([{ path: 'scopeKind' }]);
    // Comments are kept without their team: a reviewer of a team would have none.
    const ofTeam = await add({ role: 'comment_reviewer', scopeKind: 'team', scopeId: places.teams[0]?.id });
    expect(ofTeam.body.params.faults).toMatchObject([{ path: 'scopeKind' }]);
    const stranger = await app.signedIn('program_admin', 'program', other.programId);
    const { body } = await add();
    expect((await remove(body.assignments[0].id, stranger)).status).toBe(403);
  });

  it('lose the reminder that waits for them with their role, which was written for what they could read', async () => {
    const [first, second] = [await add(), await add({ email: 'other@example.org' })].map(({ body }) => body);
    const { db } = app.services;
    const reminder = (week: string, userId: string, status: 'queued' | 'sent') => ({
      ...{ id: `owner-digest:${week}:${userId}`, kind: 'owner_digest' as const, recipient: 'a@example.org' },
      ...{ language: 'fr' as const, subject: 'Deux recommandations', body: 'Un banc', status, nextAttemptAt: 0 },
    });
    const queued = [
      reminder('2026-03-02', first.id, 'sent'),
      reminder('2026-03-09', first.id, 'queued'),
      reminder('2026-03-09', second.id, 'queued'),
    ];
    await db.write((tx) => tx.insert(messages).values(queued));
    expect((await remove(first.assignments[0].id)).status).toBe(200);
    const left = await db.read.select({ id: messages.id }).from(messages).where(eq(messages.kind, 'owner_digest'));
    expect(left.map(({ id }) => id).sort()).toEqual([queued[0]?.id, queued[2]?.id].sort());
  });

  it('are listed with the roles of this programme alone', async () => {
    const other = await anotherProgram(app.services.db);
    const stranger = await app.signedIn('program_admin', 'program', other.programId);
    await add();
    const theirs = person({ programId: other.programId, scopeKind: 'team', scopeId: other.teamId, role: 'viewer' });
    await app.api('/staff', { method: 'POST', as: stranger, body: theirs });
    const { items } = (await app.api(`/staff?program=${other.programId}`, { as: stranger })).body;
    const ana = items.find(({ email }: { email: string }) => email === 'ana@example.org');
    expect(ana.assignments).toMatchObject([{ role: 'viewer', scopeId: other.teamId }]);
  });

  it('are told by mail where there is a mail server, once', async () => {
    await add();
    const sent = () => app.services.db.read.select().from(messages).where(eq(messages.kind, 'staff_role'));
    expect(await sent()).toHaveLength(0);
    app.services.config.smtpUrl = 'smtp://localhost:1';
    await add({ email: 'ben@example.org', name: 'Ben' });
    await add({ email: 'ben@example.org', name: 'Ben', role: 'viewer' });
    expect(await sent()).toMatchObject([{ recipient: 'ben@example.org', status: 'queued' }]);
  });
});

describe('the audit trail', () => {
  it('tells who did what in the programme, newest first, in pages', async () => {
    let clock = Date.UTC(2026, 2, 1);
    for (const name of ['A', 'B', 'C', 'D', 'E']) {
      app.setNow(new Date(clock));
      clock += name === 'C' ? 0 : 1000;
      await add({ email: `${name}@example.org`, name });
    }
    const seen: { at: number; detail: { added: string } }[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await app.api(`/audit?program=${places.programId}&limit=2&after=${next}`, { as });
      seen.push(...body.items);
      next = body.next;
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen.map(({ detail }) => detail.added)).size).toBe(5);
    const times = seen.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(seen[0]).toMatchObject({ verb: 'staff.manage', actor: { name: 'program_admin' } });
    expect((await app.api(`/audit?program=${places.programId}&after=zzz`, { as })).status).toBe(400);
  });

  it('shows nothing of another programme', async () => {
    const other = await anotherProgram(app.services.db);
    const stranger = await app.signedIn('program_admin', 'program', other.programId);
    await add();
    expect((await app.api(`/audit?program=${other.programId}`, { as: stranger })).body.items).toEqual([]);
    expect((await app.api(`/audit?program=${places.programId}`, { as: stranger })).status).toBe(403);
  });
});
