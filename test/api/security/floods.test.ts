import { describe, expect, it } from 'vitest';
import { newReceiptCode } from '../../../api/answers/tokens.ts';
import { testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';
import { responseBody } from '../../support/responseBody.ts';

const many = (prefix: string) => Object.fromEntries(Array.from({ length: 130_000 }, (_, i) => [`${prefix}${i}`, 1]));

describe('a response with a hundred thousand made-up questions', () => {
  it('is refused in few words, with a token and without', async () => {
    const { api, services } = await testApp();
    const sample = await fixture(services.db);
    for (const token of [sample.invitations[0]?.token ?? '', 'nobody']) {
      for (const change of [{ answers: many('a') }, { missing: many('m') }]) {
        const { status, body } = await api('/responses', { method: 'POST', body: responseBody(token, change) });
        expect([status, body.code]).toEqual([400, 'invalid_request']);
        expect(JSON.stringify(body).length).toBeLessThan(10_000);
      }
    }
  });
});

describe('a request with a hundred thousand faults', () => {
  it('is refused in few words', async () => {
    const { api } = await testApp();
    const { status, body } = await api('/receipts/check', { method: 'POST', body: many('k') });
    expect([status, body.code]).toEqual([400, 'invalid_request']);
    expect(JSON.stringify(body).length).toBeLessThan(10_000);
  });
});

describe('tokens and codes that fit nothing', () => {
  it('are refused without a turn among the writes, where others wait for theirs', async () => {
    const { api, services } = await testApp();
    await fixture(services.db, { mode: 'confidential' });
    const { write, maintain } = services.db;
    let turns = 0;
    services.db.write = (job) => {
      turns += 1;
      return write(job);
    };
    services.db.maintain = (job) => {
      turns += 1;
      return maintain(job);
    };
    const receiptCode = newReceiptCode();
    const tried = [
      ['POST', '/receipts/withdraw', { receiptCode }],
      ['POST', '/receipts/check', { receiptCode }],
      ['POST', '/codes', { code: '7KQ2M-0XD94' }],
      ['POST', '/responses', responseBody('nobody')],
      ['POST', '/forms/nobody/decline', { reason: 'other' }],
      ['PUT', '/forms/nobody/saved', { fields: {}, revision: null }],
      ['DELETE', '/forms/nobody/saved', undefined],
      ['POST', '/forms/nobody/hand-up', { key: 'A'.repeat(22), reach: 'x', words: '' }],
      ['POST', '/forms/nobody/reflection/notes', { adjustments: 'x', after: null }],
      ['PUT', '/unsubscribe/nobody', { unsubscribed: true }],
    ] as const;
    for (const [method, path, body] of tried) {
      const { status } = await api(path, { method, body });
      expect([path, status]).toEqual([path, path.startsWith('/receipts') ? 200 : 404]);
    }
    expect(turns).toBe(0);
  });
});
