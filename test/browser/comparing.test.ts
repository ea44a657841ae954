import { eq } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { campaigns } from '../../api/db/schema/campaigns.ts';
import { teams } from '../../api/db/schema/organization.ts';
import type { Language } from '../../surveys/text.ts';
import { axeViolationsHere, openBrowser, screenshot, serveApp } from '../support/browser.ts';
import { comparedSite } from '../support/comparedSite.ts';
import { insertHistories, type Step } from '../support/histories.ts';
import { cookiesOf } from '../support/managedSite.ts';

/*
 * The figures of groups and of moments in their states: full, too few, refused. Each is looked at on a desk and on a phone in one
 * visit; the full ones in both languages, of which axe looks at one, on a phone or on a desk in turn.
 */

type Site = Awaited<ReturnType<typeof comparedSite>>;
type World = 'large' | 'small';

let site: Site;
let browser: Browser;
let origin: string;
const windows = new Map<World, Page>();

beforeAll(async () => {
  browser = await openBrowser();
  site = await comparedSite();
  origin = await serveApp(site.app.app);
  for (const world of ['large', 'small'] as const) {
    const context = await browser.newContext({ bypassCSP: true });
    await context.addCookies(cookiesOf(site[world].admin, origin));
    windows.set(world, await context.newPage());
  }
});

interface Look {
  world: World;
  path: string;
  query?: Record<string, string>;
  /** What the headline says, in both languages. */
  says: Record<Language, RegExp>;
  drawn: boolean;
  /** What the table beside it holds: rows of the first one at least, and a table with this in its caption. */
  rows: number;
  caption?: Record<Language, RegExp>;
}

async function look(
  { world, path, query = {}, says, drawn, rows, caption }: Look,
  language: Language,
  axeAt: number,
  withAxe = true,
) {
  const page = windows.get(world) ?? expect.fail();
  const search = new URLSearchParams({ program: site[world].id, ...query, lang: language });
  const reply = await page.goto(`${origin}/dashboard/${path}?${search}`);
  expect(reply?.status()).toBe(200);
  const name = `${path}-${Object.values(query).join('-')}-${world}-${language}`;
  expect(
    await page
      .locator('h1 ~ .standfirst, h1')
      .allTextContents()
      .then((texts) => texts.join(' ')),
  ).toMatch(says[language]);
  // On a phone and on a desk one drawing each, the same figure.
  expect(await page.locator('figure svg[role="img"]').count()).toBe(drawn ? 2 : 0);
  const tables = page.locator('main .detail table');
  if (rows > 0) expect(await tables.first().locator('tbody tr').count()).toBeGreaterThanOrEqual(rows);
  if (caption) expect((await tables.locator('caption').allTextContents()).join(' ')).toMatch(caption[language]);
  await page.evaluate("document.querySelectorAll('main details').forEach((each) => { each.open = true; })");
  for (const width of [axeAt === 360 ? 1280 : 360, axeAt]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(
      true,
    );
    await screenshot(page, `comparing-${name}-${width}`);
  }
  if (withAxe) expect(await axeViolationsHere(page)).toEqual([]);
}

const composed = { fr: /Ce qui est ajusté/, en: /What is adjusted for/ };

const full: Look[] = [
  {
    ...{
      world: 'large',
      path: 'funnel',
      query: { adjust: 'setting_and_sides' },
      drawn: true,
      rows: 8,
      caption: composed,
    },
    says: {
      fr: /établissements ajustés pour le type d’établissement et la part/,
      en: /adjusted for the kind of institution and/,
    },
  },
  {
    ...{ world: 'large', path: 'comparison', query: { by: 'team', adjust: 'setting' }, drawn: true, rows: 30 },
    ...{
      caption: composed,
      says: { fr: /une fois ajusté pour le type d’établissement/, en: /djusted for the kind of institution/ },
    },
  },
  {
    ...{ world: 'large', path: 'control', drawn: true, rows: 12 },
    says: { fr: /limites/, en: /limits/ },
  },
  {
    ...{ world: 'large', path: 'multiples', query: { by: 'institution' }, drawn: true, rows: 96 },
    says: { fr: /à la même échelle, sans classement/, en: /on one scale, without a ranking/ },
  },
  {
    ...{ world: 'large', path: 'change', drawn: true, rows: 10 },
    ...{
      caption: { fr: /mêmes personnes/, en: /same people/ },
      says: { fr: /reconnues aux deux moments/, en: /recognised at both moments/ },
    },
  },
];

const fewer: (Look & { as: string })[] = [
  {
    ...{ as: 'a funnel of few institutions', world: 'small', path: 'funnel', drawn: true, rows: 4 },
    says: { fr: /Pas d’entonnoir ici/, en: /No funnel here/ },
  },
  {
    ...{
      as: 'a funnel that cannot be adjusted',
      world: 'small',
      path: 'funnel',
      query: { adjust: 'sides' },
      drawn: true,
      rows: 4,
    },
    says: { fr: /La part de patients ne peut pas être ajustée/, en: /share of patients cannot be adjusted for/ },
  },
  {
    ...{
      as: 'teams not adjusted for patients',
      world: 'large',
      path: 'comparison',
      query: { adjust: 'sides' },
      drawn: false,
    },
    ...{ rows: 30, says: { fr: /Les équipes ne sont pas ajustées/, en: /Teams are not adjusted/ } },
  },
  {
    ...{
      as: 'a comparison of few',
      world: 'small',
      path: 'comparison',
      query: { by: 'institution', adjust: 'setting' },
    },
    ...{ drawn: false, rows: 4, says: { fr: /ne peut pas être ajusté ici/, en: /cannot be adjusted for here/ } },
  },
  {
    ...{ as: 'one moment between no limits', world: 'small', path: 'control', drawn: true, rows: 1 },
    says: { fr: /Pas encore de limites/, en: /No limits yet/ },
  },
  {
    ...{
      as: 'small charts of one moment',
      world: 'small',
      path: 'multiples',
      query: { by: 'institution' },
      drawn: true,
      rows: 4,
    },
    says: { fr: /sans classement/, en: /without a ranking/ },
  },
  {
    ...{ as: 'no change before a second release', world: 'small', path: 'change', drawn: false, rows: 0 },
    says: { fr: /Moins de deux moments diffusés/, en: /Fewer than two moments released/ },
  },
];

describe('figures of groups and moments', () => {
  test.each(full)('$path in full, in both languages', async (each) => {
    const phone = full.findIndex(({ path }) => path === each.path) % 2 === 0;
    await look(each, 'fr', 360, phone);
    await look(each, 'en', 1280, !phone);
  });

  test.each(fewer)('$as', async ({ as: _, ...each }) => {
    const phone = fewer.findIndex(({ path, world }) => path === each.path && world === each.world) % 2 === 0;
    await look(each, phone ? 'en' : 'fr', phone ? 360 : 1280);
  });
});

test('the result that a recommendation was raised from stands before and after, whole on a phone', async () => {
  const { db } = site.app.services;
  const program = eq(campaigns.programId, site.large.id);
  const asked = await db.read.select().from(campaigns).where(program).orderBy(campaigns.opensOn);
  const ofPlace = eq(teams.institutionId, site.large.institution);
  const [team] = await db.read.select().from(teams).where(ofPlace);
  const source = { campaignId: asked[0]?.id, item: 'listened_to' };
  const steps: Step[] = [
    ['submitted', '2020-01-05', { source, origin: 'survey_finding' }],
    ['acknowledged', '2020-01-06'],
    ['under_review', '2020-01-07'],
    ['accepted', '2020-01-08'],
    ['planned', '2020-01-09'],
    ['in_progress', '2020-01-10'],
    ['implemented', '2020-01-11', { evidence: 'Une photo.', implementedOn: '2020-01-11' }],
  ];
  const place = { teamId: team?.id ?? '', institutionId: site.large.institution };
  await insertHistories(db, site.large.id, [{ id: 'raised', ...place, steps }]);
  const page = windows.get('large') ?? expect.fail();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`${origin}/recommendations/raised?lang=fr`);
  const section = page.getByRole('region', { name: 'Avant et après' });
  await section.getByRole('table').first().waitFor();
  expect(await section.getByRole('row', { name: /^(Avant|Après)/ }).count()).toBe(2);
  expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(
    true,
  );
  await screenshot(page, 'before-and-after');
  expect(await axeViolationsHere(page)).toEqual([]);
});
