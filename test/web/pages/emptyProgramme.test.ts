import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { programs } from '../../../api/db/schema/organization.ts';
import { testApp } from '../../support/app.ts';

test('a programme in which nothing is yet says so page by page, and leads on', async () => {
  const app = await testApp();
  const id = randomUUID();
  const words = { fr: 'Programme neuf', en: 'New programme' };
  const none = { fr: '', en: '' };
  await app.services.db.write((tx) =>
    tx.insert(programs).values({ id, slug: 'neuf', name: words, description: none, createdAt: Date.UTC(2026, 0, 5) }),
  );
  const cookie = await app.signedIn('program_admin', 'program', id);
  const page = async (path: string, language: string) => {
    const query = new URLSearchParams({ program: id, lang: language });
    const reply = await app.app.request(`${path}?${query}`, { headers: { cookie } });
    expect([path, reply.status]).toEqual([path, 200]);
    return (await reply.text()).replaceAll('\u00a0', ' ');
  };
  for (const [language, overviewLink, collection] of [
    [
      'fr',
      'Ce qui est en cours, dans la vue d’ensemble',
      'viennent d’une collecte à part',
      'pas encore de description',
    ],
    ['en', 'What is under way, on the overview', 'come from a collection of its own'],
  ] as const) {
    const overview = await page('/dashboard', language);
    // Nothing to choose among and nothing to print.
    expect(overview).not.toContain('<select');
    expect(overview).not.toContain('/dashboard/report');
    for (const path of ['/dashboard/satisfaction', '/dashboard/appendix'])
      expect(await page(path, language)).toContain(`href="/dashboard?program=${id}">${overviewLink}</a>`);
    expect(await page('/dashboard/accommodations', language)).toContain(collection);
    if (language === 'fr') expect(await page('/dashboard/report', language)).toContain('pas encore de description');
  }
});
