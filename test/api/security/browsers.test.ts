import { beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';

let app: TestApp;
let sample: Fixture;
let admin: string;

beforeAll(async () => {
  app = await testApp({ end: 'file' });
  sample = await fixture(app.services.db);
  admin = await app.signedIn('program_admin', 'program', sample.programId);
});

const invite = (headers: Record<string, string>) =>
  app.api(`/campaigns/${sample.campaignId}/invitations`, { method: 'POST', as: admin, headers });

type Sent = Record<string, string>[];

describe('what a page of another site makes a browser send', () => {
  it('changes nothing, even from a neighbour that shares the cookies’ site', async () => {
    const sent: Sent = [
      { 'sec-fetch-site': 'same-site', origin: 'https://other.example.org', 'content-type': 'text/plain' },
      { 'sec-fetch-site': 'cross-site', origin: 'null' },
      { origin: 'https://other.example.org' },
      { origin: 'null' },
    ];
    for (const headers of sent) {
      expect((await invite(headers)).status).toBe(403);
    }
  });

  it('is told from our own pages, from an address typed in, and from programs', async () => {
    const sent: Sent = [
      { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' },
      { 'sec-fetch-site': 'none' },
      { origin: 'http://localhost:3000' },
      {},
    ];
    for (const headers of sent) {
      expect((await invite(headers)).status).toBe(200);
    }
  });

  it('may still be read', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await app.api('/me', { as: admin, headers })).status).toBe(200);
  });
});

describe('what a browser keeps', () => {
  it('is none of the names and addresses of people', async () => {
    for (const path of [
      '/me',
      `/members?team=${sample.teams[0]?.id}`,
      `/campaigns/${sample.campaignId}/invitations`,
      `/staff?program=${sample.programId}`,
      `/audit?program=${sample.programId}`,
    ]) {
      const { headers } = await app.api(path, { as: admin });
      expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
    }
    expect((await app.api('/me')).headers.get('cache-control')).toBe('no-store');
  });

  it('leads nowhere else: an address that begins with two slashes gives no link to another site', async () => {
    const reply = await app.app.request('http://localhost//elsewhere.example/page');
    expect(reply.status).toBe(404);
    expect(await reply.text()).not.toMatch(/href="\/\//);
  });
});
