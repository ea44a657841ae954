import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { newReceiptCode } from '../../../api/answers/tokens.ts';
import { demographicTail, responseTail } from '../../../api/db/schema/answers.ts';
import { campaigns } from '../../../api/db/schema/campaigns.ts';
import { demographics1 } from '../../../surveys/instruments/demographics/1.ts';
import { partnershipExperience1 } from '../../../surveys/instruments/partnership-experience/1.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, type FixtureInvitation, fixture } from '../../support/fixture.ts';
import { responseBody } from '../../support/responseBody.ts';

let app: TestApp;
let sample: Fixture;
beforeEach(async () => {
  app = await testApp();
  sample = await fixture(app.services.db);
});

const invited = (at = 0): FixtureInvitation => {
  const invitation = sample.invitations[at];
  if (!invitation) throw new Error(`the fixture has no invitation ${at}`);
  return invitation;
};
const send = (body: unknown, headers: Record<string, string> = {}) =>
  app.api('/responses', { method: 'POST', body, headers });
const stored = () => app.services.db.read.select().from(responseTail);
const setStatus = (status: 'closing' | 'closed') =>
  app.services.db.write(async (tx) => {
    await tx.update(campaigns).set({ status }).where(eq(campaigns.id, sample.campaignId));
  });

describe('POST /responses', () => {
  it('stores a response and its demographic record, apart', async () => {
    const body = responseBody(invited().token);
    const reply = await send(body);
    expect([reply.status, reply.body]).toEqual([201, { status: 'received', receiptCode: body.receiptCode }]);
    const [row, ...others] = await stored();
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      campaignId: sample.campaignId,
      teamId: invited().teamId,
      side: 'patient_side',
      ...{ pseudonym: null, language: null, answeredOn: null },
      content: { answers: { heard: 4, useful: 5, remark: 'Une remarque' }, missing: {} },
    });
    const [record] = await app.services.db.read.select().from(demographicTail);
    expect(record?.content).toEqual({ answers: { home: 'city' }, missing: { own_words: 'skipped' } });
  });

  it('keeps no demographic record of someone who skipped that part', async () => {
    expect((await send(responseBody(invited().token, { demographics: null }))).status).toBe(201);
    expect(await app.services.db.read.select().from(demographicTail)).toEqual([]);
  });

  it('answers the same to the same receipt, and stores it once', async () => {
    const body = responseBody(invited().token);
    const first = await send(body);
    const again = await send(body, { 'idempotency-key': body.receiptCode });
    const typed = await send({ ...body, receiptCode: body.receiptCode.toLowerCase().replaceAll('-', ' ') });
    expect(again.body).toEqual(first.body);
    expect([again.status, typed.status]).toEqual([201, 201]);
    expect(await stored()).toHaveLength(1);
  });

  it('answers the same to the same receipt after the campaign has closed', async () => {
    const body = responseBody(invited().token);
    await send(body);
    await setStatus('closed');
    expect((await send(body)).status).toBe(201);
    const late = await send(responseBody(invited(1).token));
    expect([late.status, late.body.code]).toEqual([409, 'campaign_not_open']);
  });

  it('lets those who have started finish while the campaign is closing', async () => {
    await setStatus('closing');
    expect((await send(responseBody(invited().token))).status).toBe(201);
  });

  it('refuses another response with a spent token', async () => {
    await send(responseBody(invited().token));
    const second = await send(responseBody(invited().token));
    expect([second.status, second.body.code]).toEqual([409, 'already_answered']);
    expect(await stored()).toHaveLength(1);
  });

  it('lets one of two tabs win', async () => {
    const replies = await Promise.all([1, 2].map(() => send(responseBody(invited().token))));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('refuses a token that nobody was given', async () => {
    const reply = await send(responseBody('AAAAAAAAAAAAAAAAAAAAAA'));
    expect([reply.status, reply.body.code]).toEqual([404, 'unknown_token']);
  });

  it('names every fault of both parts at once', async () => {
    const answers = { heard: 9, useful: 'much', remark: 'ok', other: 1 };
    const demographics = { recordKey: 'A'.repeat(22), answers: { home: 'moon' }, missing: { own_words: 'dont_know' } };
    const { status, body } = await send(responseBody(invited().token, { answers, demographics }));
    expect([status, body.code]).toEqual([422, 'invalid_answers']);
    expect(body.params.faults).toEqual([
      { part: 'experience', item: 'heard', code: 'out_of_range', params: { min: 1, max: 5 } },
      { part: 'experience', item: 'useful', code: 'wrong_type', params: { expected: 'number' } },
      { part: 'experience', item: 'other', code: 'unknown_item', params: {} },
      { part: 'demographics', item: 'home', code: 'unknown_option', params: {} },
      { part: 'demographics', item: 'own_words', code: 'option_not_offered', params: {} },
    ]);
    expect(await stored()).toEqual([]);
    expect((await send(responseBody(invited().token))).status).toBe(201);
  });

  it('refuses an answer to an item that was not shown', async () => {
    const other = await testApp();
    const shipped = await fixture(other.services.db, {
      experience: partnershipExperience1,
      demographics: demographics1,
    });
    const answers = { gender: 'WOMAN', gender_self: 'autrement' };
    const demographics = { recordKey: 'A'.repeat(22), answers };
    const body = responseBody(shipped.invitations[0]?.token ?? '', { answers: {}, demographics });
    const reply = await other.api('/responses', { method: 'POST', body });
    expect(reply.body.params.faults).toEqual([
      { part: 'demographics', item: 'gender_self', code: 'item_not_shown', params: {} },
    ]);
  });

  it('refuses demographic answers that the campaign did not ask for', async () => {
    const other = await testApp();
    const bare = await fixture(other.services.db, { demographics: null });
    const body = responseBody(bare.invitations[0]?.token ?? '');
    const reply = await other.api('/responses', { method: 'POST', body });
    expect(reply.body.params.faults).toEqual([
      { part: 'demographics', item: null, code: 'item_not_shown', params: {} },
    ]);
  });

  it.each([
    ['no receipt code', { receiptCode: undefined }, 400, 'receipt_code_required'],
    ['a receipt code that is none', { receiptCode: 'hello' }, 400, 'invalid_request'],
    ['an unknown language', { language: 'de' }, 400, 'invalid_request'],
    ['an unknown field', { name: 'Marie' }, 400, 'invalid_request'],
    ['answers that are a list', { answers: [1, 2] }, 400, 'invalid_request'],
  ])('refuses %s', async (_, change, status, code) => {
    const reply = await send(responseBody(invited().token, change));
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(await stored()).toEqual([]);
  });

  it('takes the Idempotency-Key for the receipt code, and refuses one that differs from it', async () => {
    const receiptCode = newReceiptCode();
    const alone = await send(responseBody(invited().token, { receiptCode: undefined }), {
      'idempotency-key': receiptCode,
    });
    expect(alone.body).toEqual({ status: 'received', receiptCode });
    const differing = await send(responseBody(invited(1).token), { 'idempotency-key': newReceiptCode() });
    expect([differing.status, differing.body.code]).toEqual([400, 'invalid_request']);
  });

  it.each([
    ['malformed JSON', '{"token": "x",', {}, 400, 'malformed_json'],
    ['another encoding', Uint8Array.from([0x22, 0xe9, 0x22]), {}, 400, 'wrong_encoding'],
    ['another content type', 'token=x', { 'content-type': 'text/plain' }, 415, 'unsupported_media_type'],
    ['10 MB', `"${'a'.repeat(10_000_000)}"`, {}, 413, 'body_too_large'],
  ])('refuses %s', async (_, raw, headers, status, code) => {
    const reply = await app.api('/responses', { method: 'POST', raw, headers });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(reply.headers.get('content-type')).toMatch(/problem\+json/);
  });

  it('keeps the pseudonym, the same in every wave, in confidential campaigns only', async () => {
    const other = await testApp();
    const confidential = await fixture(other.services.db, { mode: 'confidential' });
    for (const { token } of confidential.invitations.slice(0, 2)) {
      await other.api('/responses', { method: 'POST', body: responseBody(token) });
    }
    const rows = await other.services.db.read.select().from(responseTail);
    const pseudonyms = new Set(rows.map(({ pseudonym }) => pseudonym));
    expect(pseudonyms.size).toBe(2);
    for (const pseudonym of pseudonyms) expect(pseudonym).toMatch(/^[\w-]{22}$/);
    expect(rows.map(({ language }) => language)).toEqual(['fr', 'fr']);
  });

  it('tells of a full disk, loses nothing and goes on', async () => {
    const { db } = app.services;
    await send(responseBody(invited().token));
    const client = (sql: string) => db.maintain((connection) => connection.execute(sql));
    // A file gets a limit of pages; a libSQL server takes no such order, so there a trigger speaks as a full disk does.
    const pages = db.local ? Number(Object.values((await client('pragma page_count')).rows[0] ?? {})[0]) : 0;
    const fullDisk = "begin select raise(abort, 'database or disk is full'); end";
    await client(
      db.local
        ? `pragma max_page_count = ${pages}`
        : `create trigger full_disk before insert on response_tail ${fullDisk}`,
    );
    const body = responseBody(invited(1).token, { answers: { heard: 3, remark: 'é'.repeat(3900) } });
    const replies = [];
    for (let at = 1; at < 12; at++) {
      replies.push(await send({ ...body, token: invited(at).token, receiptCode: newReceiptCode() }));
    }
    const full = replies.find(({ status }) => status !== 201);
    expect([full?.status, full?.body.code]).toEqual([507, 'storage_full']);
    const kept = replies.filter(({ status }) => status === 201).length;
    await client(db.local ? 'pragma max_page_count = 1073741823' : 'drop trigger full_disk');
    expect(await stored()).toHaveLength(1 + kept);
    const again = invited(1 + replies.findIndex(({ status }) => status === 507));
    expect((await send({ ...body, token: again.token, receiptCode: newReceiptCode() })).status).toBe(201);
    expect(await stored()).toHaveLength(2 + kept);
  });
});

describe('many respondents behind one address', () => {
  it('are all received: 500 at a time', async () => {
    const other = await testApp();
    const large = await fixture(other.services.db, { institutionCount: 10, teamsPerInstitution: 9 });
    const some = large.invitations.slice(0, 500);
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    const replies = await Promise.all(
      some.map(({ token }) => other.api('/responses', { method: 'POST', body: responseBody(token), headers })),
    );
    expect(replies.filter(({ status }) => status !== 201)).toEqual([]);
    expect(await other.services.db.read.select({ at: responseTail.receiptHash }).from(responseTail)).toHaveLength(500);
  });
});

describe('POST /receipts/check', () => {
  const check = (receiptCode: unknown) => app.api('/receipts/check', { method: 'POST', body: { receiptCode } });
  const received = { received: true, mayWithdraw: true, contact: 'Partnership office <office@example.org>' };

  it('tells anyone whether the response is stored, however the code is typed', async () => {
    const body = responseBody(invited().token);
    await send(body);
    expect((await check(body.receiptCode)).body).toEqual(received);
    expect((await check(body.receiptCode.toLowerCase().replaceAll('-', ' '))).body).toEqual(received);
    expect((await check(newReceiptCode())).body).toEqual({ received: false, mayWithdraw: false, contact: null });
  });

  it('still finds it once the answers are mixed', async () => {
    const body = responseBody(invited().token);
    await send(body);
    await app.services.submissions.mix();
    expect((await check(body.receiptCode)).body).toEqual(received);
  });

  it.each([undefined, 12, '', 'hello'])('refuses %j', async (code) => {
    expect((await check(code)).body.code).toBe('invalid_request');
  });
});
