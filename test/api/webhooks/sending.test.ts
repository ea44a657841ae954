import { createHmac } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { webhookDeliveries } from '../../../api/db/schema/webhooks.ts';
import { claimDelivery, claimLasts } from '../../../api/jobs/claimDelivery.ts';
import { sendWebhooksOnce } from '../../../api/jobs/sendWebhooks.ts';
import { queueWebhooks } from '../../../api/model/webhookQueue.ts';
import { canonicalJson } from '../../../surveys/canonical.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { insertHistories } from '../../support/histories.ts';
import { type Received, type Receiver, receiver } from '../../support/receiver.ts';

let app: TestApp;
let sample: Fixture;
let lead: string;
let clock = Date.parse('2026-03-10T15:00:00Z');
const minute = 60_000;

/** The clock goes on. */
function after(milliseconds: number): void {
  clock += milliseconds;
  app.setNow(new Date(clock));
}
const post = (path: string, body: unknown = {}) => app.api(path, { method: 'POST', as: lead, body });

beforeAll(async () => {
  app = await testApp({ end: 'file', now: new Date(clock) });
  sample = await fixture(app.services.db, { institutionCount: 1, teamsPerInstitution: 1 });
  lead = await app.signedIn('program_admin', 'program', sample.programId);
});

async function hook(url: string): Promise<{ id: string; secret: string }> {
  const { status, body } = await post('/webhooks', { programId: sample.programId, name: 'Follow-up', url });
  expect(status).toBe(201);
  return { id: body.webhook.id, secret: body.secret };
}
const read = async (id: string) => (await app.api(`/webhooks/${id}`, { as: lead })).body;
const remove = (id: string) => app.api(`/webhooks/${id}`, { method: 'DELETE', as: lead });
const pass = () => sendWebhooksOnce(app.services);

const said = 'Words that nobody outside should read, about Somebody Known.';
let count = 0;
/** A recommendation with five events that are told, and one that is not. @returns its id. */
async function happened(): Promise<string> {
  const [team] = sample.teams;
  const id = `happened-${++count}`;
  await insertHistories(app.services.db, sample.programId, [
    {
      ...{ id, teamId: team?.id ?? '', institutionId: team?.institutionId ?? '' },
      title: { fr: said, en: said },
      steps: [
        ['submitted', '2026-01-05'],
        ['acknowledged', '2026-01-06', { note: said }],
        ['under_review', '2026-01-07'],
        ['declined', '2026-01-08', { reasonCode: 'resources', reason: said }],
        ['heard', '2026-01-09', { score: 1 }],
        ['commented', '2026-01-10', { comment: said }],
      ],
    },
  ]);
  return id;
}
const bodies = ({ received }: Receiver) => received.map(({ body }) => JSON.parse(body));

/** As a receiver verifies it, by the convention and without our own code. */
function isSigned({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(expected);
}

it('sends each event once, signed, in its order, and nothing that anyone wrote', async () => {
  await happened();
  const there = await receiver();
  const { id, secret } = await hook(there.url);
  await pass();
  expect(there.received, 'nothing of before').toEqual([]);
  const recommendation = await happened();
  await pass();
  await pass();
  expect(bodies(there).map(({ type }) => type)).toEqual(
    ['submitted', 'acknowledged', 'under_review', 'declined', 'commented'].map((event) => `recommendation.${event}`),
  );
  for (const one of there.received) {
    expect(isSigned(one, secret)).toBe(true);
    expect(isSigned({ ...one, body: one.body.replace('commented', 'submitted') }, secret)).toBe(
      !one.body.includes('commented'),
    );
    expect(one.body).not.toMatch(/Words|Somebody|heard|score|note/);
    expect(one.headers['webhook-timestamp']).toBe(String(clock / 1000));
  }
  expect(new Set(there.received.map(({ headers }) => headers['webhook-id'])).size).toBe(5);
  const ledger = (await app.api(`/programs/${sample.programId}/ledger`, { as: lead })).body;
  const [first, , , , last] = bodies(there);
  expect(last.data).toEqual({
    ...{ program: sample.programId, institution: sample.institutionIds[0], team: sample.teams[0]?.id, recommendation },
    ...{ event: 'commented', sequence: 5, state: 'declined', occurredOn: '2026-01-10', imported: false },
    ...{ ledger: { count: ledger.count, head: ledger.head } },
    url: `http://localhost:3000/recommendations/${recommendation}`,
  });
  expect(first.data).toMatchObject({ state: 'submitted', ledger: { count: ledger.count - 5 } });
  expect((await read(id)).deliveries).toHaveLength(5);
  expect(JSON.stringify(await read(id))).not.toContain('whsec');
  expect(canonicalJson(last)).toBe(there.received[4]?.body);
  await happened();
  await Promise.all([pass(), pass(), pass()]);
  expect(new Set(there.received.map(({ headers }) => headers['webhook-id'])).size).toBe(10);
  expect(there.received).toHaveLength(10);
  await remove(id);
});

it('tries again later and later with the same id, then gives up, and again when asked', async () => {
  const there = await receiver();
  const { id } = await hook(there.url);
  there.answer(500);
  await happened();
  await pass();
  expect(there.received, 'a failure ends the turn').toHaveLength(1);
  const queued = (await read(id)).deliveries;
  expect(queued.map(({ status }: { status: string }) => status)).toEqual(Array(5).fill('queued'));
  for (let each = 0; each < 5; each++) await pass();
  expect(there.received).toHaveLength(5);
  const waits: number[] = [];
  for (let tries = 1; tries < 10; tries++) {
    const { deliveries } = await read(id);
    const next = Math.max(...deliveries.map(({ nextAttemptAt }: { nextAttemptAt: number }) => nextAttemptAt));
    waits.push((next - clock) / 1000);
    after(next - clock);
    for (let each = 0; each < 5; each++) await pass();
  }
  expect(waits).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
  expect(there.received).toHaveLength(50);
  expect(new Set(there.received.map(({ headers }) => headers['webhook-id'])).size).toBe(5);
  after(7 * 24 * 60 * minute);
  await pass();
  expect(there.received).toHaveLength(50);
  const { deliveries, waiting } = await read(id);
  expect(waiting).toBe(0);
  expect(deliveries[0]).toMatchObject({ status: 'failed', attempts: 10, answer: 500 });
  there.answer(200);
  const retried = await post(`/webhooks/${id}/deliveries/${deliveries[0].id}/retry`);
  expect(retried.body).toMatchObject({ status: 'sent', answer: 200 });
  expect((await post(`/webhooks/${id}/deliveries/${deliveries[0].id}/retry`)).status).toBe(409);
  await remove(id);
});

it('a pause keeps what happens meanwhile, and an address that is gone pauses itself', async () => {
  const there = await receiver();
  const { id, secret } = await hook(there.url);
  const change = (status: string) => app.api(`/webhooks/${id}`, { method: 'PATCH', as: lead, body: { status } });
  await change('paused');
  await happened();
  await pass();
  expect(there.received).toEqual([]);
  expect((await post(`/webhooks/${id}/test`)).body).toMatchObject({ event: 'test', status: 'sent', answer: 204 });
  expect(bodies(there)).toMatchObject([{ type: 'test' }]);
  expect(isSigned(there.received[0] ?? { headers: {}, body: '' }, secret)).toBe(true);
  await change('active');
  there.answer(410);
  await pass();
  expect(await read(id)).toMatchObject({ status: 'paused', pausedWhy: 'gone', waiting: 5 });
  there.answer(204);
  await change('active');
  after(minute);
  await pass();
  expect((await read(id)).waiting).toBe(0);
  expect(new Set(bodies(there).map(({ type }) => type)).size).toBe(6);
  await remove(id);
  expect(await app.services.db.read.select().from(webhookDeliveries)).toEqual([]);
});

it('what a process that was killed had claimed is sent again, with the same id', async () => {
  const there = await receiver();
  const { id } = await hook(there.url);
  const recommendation = await happened();
  await queueWebhooks(app.services);
  const queued = (await read(id)).deliveries;
  expect(await claimDelivery(app.services, queued[0].id, 0)).toMatchObject({
    delivery: { recommendationId: recommendation },
  });
  expect(await claimDelivery(app.services, queued[0].id, 0), 'another process').toBeNull();
  await pass();
  const idsOf = () => there.received.map(({ headers }) => headers['webhook-id']);
  expect(idsOf()).toHaveLength(4);
  expect(idsOf()).not.toContain(queued[0].id);
  after(claimLasts);
  await pass();
  expect(idsOf().filter((each) => each === queued[0].id)).toHaveLength(1);
  await remove(id);
});

it('a new secret signs beside the one before for a day, then alone; no secret stands in the database', async () => {
  const there = await receiver();
  const { id, secret } = await hook(there.url);
  const renewed = (await post(`/webhooks/${id}/secret`)).body.secret;
  expect(renewed).not.toBe(secret);
  await post(`/webhooks/${id}/test`);
  after(25 * 60 * minute);
  await post(`/webhooks/${id}/test`);
  const signedBy = (known: string) => there.received.map((one) => isSigned(one, known));
  expect(signedBy(renewed)).toEqual([true, true]);
  expect(signedBy(secret)).toEqual([true, false]);
  for (const table of ['webhooks', 'webhook_deliveries', 'idempotency_keys', 'audit_events']) {
    const { rows } = await app.services.db.queuedClient.execute(`select * from ${table}`);
    expect(JSON.stringify(rows), table).not.toMatch(/whsec/);
  }
  await remove(id);
  const audited = (await app.api(`/audit?program=${sample.programId}`, { as: lead })).body.items;
  expect(audited).toContainEqual(expect.objectContaining({ detail: { removed: new URL(there.url).host } }));
});

it('refuses other addresses, and more than ten', async () => {
  const add = (url: string) => post('/webhooks', { programId: sample.programId, name: 'Hook', url });
  expect((await add('http://example.org/')).body).toMatchObject({ code: 'invalid_request' });
  expect((await add('https://192.168.0.1/')).status).toBe(400);
  for (let each = 0; each < 10; each++) expect((await add(`https://example.org/${each}`)).status).toBe(201);
  expect((await add('https://example.org/more')).status).toBe(409);
});
