import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { hashToken } from '../../api/answers/tokens.ts';
import { campaigns, invitations } from '../../api/db/schema/campaigns.ts';
import { members } from '../../api/db/schema/organization.ts';
import { questionnaireRetirements } from '../../api/db/schema/questionnaires.ts';
import { releases } from '../../api/db/schema/releases.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { anotherProgram } from '../support/places.ts';

const text = (words: string) => ({ fr: words, en: words });
let app: TestApp;
let as: string;
let places: Fixture;

beforeEach(async () => {
  app = await testApp();
  places = await fixture(app.services.db);
  as = await app.signedIn('program_admin', 'program', places.programId);
});

const input = () => ({
  ...{ programId: places.programId, name: text('Mi-mandat'), wave: 'midpoint', closesOn: '2099-06-30' },
  experienceVersionId: places.experienceVersionId,
  demographicsVersionId: places.demographicsVersionId,
  teams: places.teams.map(({ id }) => id),
});
const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
  app.api(path, { method: 'POST', as, body, headers });
const draft = async (more: Record<string, unknown> = {}) => (await post('/campaigns', { ...input(), ...more })).body;
const step = (id: string, to: string) => post(`/campaigns/${id}/transition`, { to });
const patch = (id: string, body: unknown) => app.api(`/campaigns/${id}`, { method: 'PATCH', as, body });
const rows = (id: string) => app.services.db.read.select().from(invitations).where(eq(invitations.campaignId, id));

describe('a campaign', () => {
  it('is drafted with careful defaults', async () => {
    const made = await post('/campaigns', input());
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ status: 'draft', mode: 'anonymous', minimumGroup: 5, opensOn: null });
    const { body } = await app.api(`/campaigns/${made.body.id}`, { as });
    expect(body.teams).toEqual(input().teams.sort());
    expect(body.progress).toEqual({ invited: 0, answered: 0, bySide: null });
    const listed = await app.api(`/campaigns?program=${places.programId}`, { as });
    expect(listed.body.items).toHaveLength(2);
  });

  it('takes only versions and teams it may use', async () => {
    const other = await anotherProgram(app.services.db);
    const faulty: [Record<string, unknown>, string][] = [
      [{ minimumGroup: 4 }, 'minimumGroup'],
      [{ experienceVersionId: 'none' }, 'experienceVersionId'],
      [{ experienceVersionId: places.demographicsVersionId }, 'experienceVersionId'],
      [{ demographicsVersionId: places.experienceVersionId }, 'demographicsVersionId'],
      [{ teams: [other.teamId] }, 'teams'],
      [{ teams: [places.teams[0]?.id, places.teams[0]?.id] }, 'teams'],
      [{ opensOn: '2099-07-01' }, 'closesOn'],
      [{ closesOn: '2026-02-30' }, 'closesOn'],
    ];
    for (const [more, path] of faulty) {
      const { status, body } = await post('/campaigns', { ...input(), ...more });
      expect([status, body.params.faults[0].path]).toEqual([400, path]);
    }
    await app.services.db.write((tx) =>
      tx.insert(questionnaireRetirements).values({ versionId: places.experienceVersionId, retiredAt: 1 }),
    );
    expect((await post('/campaigns', input())).body.code).toBe('version_retired');
  });

  it('changes as a draft, and keeps its questions once open', async () => {
    const { id } = await draft();
    const { programId: _, ...update } = { ...input(), wave: 'end', teams: [places.teams[0]?.id] };
    const put = () => app.api(`/campaigns/${id}`, { method: 'PUT', as, body: update });
    expect((await put()).body.wave).toBe('end');
    expect((await app.api(`/campaigns/${id}`, { as })).body.teams).toEqual(update.teams);
    await step(id, 'open');
    expect((await put()).body).toMatchObject({ code: 'wrong_state', params: { status: 'open' } });
  });

  it('goes one way, step by step', async () => {
    const { id } = await draft();
    for (const to of ['closing', 'closed', 'archived']) {
      expect((await step(id, to)).body).toMatchObject({ code: 'transition_refused', params: { from: 'draft', to } });
    }
    for (const to of ['open', 'closing', 'closed', 'archived']) expect((await step(id, to)).body.status).toBe(to);
    expect((await step(id, 'open')).body.code).toBe('transition_refused');
    expect((await step(id, 'draft')).body.code).toBe('invalid_request');
  });

  it('invites both sides and no support role when it opens', async () => {
    const { id } = await draft();
    const [left] = places.members.filter(({ role }) => role === 'professional');
    await app.services.db.write((tx) =>
      tx
        .update(members)
        .set({ leftOn: '2020-01-01' })
        .where(eq(members.id, left?.id ?? '')),
    );
    await step(id, 'open');
    const invited = await rows(id);
    const expected = places.members.filter((each) => each.role !== 'patient_coach' && each.id !== left?.id);
    expect(invited.map(({ memberId }) => memberId).sort()).toEqual(expected.map((each) => each.id).sort());
    expect((await app.api(`/campaigns/${id}`, { as })).body.progress).toEqual({
      ...{ invited: 23, answered: 0 },
      bySide: { patient_side: { invited: 8, answered: 0 }, professional_side: { invited: 15, answered: 0 } },
    });
  });

  it('does not open for teams without members', async () => {
    const { id } = await draft({ teams: [places.teams[0]?.id] });
    const ids = places.members.filter((each) => each.teamId === places.teams[0]?.id);
    for (const each of ids) {
      await app.services.db.write((tx) =>
        tx.update(members).set({ leftOn: '2020-01-01' }).where(eq(members.id, each.id)),
      );
    }
    expect((await step(id, 'open')).body).toMatchObject({
      code: 'transition_refused',
      params: { reason: 'nobody_to_invite' },
    });
    expect((await app.api(`/campaigns/${id}`, { as })).body.status).toBe('draft');
  });

  it('freezes its mode at the first response, and lets its threshold only rise', async () => {
    const { id } = await draft();
    await step(id, 'open');
    expect((await patch(id, { mode: 'confidential', closesOn: null })).body).toMatchObject({
      mode: 'confidential',
      closesOn: null,
    });
    await app.services.db.write((tx) => tx.update(invitations).set({ spent: 1 }).where(eq(invitations.campaignId, id)));
    expect((await patch(id, { mode: 'shared' })).body).toMatchObject({ code: 'wrong_state', status: 409 });
    expect((await patch(id, { minimumGroup: 8 })).body.minimumGroup).toBe(8);
    expect((await patch(id, { minimumGroup: 7 })).body.code).toBe('wrong_state');
    await step(id, 'closing');
    await step(id, 'closed');
    expect((await patch(id, { closesOn: '2027-01-01' })).body.code).toBe('wrong_state');
    expect((await patch(id, { minimumGroup: 9 })).body.minimumGroup).toBe(9);
  });

  it('freezes its figures when it closes, once', async () => {
    const { id } = await draft();
    await step(id, 'open');
    await step(id, 'closing');
    const key = { 'idempotency-key': 'close' };
    const closed = await post(`/campaigns/${id}/transition`, { to: 'closed' }, key);
    expect((await post(`/campaigns/${id}/transition`, { to: 'closed' }, key)).body).toEqual(closed.body);
    await step(id, 'closed');
    const made = await app.services.db.read.select().from(releases).where(eq(releases.campaignId, id));
    expect(made).toMatchObject([{ number: 1, reason: 'close' }]);
  });

  it('finishes a closing that was cut short', async () => {
    const { id } = await draft();
    await app.services.db.write((tx) => tx.update(campaigns).set({ status: 'closed' }).where(eq(campaigns.id, id)));
    expect((await step(id, 'closed')).status).toBe(200);
    const made = await app.services.db.read.select().from(releases).where(eq(releases.campaignId, id));
    expect(made).toHaveLength(1);
  });
});

describe('an open campaign', () => {
  it('may still change how it writes to people, and gain a language but lose none', async () => {
    const { id } = await draft({ languages: ['fr'] });
    await step(id, 'open');
    const words = { invitation: { fr: 'Bienvenue.', en: 'Welcome.' } };
    const more = { ownWords: words, reminderDays: [3, 10], sendFrom: 9, sendUntil: 17, languages: ['fr', 'en'] };
    expect((await patch(id, more)).body).toMatchObject(more);
    expect((await app.api(`/campaigns/${id}`, { as })).body).toMatchObject(more);
    const refused: [Record<string, unknown>, string][] = [
      [{ languages: ['en'] }, 'languages'],
      [{ reminderDays: [10, 3] }, 'reminderDays'],
      [{ sendFrom: 18 }, 'sendUntil'],
      [{ sendUntil: 9 }, 'sendUntil'],
    ];
    for (const [change, path] of refused) {
      const { status, body } = await patch(id, change);
      expect([status, body.params.faults[0].path]).toEqual([400, path]);
    }
    expect((await patch(id, { audience: 'patient_side' })).body.code).toBe('invalid_request');
  });

  it('keeps whom and what it asks, even for whoever writes to the database', async () => {
    const { id } = await draft();
    const set = (change: Partial<typeof campaigns.$inferInsert>) =>
      app.services.db.write((tx) => tx.update(campaigns).set(change).where(eq(campaigns.id, id)));
    await set({ audience: 'patient_side' });
    await set({ audience: 'all' });
    await step(id, 'open');
    for (const change of [{ audience: 'patient_side' as const }, { demographicsAudience: 'patient_side' as const }]) {
      await expect(set(change)).rejects.toThrow();
    }
    await expect(set({ pairing: true })).rejects.toThrow();
    await expect(set({ minimumGroup: 4 })).rejects.toThrow();
    await set({ mode: 'confidential' });
    await app.services.db.write((tx) => tx.update(invitations).set({ spent: 1 }).where(eq(invitations.campaignId, id)));
    await expect(set({ mode: 'anonymous' })).rejects.toThrow();
  });

  it('changes nothing any more once it is archived', async () => {
    const { id } = await draft();
    for (const to of ['open', 'closing', 'closed', 'archived']) await step(id, to);
    expect((await patch(id, { minimumGroup: 9 })).body).toMatchObject({
      code: 'wrong_state',
      params: { status: 'archived' },
    });
  });
});

describe('a draft that does not hold together', () => {
  it('is kept, and says at the opening what is missing', async () => {
    const empty = await draft({ teams: [] });
    expect((await step(empty.id, 'open')).body.params.reason).toBe('nobody_to_invite');
    const late = await draft({ closesOn: '2026-01-31' });
    expect((await step(late.id, 'open')).body).toMatchObject({
      code: 'campaign_not_ready',
      params: { findings: [{ code: 'closes_in_past', day: '2026-01-31' }] },
    });
    expect((await app.api(`/campaigns/${late.id}`, { as })).body).toMatchObject({ status: 'draft', openedOn: null });
    expect(await rows(late.id)).toEqual([]);
  });

  it('keeps a version that was retired meanwhile, until it opens', async () => {
    const { id } = await draft();
    await app.services.db.write((tx) =>
      tx.insert(questionnaireRetirements).values({ versionId: places.experienceVersionId, retiredAt: 1 }),
    );
    const { programId: _, ...update } = { ...input(), wave: 'end' };
    expect((await app.api(`/campaigns/${id}`, { method: 'PUT', as, body: update })).body.wave).toBe('end');
    expect((await step(id, 'open')).body.code).toBe('version_retired');
  });
});

describe('who sees how many have answered', () => {
  it('is campaign staff, within their own places', async () => {
    const { id } = await draft();
    await step(id, 'open');
    const [institutionId = ''] = places.institutionIds;
    const lead = await app.signedIn('institution_lead', 'institution', institutionId);
    const own = (await app.api(`/campaigns/${id}`, { as: lead })).body;
    expect(own.progress.invited).toBe(12);
    const ownTeams = places.teams.filter((each) => each.institutionId === institutionId).map((each) => each.id);
    expect(own.teams).toEqual(ownTeams.sort());
    for (const role of ['team_lead', 'analyst', 'viewer', 'patient_coach', 'recruiter'] as const) {
      const reader = await app.signedIn(role, 'program', places.programId);
      expect((await app.api(`/campaigns/${id}`, { as: reader })).body.progress).toBeNull();
    }
  });

  it('shows no side of fewer than five', async () => {
    const [team] = places.teams;
    const { id } = await draft({ teams: [team?.id] });
    await step(id, 'open');
    expect((await app.api(`/campaigns/${id}`, { as })).body.progress).toEqual({
      invited: 6,
      answered: 0,
      bySide: null,
    });
  });
});

describe('invitations', () => {
  it('are listed without any time, where the reader follows them', async () => {
    const { id } = await draft();
    await step(id, 'open');
    const { body } = await app.api(`/campaigns/${id}/invitations?limit=500`, { as });
    expect(body.items).toHaveLength(24);
    const keys = ['declined', 'id', 'mail', 'member', 'messages', 'side', 'spent', 'team', 'unsubscribed'];
    expect(Object.keys(body.items[0]).sort()).toEqual(keys);
    expect(body.items[0]).toMatchObject({ mail: 'none', spent: false });
    const [institutionId = ''] = places.institutionIds;
    const lead = await app.signedIn('institution_lead', 'institution', institutionId);
    expect((await app.api(`/campaigns/${id}/invitations`, { as: lead })).body.items).toHaveLength(12);
    const viewer = await app.signedIn('viewer', 'program', places.programId);
    expect((await app.api(`/campaigns/${id}/invitations`, { as: viewer })).status).toBe(403);
  });

  it('reach those who joined later', async () => {
    const { id } = await draft();
    expect((await post(`/campaigns/${id}/invitations`)).body.code).toBe('wrong_state');
    await step(id, 'open');
    expect((await post(`/campaigns/${id}/invitations`)).body).toEqual({ invited: 0 });
    const member = { teamId: places.teams[0]?.id, role: 'caregiver', name: 'Léa', email: null, language: 'fr' };
    await post('/members', member);
    expect((await post(`/campaigns/${id}/invitations`)).body).toEqual({ invited: 1 });
    expect(await rows(id)).toHaveLength(25);
  });

  it('have links for a meeting, whose reading is audited and never stored', async () => {
    const { id } = await draft();
    await step(id, 'open');
    const { body, headers } = await app.api(`/campaigns/${id}/invitations/links`, {
      as,
      headers: { 'idempotency-key': 'sheet' },
    });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body.items).toHaveLength(24);
    const stored = await rows(id);
    for (const { url } of body.items) {
      const token = new URL(url).pathname.replace('/r/', '');
      expect(stored.some(({ tokenHash }) => hashToken(token).equals(tokenHash))).toBe(true);
    }
    const token = body.items[0].url.split('/').at(-1);
    const everything = await app.services.db.maintain(async (client) => {
      const tables = ['idempotency_keys', 'audit_events', 'messages'];
      return Promise.all(tables.map(async (table) => (await client.execute(`select * from ${table}`)).rows));
    });
    expect(JSON.stringify(everything)).not.toContain(token);
    const events = (await app.api(`/audit?program=${places.programId}`, { as })).body.items;
    expect(events[0]).toMatchObject({ verb: 'invitation.link', subject: `campaign:${id}`, detail: { links: 24 } });
  });
});
