import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '../../../api/db/schema/audit.ts';
import { recommendationEvents } from '../../../api/db/schema/recommendations.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';

const now = new Date('2026-03-10T15:00:00Z');
let app: TestApp;
let sample: Fixture;
let lead: string;
let coach: string;
let teamLead: string;
const team = (at: number): string => sample.teams[at]?.id ?? '';
beforeAll(async () => {
  app = await testApp({ end: 'file', now });
  sample = await fixture(app.services.db);
  lead = await app.signedIn('program_admin', 'program', sample.programId);
  coach = await app.signedIn('patient_coach', 'institution', sample.institutionIds[0] ?? '');
  teamLead = await app.signedIn('team_lead', 'team', team(0));
});

const recommendation = (change: Record<string, unknown> = {}) => ({
  teamId: team(0),
  title: { fr: 'Un guide d’accueil', en: '' },
  detail: { fr: '', en: '' },
  contributorSide: 'patient_side',
  ...change,
});
const create = (change: Record<string, unknown> = {}, as = lead) =>
  app.api('/recommendations', { method: 'POST', body: recommendation(change), as });
const created = async (change: Record<string, unknown> = {}): Promise<string> => (await create(change)).body.id;
const record = (id: string, after: number, type: string, change: object = {}, as = lead) =>
  app.api(`/recommendations/${id}/events`, { method: 'POST', body: { type, after, ...change }, as });
const refusal = { reasonCode: 'resources', reason: 'Le budget de cette année est déjà engagé.' };
const evidence = { evidence: 'Le guide est en ligne.', implementedOn: '2026-03-09' };

/** Records states one after the other. */
async function walk(id: string, steps: [string, object?][]): Promise<number> {
  let sequence = 1;
  for (const [type, detail = {}] of steps) {
    const reply = await record(id, sequence, type, { detail });
    expect(reply.status, `${type}: ${JSON.stringify(reply.body)}`).toBe(201);
    sequence = reply.body.sequence;
  }
  return sequence;
}
const toReview: [string, object?][] = [['acknowledged'], ['under_review']];

describe('a recommendation', () => {
  it('starts as submitted, by a role and not by a name', async () => {
    const { status, body } = await create({}, coach);
    expect(status).toBe(201);
    expect(body).toMatchObject({ teamId: team(0), institutionId: sample.institutionIds[0], sequence: 1 });
    expect(body.state).toMatchObject({ state: 'submitted', submittedOn: '2026-03-10', decidedOn: null });
    expect(body.events).toEqual([
      expect.objectContaining({ type: 'submitted', actorRole: 'patient_coach', occurredOn: '2026-03-10' }),
    ]);
    expect(JSON.stringify(body)).not.toContain('actorId');
    expect((await app.api(`/recommendations/${body.id}`, { as: teamLead })).body).toEqual(body);
  });

  it.each([
    ['without a title', { title: { fr: ' ', en: '' } }],
    ['made tomorrow', { occurredOn: '2026-03-11' }],
    ['of no side', { contributorSide: 'managers' }],
  ])('%s is refused', async (_, change) => {
    expect((await create(change)).body.code).toBe('invalid_request');
  });

  it('is recorded by those who may, at their place', async () => {
    expect((await app.api('/recommendations', { method: 'POST', body: recommendation() })).status).toBe(401);
    expect((await create({ teamId: team(1) }, teamLead)).status).toBe(403);
    expect((await create({ teamId: 'nowhere' })).status).toBe(404);
    const id = await created({ teamId: team(3) });
    expect((await app.api(`/recommendations/${id}`, { as: coach })).status).toBe(403);
    expect((await app.api('/recommendations/nothing', { as: coach })).status).toBe(404);
  });
});

describe('its ledger', () => {
  it('goes from submission to a verified implementation', async () => {
    const id = await created();
    const steps: [string, object?][] = [...toReview, ['accepted'], ['planned'], ['in_progress']];
    const sequence = await walk(id, [...steps, ['implemented', evidence]]);
    const verified = await record(id, sequence, 'verified', {}, coach);
    expect(verified.status).toBe(201);
    expect(verified.body.state).toMatchObject({ state: 'implemented', declared: true, verified: true, accepted: true });
    expect(verified.body.event).toMatchObject({ actorRole: 'patient_coach', sequence: 8 });
    const audited = app.services.db.read
      .select({ verb: auditEvents.verb })
      .from(auditEvents)
      .where(eq(auditEvents.subject, `recommendation:${id}`));
    expect((await audited).map(({ verb }) => verb)).toContain('recommendation.voice');
  });

  it.each(['declined', 'deferred', 'out_of_scope'])('refuses %s without a reason code and a sentence', async (type) => {
    const id = await created();
    const sequence = await walk(id, toReview);
    const { status, body } = await record(id, sequence, type, { detail: { reason: 'Non.' } });
    expect([status, body.code]).toEqual([422, 'invalid_event']);
    const paths = body.params.faults.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(expect.arrayContaining(['detail.reasonCode', 'detail.reason']));
    const kept = { ...refusal, ...(type === 'deferred' && { reviewOn: '2026-09-01' }) };
    const detail = { ...kept, ...(type === 'out_of_scope' && { routedTo: 'La direction' }) };
    expect((await record(id, sequence, type, { detail })).body.state).toMatchObject({ state: type, ...kept });
  });

  it('refuses a step that cannot follow, with those that can', async () => {
    const id = await created();
    const { status, body } = await record(id, 1, 'implemented', { detail: evidence });
    expect([status, body.code]).toEqual([409, 'transition_refused']);
    expect(body.params).toMatchObject({ state: 'submitted', sequence: 1 });
    expect(body.params.possible).toContain('acknowledged');
  });

  it('lets one of two win who move at once, and tells the other the present state', async () => {
    const id = await created();
    const replies = await Promise.all([record(id, 1, 'acknowledged'), record(id, 1, 'withdrawn')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 412]);
    const loser = replies.find(({ status }) => status === 412);
    const winner = replies.find(({ status }) => status === 201);
    expect(loser?.body.code).toBe('stale_revision');
    const { state, event } = winner?.body ?? {};
    expect(loser?.body.params).toEqual({ state: state.state, sequence: 2, latest: event });
  });

  it('leaves the patient side’s word to the patient coach, and the decisions to the institution', async () => {
    const id = await created();
    const steps: [string, object?][] = [...toReview, ['accepted'], ['planned'], ['in_progress']];
    const sequence = await walk(id, [...steps, ['implemented', evidence]]);
    expect((await record(id, sequence, 'verified')).status).toBe(403);
    expect((await record(id, sequence, 'progress_note', { detail: { note: 'Oui' } }, coach)).status).toBe(403);
    const reason = 'Le guide n’est remis à personne à l’accueil.';
    const disputed = await record(id, sequence, 'disputed', { detail: { reason } }, coach);
    expect(disputed.body.state).toMatchObject({ disputed: true, verified: false });
  });

  it('refuses days to come', async () => {
    const id = await created();
    expect((await record(id, 1, 'acknowledged', { occurredOn: '2026-03-11' })).body.code).toBe('invalid_event');
    const detail = { communicatedOn: '2026-03-11', channel: 'email' };
    expect((await record(id, 1, 'communicated_back', { detail })).body.params.faults).toEqual([
      { path: 'detail.communicatedOn', message: 'must not be after today' },
    ]);
  });

  it('supersedes by another recommendation that exists', async () => {
    const [id, other] = [await created(), await created()];
    for (const by of ['nothing', id]) {
      expect((await record(id, 1, 'superseded', { detail: { by } })).body.code).toBe('invalid_event');
    }
    const { body } = await record(id, 1, 'superseded', { detail: { by: other } });
    expect(body.state).toMatchObject({ state: 'superseded', supersededBy: other });
  });

  it('is never changed', async () => {
    const id = await created();
    const change = app.services.db.write(async (tx) => {
      await tx
        .update(recommendationEvents)
        .set({ occurredOn: '2020-01-01' })
        .where(eq(recommendationEvents.recommendationId, id));
    });
    await expect(change).rejects.toThrow();
  });
});

describe('GET /recommendations', () => {
  it('lists those the reader may read, by place and state, in pages', async () => {
    const other = await testApp({ now });
    const own = await fixture(other.services.db);
    const admin = await other.signedIn('program_admin', 'program', own.programId);
    const reader = await other.signedIn('viewer', 'team', own.teams[1]?.id ?? '');
    const ids: string[] = [];
    for (const { id: teamId } of own.teams) {
      const reply = await other.api('/recommendations', {
        ...{ method: 'POST', as: admin },
        body: { ...recommendation(), teamId },
      });
      ids.push(reply.body.id);
    }
    const body = { type: 'acknowledged', after: 1 };
    await other.api(`/recommendations/${ids[1]}/events`, { method: 'POST', as: admin, body });
    const note = { type: 'progress_note', after: 2, detail: { note: 'Lue en réunion.' } };
    await other.api(`/recommendations/${ids[1]}/events`, { method: 'POST', as: admin, body: note });

    const listed = async (query: string, as = admin): Promise<string[]> => {
      const reply = await other.api(`/recommendations?program=${own.programId}${query}`, { as });
      return reply.body.items.map(({ id }: { id: string }) => id);
    };
    // Recorded at one moment: the ids then tell the order.
    expect(await listed('')).toEqual([...ids].sort().reverse());
    expect(await listed(`&institution=${own.institutionIds[1]}`)).toEqual(ids.slice(2).sort().reverse());
    expect(await listed(`&team=${own.teams[3]?.id}`)).toEqual([ids[3]]);
    expect(await listed('&state=acknowledged')).toEqual([ids[1]]);
    expect(await listed('&state=submitted')).toEqual([ids[0], ids[2], ids[3]].sort().reverse());
    expect(await listed('', reader)).toEqual([ids[1]]);
    const first = await other.api(`/recommendations?program=${own.programId}&limit=3`, { as: admin });
    expect(first.body.items).toHaveLength(3);
    expect(await listed(`&after=${first.body.next}`)).toHaveLength(1);
    expect((await other.api('/recommendations?program=elsewhere', { as: admin })).status).toBe(403);
  });
});
