import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { newReceiptCode, shortCode } from '../../../api/answers/tokens.ts';
import { collectionModes, demographicTail, responseTail } from '../../../api/db/schema/answers.ts';
import { auditEvents, idempotencyKeys } from '../../../api/db/schema/audit.ts';
import { type ConfidentialityMode, campaigns, invitations } from '../../../api/db/schema/campaigns.ts';
import { paperEntries, paperReturns } from '../../../api/db/schema/paper.ts';
import { pseudonymOf } from '../../../api/model/pseudonyms.ts';
import { testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';

const answers = { heard: 4, useful: 5, remark: 'Une remarque' };
const recordKey = 'AAAAAAAAAAAAAAAAAAAAAA';

async function setUp(mode: ConfidentialityMode = 'anonymous') {
  const app = await testApp({ now: new Date('2026-05-04T15:00:00Z') });
  const sample = await fixture(app.services.db, { mode });
  const as = await app.signedIn('program_admin', 'program', sample.programId);
  const other = await app.signedIn('institution_lead', 'institution', sample.institutionIds[0] ?? '');
  await app.api(`/campaigns/${sample.campaignId}/invitations/letters`, { as });
  const path = `/campaigns/${sample.campaignId}/paper`;
  const post = (below: string, body: object, who = as, headers = {}) =>
    app.api(`${path}${below}`, { method: 'POST', as: who, body, headers });
  const codeOf = (at: number) => shortCode(sample.secret, sample.invitations[at]?.id ?? '');
  const team = sample.teams[0]?.id ?? '';
  const here = { teamId: team, side: 'patient_side' };
  const second = (id: string, body: object = {}, receiptCode = newReceiptCode()) =>
    post(`/sheets/${id}/second`, { answers, demographics: null, receiptCode, recordKey, ...body }, other);
  const db = app.services.db.read;
  return { ...app, sample, as, other, path, post, codeOf, here, second, db };
}

describe('envelopes', () => {
  it('spend their invitation once, and count one sheet to come', async () => {
    const { post, codeOf, db, sample, here } = await setUp();
    expect((await post('/envelopes', { code: codeOf(0) })).body).toMatchObject({
      side: 'patient_side',
      returned: 1,
      entered: 0,
    });
    expect((await post('/envelopes', { code: codeOf(0) })).body.code).toBe('already_answered');
    expect((await post('/envelopes', { code: '00000-00000' })).body.code).toBe('unknown_code');
    expect(await db.select().from(paperReturns)).toEqual([
      { campaignId: sample.campaignId, ...here, returned: 1, entered: 0 },
    ]);
    const spent = await db.select({ id: invitations.id }).from(invitations).where(eq(invitations.spent, 1));
    expect(spent).toEqual([{ id: sample.invitations[0]?.id }]);
  });

  it('leave what was declined as it is', async () => {
    const { post, codeOf, services, sample, db } = await setUp();
    const mine = eq(invitations.id, sample.invitations[0]?.id ?? '');
    await services.db.write((tx) => tx.update(invitations).set({ declined: 1 }).where(mine));
    await post('/envelopes', { code: codeOf(0) });
    expect(await db.select().from(invitations).where(mine)).toMatchObject([{ spent: 1, declined: 1 }]);
  });

  it('are not taken from another institution, after the close, or where sheets bear a code themselves', async () => {
    const { post, codeOf, other, sample, services } = await setUp();
    const elsewhere = sample.invitations.findIndex(({ teamId }) => teamId === sample.teams.at(-1)?.id);
    expect((await post('/envelopes', { code: codeOf(elsewhere) }, other)).body.code).toBe('forbidden');
    await services.db.write((tx) => tx.update(campaigns).set({ status: 'closed' }));
    expect((await post('/envelopes', { code: codeOf(0) })).body.code).toBe('campaign_not_open');
    const named = await setUp('confidential');
    expect((await named.post('/envelopes', { code: named.codeOf(0) })).body.code).toBe('wrong_state');
  });

  it('leave nothing in audit or stored replies that names whose they were', async () => {
    const { post, codeOf, db, sample, as } = await setUp();
    await post('/envelopes', { code: codeOf(0) }, as, { 'idempotency-key': 'a key' });
    const events = await db.select().from(auditEvents).where(eq(auditEvents.verb, 'paper.enter'));
    expect(events).toMatchObject([{ subject: `campaign:${sample.campaignId}`, detail: { envelopes: 1 } }]);
    expect(await db.select().from(idempotencyKeys)).toEqual([]);
  });
});

describe('sheets of an anonymous campaign', () => {
  it('are taken only while more envelopes came back than sheets were entered', async () => {
    const { post, codeOf, here } = await setUp();
    const first = (sheet: string) => post('/sheets', { sheet, ...here, answers });
    expect((await first('1')).body.code).toBe('no_envelope');
    await post('/envelopes', { code: codeOf(0) });
    expect((await first('1')).status).toBe(201);
    expect((await first('1')).body).toMatchObject({ code: 'conflict', params: { field: 'sheet' } });
    expect((await first('2')).body.code).toBe('no_envelope');
  });

  it('become a response when both entries agree: kept like one from the web, counted as paper', async () => {
    const { post, codeOf, here, second, db, sample, services } = await setUp();
    await post('/envelopes', { code: codeOf(0) });
    const about = { answers: { home: 'city' } };
    const { body } = await post('/sheets', { sheet: '1', ...here, answers, demographics: about });
    const receiptCode = newReceiptCode();
    const stored = await second(body.id, { demographics: about }, receiptCode);
    expect(stored.body).toEqual({ status: 'received', receiptCode });
    expect((await second(body.id, { demographics: about }, receiptCode)).body).toEqual(stored.body);
    expect(await db.select().from(responseTail)).toMatchObject([
      {
        ...here,
        campaignId: sample.campaignId,
        pseudonym: null,
        language: null,
        answeredOn: null,
        collectionMode: null,
      },
    ]);
    expect((await db.select().from(responseTail))[0]?.content.answers).toEqual(answers);
    expect(await db.select().from(demographicTail)).toMatchObject([
      { side: 'patient_side', content: { answers: { home: 'city' } } },
    ]);
    expect(await db.select().from(collectionModes)).toMatchObject([{ mode: 'paper', responses: 1 }]);
    expect(await db.select().from(paperReturns)).toMatchObject([{ returned: 1, entered: 1 }]);
    expect(await db.select().from(paperEntries)).toEqual([]);
    const audit = await db.select().from(auditEvents).where(eq(auditEvents.verb, 'paper.enter'));
    expect(audit.map(({ detail }) => detail)).toContainEqual({ sheets: 1 });
    expect(JSON.stringify(audit)).not.toContain(receiptCode);
    await services.submissions.mix();
  });

  it('name each difference with what the first entry says, and wait until each is settled', async () => {
    const { post, codeOf, here, second, db } = await setUp();
    await post('/envelopes', { code: codeOf(0) });
    const { body } = await post('/sheets', { sheet: '1', ...here, answers });
    const differing = { answers: { ...answers, heard: 2 }, demographics: { answers: { home: 'city' } } };
    const refused = await second(body.id, differing);
    expect(refused.body).toMatchObject({
      code: 'entries_differ',
      params: {
        differences: [
          { part: 'experience', item: 'heard', value: 4 },
          { part: 'demographics', item: null, reason: 'absent' },
        ],
      },
    });
    expect((await second(body.id, { ...differing, settled: ['experience.heard'] })).body.code).toBe('entries_differ');
    expect(await db.select().from(responseTail)).toEqual([]);
    const settled = await second(body.id, { ...differing, settled: ['experience.heard', 'demographics'] });
    expect(settled.status).toBe(200);
    expect((await db.select().from(responseTail))[0]?.content.answers.heard).toBe(2);
  });

  it('are checked like answers online, with every fault, but may leave out what asks for an answer', async () => {
    const { post, codeOf, here } = await setUp();
    await post('/envelopes', { code: codeOf(0) });
    const { body } = await post('/sheets', { sheet: '1', ...here, answers: { heard: 9, nothing: 1 } });
    expect(body.code).toBe('invalid_answers');
    expect(body.params.faults.map(({ item, code }: { item: string; code: string }) => [item, code])).toEqual([
      ['heard', 'out_of_range'],
      ['nothing', 'unknown_item'],
    ]);
    expect((await post('/sheets', { sheet: '1', ...here, missing: { heard: 'skipped' } })).status).toBe(201);
  });

  it('can be given up, and entered again from the start', async () => {
    const { api, as, path, post, codeOf, here, db } = await setUp();
    await post('/envelopes', { code: codeOf(0) });
    const { body } = await post('/sheets', { sheet: '1', ...here, answers });
    expect((await api(`${path}/sheets/${body.id}`, { method: 'DELETE', as })).status).toBe(200);
    expect(await db.select().from(paperEntries)).toEqual([]);
    expect((await post('/sheets', { sheet: '1', ...here, answers })).status).toBe(201);
  });

  it('are listed without what was typed, where the reader may enter paper', async () => {
    const { api, as, other, path, post, codeOf, here } = await setUp();
    await post('/envelopes', { code: codeOf(0) });
    await post('/sheets', { sheet: '1', ...here, answers });
    const mine = (await api(path, { as })).body;
    expect(mine.waiting).toMatchObject([{ sheet: '1', member: null, byYou: true }]);
    expect(JSON.stringify(mine)).not.toContain('Une remarque');
    expect(mine.places).toHaveLength(8);
    const theirs = (await api(path, { as: other })).body;
    expect(theirs.places).toHaveLength(4);
    expect(theirs.waiting).toMatchObject([{ byYou: false }]);
  });
});

describe('sheets of a confidential campaign', () => {
  it('are entered under the short code, and keep the pseudonym, the day and the mode', async () => {
    const { post, codeOf, second, db, sample, api, as, path } = await setUp('confidential');
    const { body } = await post('/sheets', { sheet: '1', code: codeOf(0), answers });
    expect((await post('/sheets', { sheet: '2', code: codeOf(0), answers })).body).toMatchObject({ code: 'conflict' });
    expect((await api(path, { as })).body.waiting).toMatchObject([{ member: 'Member 1' }]);
    expect((await second(body.id)).status).toBe(200);
    expect(await db.select().from(responseTail)).toMatchObject([
      {
        pseudonym: pseudonymOf(sample.secret, sample.invitations[0]?.memberId ?? ''),
        ...{ answeredOn: '2026-05-04', language: 'fr', collectionMode: 'paper' },
      },
    ]);
    expect(await db.select().from(paperReturns)).toEqual([]);
    expect((await post('/sheets', { sheet: '3', code: codeOf(0), answers })).body.code).toBe('already_answered');
  });

  it('yield to an answer that came online meanwhile', async () => {
    const { post, codeOf, second, sample, services } = await setUp('confidential');
    const { body } = await post('/sheets', { sheet: '1', code: codeOf(0), answers });
    const mine = eq(invitations.id, sample.invitations[0]?.id ?? '');
    await services.db.write((tx) => tx.update(invitations).set({ spent: 1 }).where(mine));
    expect((await second(body.id)).body.code).toBe('already_answered');
  });

  it('keep the mode under which they were given, as a response does', async () => {
    const { api, as, sample, post, codeOf } = await setUp('confidential');
    const amend = () => api(`/campaigns/${sample.campaignId}`, { method: 'PATCH', as, body: { mode: 'anonymous' } });
    const { id } = (await post('/sheets', { sheet: '1', code: codeOf(0), answers })).body;
    expect((await amend()).body).toMatchObject({ code: 'wrong_state', params: { field: 'mode' } });
    await api(`/campaigns/${sample.campaignId}/paper/sheets/${id}`, { method: 'DELETE', as });
    expect((await amend()).status).toBe(200);
  });

  it('become one response when the second entry is sent twice at once, and both are told so', async () => {
    const { post, codeOf, here, second, db, services } = await setUp();
    await post('/envelopes', { code: codeOf(0) });
    const { id } = (await post('/sheets', { sheet: '1', ...here, answers })).body;
    const receiptCode = newReceiptCode();
    // Neither is written before both have read the entry.
    const { maintain } = services.db;
    let resolve = () => {};
    const both = new Promise<void>((done) => {
      resolve = done;
    });
    let waiting = 0;
    services.db.maintain = async (job) => {
      waiting += 1;
      if (waiting === 2) resolve();
      await both;
      return maintain(job);
    };
    const replies = await Promise.all([1, 2].map(() => second(id, {}, receiptCode)));
    for (const { status, body } of replies) expect([status, body]).toEqual([200, { status: 'received', receiptCode }]);
    expect(await db.select().from(responseTail)).toHaveLength(1);
    expect(await db.select().from(paperReturns)).toMatchObject([{ returned: 1, entered: 1 }]);
  });
});
