import { expect, test } from 'vitest';
import { createApp } from '../../../api/app.ts';
import { testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';

const headers = { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'fr-CA' };

test('a respondent’s first page weighs at most 14 KB compressed, and at most 40 KB with everything it needs offline', async () => {
  const site = await testApp();
  const { invitations } = await fixture(site.services.db, {});
  const app = createApp(site.services);
  const weight = async (path: string): Promise<number> => {
    const reply = await app.request(path, { headers });
    expect(reply.status, path).toBe(200);
    expect(reply.headers.get('content-encoding'), path).toMatch(/^(?:gzip|br)$/);
    return (await reply.arrayBuffer()).byteLength;
  };
  const page = `/r/${invitations[0]?.token}`;
  const html = await (await app.request(page)).text();
  const sheet = /href="(\/assets\/respondent-[0-9a-f]+\.css)"/.exec(html)?.[1] ?? '';
  const script = /src="(\/assets\/respondent-[0-9a-f]+\.js)"/.exec(html)?.[1] ?? '';
  const plain = (await weight(page)) + (await weight(sheet));
  expect(plain).toBeLessThanOrEqual(14 * 1024);
  const whole = plain + (await weight(script)) + (await weight('/r/worker.js'));
  expect(whole).toBeLessThanOrEqual(40 * 1024);
});

test('the worker is one address that browsers ask for again, and is not sent twice', async () => {
  const { app } = await testApp();
  const first = await app.request('/r/worker.js', { headers });
  expect(first.headers.get('cache-control')).toBe('public, max-age=3600');
  expect(first.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  const tag = first.headers.get('etag') ?? '';
  const again = await app.request('/r/worker.js', { headers: { ...headers, 'if-none-match': tag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  const plain = await app.request('/r/worker.js');
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toContain('addEventListener("fetch"');
});
