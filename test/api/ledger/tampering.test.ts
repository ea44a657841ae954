import { beforeEach, describe, expect, it } from 'vitest';
import { keepLedger } from '../../../api/model/ledgerUpkeep.ts';
import { verifyLedger } from '../../../api/model/ledgerVerification.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';

const now = new Date('2026-03-10T15:00:00Z');
let app: TestApp;
let sample: Fixture;
let lead: string;
let ids: string[];

const post = (path: string, body: object) => app.api(path, { method: 'POST', as: lead, body });
const run = (sql: string) => app.services.db.batch([sql]);
const verify = (printed: { head: string; count: number } | null = null) =>
  verifyLedger(app.services.db.read, sample.programId, printed);
const head = async (): Promise<{ head: string; count: number }> =>
  (await app.api(`/programs/${sample.programId}/ledger`, { as: lead })).body;

/** Six events of two recommendations: 1 and 2 submit, 3 to 5 are of the first, 6 of the second. */
beforeEach(async () => {
  app = await testApp({ now });
  sample = await fixture(app.services.db);
  lead = await app.signedIn('program_admin', 'program', sample.programId);
  ids = [];
  for (const title of ['Un banc', 'Une rampe']) {
    const words = { title: { fr: title, en: '' }, detail: { fr: '', en: '' }, contributorSide: 'joint' };
    ids.push((await post('/recommendations', { teamId: sample.teams[0]?.id, ...words })).body.id);
  }
  const record = (at: number, after: number, type: string, detail = {}) =>
    post(`/recommendations/${ids[at]}/events`, { type, after, detail });
  await record(0, 1, 'acknowledged');
  await record(0, 2, 'under_review');
  await record(0, 3, 'progress_note', { note: 'Discutée.' });
  expect((await record(1, 1, 'acknowledged')).status).toBe(201);
});

const columns = 'id, recommendationId, sequence, type, detail, actorRole, occurredOn, recordedAt';
const event = (id: string, sequence: number, at = now.getTime(), of = ids[0]) =>
  `('${id}', '${of}', ${sequence}, 'progress_note', '{}', 'team_lead', '2026-03-10', ${at})`;
const first = () => `(select id from recommendation_events where recommendationId = '${ids[0]}' and sequence = 2)`;

describe('through SQL, with the triggers in place', () => {
  it.each<[string, () => string]>([
    ['re-dating', () => "update recommendation_events set occurredOn = '2020-01-01'"],
    ['re-recording', () => 'update recommendation_events set recordedAt = 0'],
    ['deleting', () => `delete from recommendation_events where recommendationId = '${ids[1]}'`],
    ['re-ordering', () => `update recommendation_events set sequence = sequence + 10 where sequence = 2`],
    ['editing', () => "update recommendation_events set detail = '{}' where type = 'progress_note'"],
    ['editing the recommendation', () => `update recommendations set title = '{"fr":"","en":""}'`],
    [
      'replacing by id',
      () => `insert or replace into recommendation_events (${columns}) select ${columns} from recommendation_events`,
    ],
    [
      'replacing by sequence',
      () => `insert or replace into recommendation_events (${columns}) values ${event('x', 2)}`,
    ],
    [
      'replacing by row',
      () =>
        `insert or replace into recommendation_events (rowid, ${columns}) select rowid, 'x', recommendationId, 5, type, detail, actorRole, occurredOn, recordedAt from recommendation_events where id = ${first()}`,
    ],
    ['replacing the recommendation', () => 'insert or replace into recommendations select * from recommendations'],
    ['leaving a gap', () => `insert into recommendation_events (${columns}) values ${event('x', 6)}`],
    ['coming before', () => `insert into recommendation_events (${columns}) values ${event('x', 0)}`],
    ['dating back', () => `insert into recommendation_events (${columns}) values ${event('x', 5, now.getTime() - 1)}`],
    ['editing the chain', () => 'update ledger_chain set hash = randomblob(32)'],
    ['cutting the chain', () => 'delete from ledger_chain where position = 6'],
    ['replacing a link', () => 'insert or replace into ledger_chain select * from ledger_chain'],
  ])('%s is refused', async (_, sql) => {
    await expect(run(sql())).rejects.toThrow(/never changes|next sequence|before the one it follows|no gap/);
    expect(await verify()).toMatchObject({ count: 6, fault: null });
  });

  it('a link that leaves a gap, or is too short, is refused', async () => {
    await run(`insert into recommendation_events (${columns}) values ${event('x', 5)}`);
    const link = (position: number, bytes: number) =>
      run(`insert into ledger_chain values ('${sample.programId}', ${position}, 'x', randomblob(${bytes}))`);
    await expect(link(8, 32)).rejects.toThrow('no gap');
    await expect(link(7, 16)).rejects.toThrow('no gap');
  });

  it('an event beside the chain is seen, and stays so after a start', async () => {
    await run(`insert into recommendation_events (${columns}) values ${event('x', 5)}`);
    expect((await verify()).fault).toEqual({ kind: 'outside_chain', position: null });
    await keepLedger(app.services.db);
    expect((await verify()).fault).toEqual({ kind: 'outside_chain', position: null });
  });
});

/** What a person with the database in hand would do first. */
const dropTriggers = async () => {
  const { rows } = await app.services.db.queuedClient.execute("select name from sqlite_schema where type = 'trigger'");
  for (const { name } of rows) await run(`drop trigger "${name}"`);
};

describe('with the triggers dropped', () => {
  it.each<[string, () => string[], string, number | null]>([
    [
      're-dating',
      () => ["update recommendation_events set occurredOn = '2020-01-01' where type = 'under_review'"],
      'edited_event',
      4,
    ],
    [
      're-recording',
      () => [`update recommendation_events set recordedAt = 0 where id = ${first()}`],
      'edited_event',
      3,
    ],
    [
      'an other actor',
      () => [`update recommendation_events set actorRole = 'viewer' where id = ${first()}`],
      'edited_event',
      3,
    ],
    [
      'editing the recommendation',
      () => [`update recommendations set contributorSide = 'patient_side' where id = '${ids[1]}'`],
      'edited_recommendation',
      2,
    ],
    [
      're-ordering',
      () => [
        `update recommendation_events set sequence = 20 where id = ${first()}`,
        `update recommendation_events set sequence = 2 where recommendationId = '${ids[0]}' and sequence = 3`,
      ],
      'edited_event',
      3,
    ],
    [
      'deleting',
      () => ['pragma foreign_keys = off', "delete from recommendation_events where type = 'progress_note'"],
      'missing_event',
      5,
    ],
    ['a link gone', () => ['delete from ledger_chain where position = 3'], 'missing_link', 3],
    ['a hash changed', () => ['update ledger_chain set hash = zeroblob(32) where position = 3'], 'edited_link', 3],
  ])('%s is detected, and where', async (_, statements, kind, position) => {
    await dropTriggers();
    // On one connection: a setting of it does not outlive a request to a libSQL server.
    const sqls = statements();
    await app.services.db.maintain((client) => client.executeMultiple(sqls.join('; ')));
    expect((await verify()).fault).toEqual({ kind, position });
  });

  it('a cut tail and a rewritten chain are detected by a head printed before', async () => {
    const printed = await head();
    expect(printed.count).toBe(6);
    expect((await verify(printed)).fault).toBeNull();
    await dropTriggers();
    await run('delete from ledger_chain where position = 6');
    await run(`delete from recommendation_events where recommendationId = '${ids[1]}' and sequence = 2`);
    expect((await verify()).fault).toBeNull();
    expect((await verify(printed)).fault).toEqual({ kind: 'cut_tail', position: 6 });

    await run('delete from ledger_chain');
    await run("update recommendation_events set occurredOn = '2026-01-01'");
    await keepLedger(app.services.db);
    expect((await verify()).fault).toBeNull();
    expect((await verify({ ...printed, count: 5 })).fault).toEqual({ kind: 'rewritten_chain', position: 5 });
  });
});

describe('through the API', () => {
  it('there is nothing that changes, removes or re-orders an event', async () => {
    const [id] = ids;
    const before = (await app.api(`/recommendations/${id}`, { as: lead })).body.events;
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
      for (const path of [
        `/recommendations/${id}`,
        `/recommendations/${id}/events`,
        `/recommendations/${id}/events/1`,
      ]) {
        const { status } = await app.api(path, { method, as: lead, body: { occurredOn: '2020-01-01' } });
        expect([404, 405], `${method} ${path}`).toContain(status);
      }
    }
    const forged = { type: 'progress_note', after: 4, detail: { note: 'Non.' } };
    for (const extra of [{ recordedAt: 0 }, { sequence: 2 }, { id: before[1].id }, { imported: true }]) {
      expect((await post(`/recommendations/${id}/events`, { ...forged, ...extra })).body.code).toBe('invalid_request');
    }
    expect((await app.api(`/recommendations/${id}`, { as: lead })).body.events).toEqual(before);
    expect((await verify()).fault).toBeNull();
  });

  it('does not re-date the ledger when the clock goes back', async () => {
    app.setNow(new Date(now.getTime() - 86_400_000));
    const body = { type: 'progress_note', after: 4, detail: { note: 'Plus tôt.' } };
    const { body: reply } = await post(`/recommendations/${ids[0]}/events`, body);
    expect(reply.event.recordedAt).toBe(now.getTime());
    expect((await verify()).fault).toBeNull();
  });
});
