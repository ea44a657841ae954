import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { teams } from '../../../api/db/schema/organization.ts';
import { testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';

const markup = '</text></title><script>alert(1)</script><img src=x onerror=alert(1)> "\'&';

it('what people type stays text in pages, charts and files', async () => {
  const { app, api, services, signedIn } = await testApp();
  const sample = await fixture(services.db);
  const as = await signedIn('program_admin', 'program', sample.programId);
  const teamId = sample.teams[0]?.id ?? '';
  await services.db.write(async (tx) => {
    await tx
      .update(teams)
      .set({ name: { fr: markup, en: markup } })
      .where(eq(teams.id, teamId));
  });
  const words = { fr: `=HYPERLINK("http://elsewhere.example")${markup}`, en: markup };
  const body = { teamId, title: words, detail: { fr: '', en: '' }, contributorSide: 'joint' };
  const { body: recommendation } = await api('/recommendations', { method: 'POST', as, body });
  const detail = { reasonCode: 'other', reason: `@SUM(1) ${markup} is not ours to decide` };
  for (const [type, sequence] of [
    ['acknowledged', 1],
    ['under_review', 2],
    ['declined', 3],
  ] as const) {
    const event = { type, after: sequence, detail: type === 'declined' ? detail : {} };
    const { status } = await api(`/recommendations/${recommendation.id}/events`, { method: 'POST', as, body: event });
    expect([type, status]).toEqual([type, 201]);
  }
  const get = async (path: string) => (await app.request(path, { headers: { cookie: as } })).text();
  const query = `program=${sample.programId}&lang=fr`;
  const page = await get(`/dashboard/follow-through?${query}`);
  const chart = await get(`/api/v1/findings/follow-through.svg?${query}`);
  for (const text of [page, chart]) {
    expect(text).toContain('&lt;script&gt;');
    // A page's own scripts have an address of ours and nothing in them.
    const ours = /<script type="module" src="\/assets\/[\w.-]+"><\/script>/g;
    expect(text.replace(ours, '')).not.toMatch(/<script|<img/i);
  }
  const file = await get(`/api/v1/findings/follow-through.csv?${query}&table=3`);
  expect(file).toContain("'=HYPERLINK");
  expect(file).not.toMatch(/(^|,)"?[=@]/m);
  expect(await get(`/sign-in?email=${encodeURIComponent(markup)}&next=${encodeURIComponent(markup)}`)).not.toMatch(
    /<script|<img/i,
  );
});
