import { expect, it } from 'vitest';
import { testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';

it('lets a browser keep no page that shows a link or a secret once', async () => {
  const app = await testApp();
  const { programId, teams } = await fixture(app.services.db);
  const cookie = await app.signedIn('program_admin', 'program', programId);
  const kept = async (path: string) =>
    (await app.app.request(path, { headers: { cookie } })).headers.get('cache-control');
  for (const path of [
    '/recommendations/any/contributors',
    '/webhooks/new',
    '/webhooks',
    `/teams/${teams[0]?.id}/recognition`,
  ])
    expect(await kept(path), path).toBe('no-store');
  expect(await kept('/recommendations')).toBe('private, no-cache');
});
