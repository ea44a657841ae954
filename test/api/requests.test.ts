import { beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';
import { fixture } from '../support/fixture.ts';

let app: TestApp;
let admin: string;
let programId: string;

beforeAll(async () => {
  app = await testApp({ end: 'file' });
  ({ programId } = await fixture(app.services.db));
  admin = await app.signedIn('program_admin', 'program', programId);
});

const post = (raw: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  app.api('/institutions', { method: 'POST', as: admin, raw, headers });

describe('what comes in', () => {
  it('must be JSON', async () => {
    expect((await post('{"a":')).body).toMatchObject({ code: 'malformed_json', status: 400 });
    expect((await post('')).body.code).toBe('malformed_json');
    expect((await post('[1]')).body.code).toBe('invalid_request');
    expect((await post('null')).body.code).toBe('invalid_request');
  });

  it('must be UTF-8', async () => {
    expect((await post(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]))).body.code).toBe('wrong_encoding');
    expect((await post(Uint8Array.from(Buffer.from('{"region":"Montréal"}', 'latin1')))).body.code).toBe(
      'wrong_encoding',
    );
  });

  it('must say that it is JSON', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'jsonp',
    ]) {
      const { status, body } = await post('{}', { 'content-type': type });
      expect([status, body.code]).toEqual([415, 'unsupported_media_type']);
    }
    expect((await post('{}', { 'content-type': 'application/json; charset=utf-8' })).body.code).toBe('invalid_request');
    expect((await post('{}', { 'content-type': 'application/merge-patch+json' })).body.code).toBe('invalid_request');
  });

  it('has a largest size', async () => {
    const large = `{"region":"${'x'.repeat(2_000_001)}"}`;
    const { status, body } = await post(large);
    expect([status, body.code]).toEqual([413, 'body_too_large']);
    expect((await post(large, { 'content-length': String(large.length) })).status).toBe(413);
  });

  it('may be nested absurdly without harm', async () => {
    const { status } = await post('['.repeat(900_000));
    expect(status).toBe(400);
    const nested = await post(`{"name":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`);
    expect(nested.status).toBe(400);
  });
});

describe('what goes out', () => {
  it('is a problem in the reader’s language for every error', async () => {
    const french = await app.api('/institutions', { headers: { 'accept-language': 'fr-CA' } });
    expect(french.headers.get('content-type')).toBe('application/problem+json');
    const english = await app.api('/institutions', { headers: { 'accept-language': 'en-CA,fr;q=0.5' } });
    expect(french.body.title).not.toBe(english.body.title);
    expect(french.body).toMatchObject({ type: '/docs#invalid_request', status: 400, code: 'invalid_request' });
  });

  it('is a problem for an unknown address', async () => {
    for (const path of ['/nothing', '/programs/a/b/c']) {
      const { status, body, headers } = await app.api(path);
      expect([status, body.code]).toEqual([404, 'not_found']);
      expect(headers.get('content-type')).toBe('application/problem+json');
    }
  });

  it('names the methods an address does answer', async () => {
    const { status, body, headers } = await app.api(`/programs/${programId}`, { method: 'DELETE', as: admin });
    expect([status, body.code]).toEqual([405, 'method_not_allowed']);
    expect(headers.get('allow')?.split(', ').sort()).toEqual(['GET', 'HEAD', 'PUT']);
  });

  it('has no body for HEAD', async () => {
    const reply = await app.app.request(`/api/v1/programs/${programId}`, {
      method: 'HEAD',
      headers: { cookie: admin },
    });
    expect(reply.status).toBe(200);
    expect(await reply.text()).toBe('');
  });

  it('is compressed for those alone who say that they can read it, and says that it depends on this', async () => {
    const asked = (headers: Record<string, string>) =>
      app.app.request(`/api/v1/programs/${programId}`, { headers: { cookie: admin, ...headers } });
    const [plain, packed] = [await asked({}), await asked({ 'accept-encoding': 'gzip' })];
    expect([plain, packed].map((reply) => reply.headers.get('content-encoding'))).toEqual([null, 'gzip']);
    for (const reply of [plain, packed]) expect(reply.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(await plain.json()).toMatchObject({ id: programId });
  });

  it('tells health and readiness', async () => {
    expect(await (await app.app.request('/health')).json()).toEqual({ status: 'ok' });
    expect(await (await app.app.request('/ready')).json()).toEqual({ status: 'ready' });
  });
});
