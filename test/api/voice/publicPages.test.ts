import { inArray } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { programs } from '../../../api/db/schema/organization.ts';
import { listedRecommendations } from '../../../api/db/schema/publicPages.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { insertHistories } from '../../support/histories.ts';

let app: TestApp;
let sample: Fixture;
let lead: string;
let slug: string;
const institution = (at = 0) => sample.institutionIds[at] ?? '';
const put = (path: string, open: boolean) => app.api(path, { method: 'PUT', as: lead, body: { open } });

beforeAll(async () => {
  app = await testApp({ end: 'file', now: new Date('2026-03-10T15:00:00Z') });
  sample = await fixture(app.services.db, { institutionCount: 2, teamsPerInstitution: 1 });
  lead = await app.signedIn('program_admin', 'program', sample.programId);
  slug = (await app.services.db.read.select().from(programs))[0]?.slug ?? '';
  const names = ['Shown', 'Hidden', 'Elsewhere'];
  await insertHistories(
    app.services.db,
    sample.programId,
    names.map((name) => {
      const team = sample.teams.find((each) => each.institutionId === institution(name === 'Elsewhere' ? 1 : 0));
      const title = { fr: `${name}-fr <b>&</b>`, en: `${name}-en <b>&</b>` };
      return {
        ...{ id: name, teamId: team?.id ?? '', institutionId: team?.institutionId ?? '', title },
        steps: [
          ['submitted', '2026-01-05'],
          ['acknowledged', '2026-01-06', { note: `${name}-private-note` }],
          ['under_review', '2026-01-07'],
          ['declined', '2026-01-08', { reasonCode: 'resources', reason: `${name}-reason, which is long enough.` }],
          ['commented', '2026-01-09', { comment: `${name}-private-comment` }],
          ['heard', '2026-01-10', { score: 1 }],
        ],
      };
    }),
  );
});

/** Every public address there is, in both languages, as everyone gets it. */
const addresses = () =>
  [`/public/${slug}`, `/public/${slug}/${institution()}`, `/public/${slug}/${institution(1)}`].flatMap((path) => [
    ...['', '/embed', '/poster', '/feed.atom', '/feed.json'].flatMap((end) =>
      ['fr', 'en'].map((language) => `${path}${end}?lang=${language}`),
    ),
    `/api/v1${path}`,
  ]);
const read = async () => {
  const texts = new Map<string, { status: number; text: string }>();
  for (const address of addresses()) {
    const reply = await app.app.request(address);
    texts.set(address, { status: reply.status, text: await reply.text() });
  }
  return texts;
};

it('shows nothing before the page is opened', async () => {
  await put('/recommendations/Shown/listing', true);
  for (const [address, { status, text }] of await read()) {
    expect(status, address).toBe(404);
    expect(text).not.toMatch(/Shown|Hidden|Elsewhere/);
  }
});

it('shows what is listed where pages are open, and never a word of what is not', async () => {
  expect((await put(`/programs/${sample.programId}/public-page`, true)).status).toBe(200);
  for (const [address, { text }] of await read()) expect(text, address).not.toMatch(/Shown|Hidden|Elsewhere/);
  expect((await put(`/institutions/${institution()}/public-page`, true)).status).toBe(200);
  // Listed, but its institution has not opened its page.
  await put('/recommendations/Elsewhere/listing', true);
  const { head, count } = (await app.api(`/programs/${sample.programId}/ledger`, { as: lead })).body;
  for (const [address, { status, text }] of await read()) {
    expect(text, address).not.toMatch(/Hidden|Elsewhere|private|"score"|"heard"/);
    if (address.includes(institution(1))) expect(status, address).toBe(404);
    else {
      expect(status, address).toBe(200);
      expect(text, address).toMatch(/Shown-(fr|en)/);
      expect(text, address).toContain('Shown-reason');
      if (!address.includes('feed'))
        for (const figure of [head, String(count)]) expect(text, address).toContain(figure);
    }
  }
  const audited = (await app.api(`/audit?program=${sample.programId}`, { as: lead })).body;
  expect(JSON.stringify(audited)).toContain('publicPage');
  await put('/recommendations/Shown/listing', false);
  for (const { text } of (await read()).values()) expect(text).not.toContain('Shown');
});

it('shows fifty at once, and never a word of what is not listed on any page', async () => {
  const own = (await app.signedIn('institution_lead', 'institution', institution())) ?? '';
  const team = sample.teams.find((each) => each.institutionId === institution());
  const names = Array.from({ length: 104 }, (_, index) => `${index % 2 === 0 ? 'Seen' : 'Draft'}-${index}-`);
  await insertHistories(
    app.services.db,
    sample.programId,
    names.map((name) => ({
      ...{ id: name, teamId: team?.id ?? '', institutionId: institution(), title: { fr: name, en: name } },
      steps: [['submitted', '2026-02-05']],
    })),
  );
  const listed = names.filter((name) => name.startsWith('Seen'));
  await app.services.db.write((tx) =>
    tx.insert(listedRecommendations).values(listed.map((recommendationId) => ({ recommendationId }))),
  );
  const address = `/public/${slug}/${institution()}`;
  const seen = (text: string) => [...new Set(text.match(/Seen-\d+-/g))];
  const first = await (await app.app.request(`${address}?lang=fr`)).text();
  expect(seen(first)).toHaveLength(50);
  const after = /after=([^"&]+)/.exec(first)?.[1] ?? '';
  const second = await (await app.app.request(`${address}?lang=fr&after=${after}`)).text();
  expect([...seen(first), ...seen(second)].sort()).toEqual([...listed].sort());
  for (const text of [first, second]) expect(text).not.toMatch(/Draft|Hidden|private/);
  for (const shape of ['embed', 'feed.atom', 'feed.json']) {
    const text = await (await app.app.request(`${address}/${shape}?after=${after}`)).text();
    expect(seen(text), shape).toHaveLength(50);
    expect(text).not.toMatch(/Draft|Hidden|private/);
  }
  // Kept by browsers, and asked for anew only where it changed.
  const reply = await app.app.request(`${address}?lang=fr`);
  const again = { headers: { 'if-none-match': reply.headers.get('etag') ?? '' } };
  expect((await app.app.request(`${address}?lang=fr`, again)).status).toBe(304);
  await app.api('/recommendations/Seen-98-/listing', { method: 'PUT', as: own, body: { open: false } });
  expect((await app.app.request(`${address}?lang=fr`, again)).status).toBe(200);
  await app.services.db.write((tx) =>
    tx.delete(listedRecommendations).where(inArray(listedRecommendations.recommendationId, listed)),
  );
});

it('tells each reader whether the setting may be changed here', async () => {
  const of = async (cookie: string, path: string) => (await app.api(path, { as: cookie })).body.mayChange;
  const here = await app.signedIn('institution_lead', 'institution', institution());
  expect(await of(here, `/institutions/${institution()}/public-page`)).toBe(true);
  expect(await of(here, `/programs/${sample.programId}/public-page`)).toBe(false);
  expect(await of(lead, `/programs/${sample.programId}/public-page`)).toBe(true);
});

it('lets other sites frame the page made for it, and no other', async () => {
  const policy = async (path: string) => (await app.app.request(path)).headers;
  const embedded = await policy(`/public/${slug}/embed`);
  expect(embedded.get('content-security-policy')).toContain('frame-ancestors *');
  expect(embedded.get('x-frame-options')).toBeNull();
  for (const path of [`/public/${slug}`, `/public/${slug}/poster`, '/sign-in', '/embed']) {
    expect((await policy(path)).get('content-security-policy'), path).toContain("frame-ancestors 'none'");
  }
});

it('gives each reader the words of the institution in their language, as long as the ledger says the same', async () => {
  const team = sample.teams.find((each) => each.institutionId === institution());
  await insertHistories(app.services.db, sample.programId, [
    {
      ...{ id: 'Moved', teamId: team?.id ?? '', institutionId: institution(), title: { fr: 'Un banc', en: 'A bench' } },
      steps: [
        ['submitted', '2026-01-05'],
        ['acknowledged', '2026-01-06'],
        ['under_review', '2026-01-07'],
        ['deferred', '2026-01-08', { reasonCode: 'resources', reason: 'Not enough staff.', reviewOn: '2026-06-01' }],
      ],
    },
  ]);
  const wording = { language: 'en', reason: 'Pas assez de personnel cette année.' };
  const body = { open: true, wording };
  const listed = await app.api('/recommendations/Moved/listing', { method: 'PUT', as: lead, body });
  expect(listed.body.wording.texts).toEqual({
    reason: { original: 'Not enough staff.', translation: wording.reason },
  });
  const text = async (language: string, shape = '') =>
    (await app.app.request(`/public/${slug}${shape}?lang=${language}`)).text();
  for (const shape of ['', '/poster', '/feed.atom', '/feed.json']) {
    expect(await text('fr', shape), shape).toContain(wording.reason);
    expect(await text('fr', shape), shape).not.toContain('Not enough staff.');
    expect(await text('en', shape), shape).toContain('Not enough staff.');
  }
  // Opening it once more without words keeps them; what they translate must still stand in the ledger.
  await put('/recommendations/Moved/listing', true);
  expect(await text('fr')).toContain(wording.reason);
  for (const event of [
    { type: 'under_review', detail: {} },
    { type: 'declined', detail: { reasonCode: 'not_feasible', reason: 'Another sentence, in English again.' } },
  ]) {
    const { sequence } = (await app.api('/recommendations/Moved', { as: lead })).body;
    const said = await app.api('/recommendations/Moved/events', {
      ...{ method: 'POST', as: lead, body: { ...event, after: sequence } },
    });
    expect(said.status, JSON.stringify(said.body)).toBe(201);
  }
  expect(await text('fr')).not.toContain(wording.reason);
  const open = await (await app.app.request(`/api/v1/public/${slug}`)).text();
  for (const gone of [wording.reason, 'Not enough staff.']) expect(open).not.toContain(gone);
  expect(await text('fr')).toContain('<span lang="en">Another sentence, in English again.</span> (en anglais)');
});
