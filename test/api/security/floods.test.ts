import { describe, expect, it } from 'vitest';
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
