import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Appendix } from '../../analysis/appendix/appendix.ts';
import { cellText, hiddenWords } from '../../analysis/csv.ts';
import type { Finding, FindingKind, Table } from '../../analysis/finding.ts';
import { demoAccounts, inventStaff } from '../../api/demo/staff.ts';
import type { Language } from '../../surveys/text.ts';
import { allHidden } from '../../web/parts/dataTable.tsx';
import { answeredCampaign } from '../support/answeredCampaign.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { axeViolations, axeViolationsHere, openBrowser, screenshot, serveApp } from '../support/browser.ts';

/** Ten teams of six; in the last one two people answered, so that it and another one are withheld. */
const answering = [6, 6, 6, 6, 6, 6, 6, 6, 6, 2];

let site: TestApp;
let browser: Browser;
let origin: string;
let program: string;
let signedIn: BrowserContext;

/** Signs in as the programme lead by the outbox, as a visitor of the demonstration does. */
async function signInByOutbox(): Promise<BrowserContext> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/dashboard?lang=fr`);
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  await page.goto(`${origin}/outbox?lang=fr`);
  const account = demoAccounts.find(({ role }) => role === 'program_admin');
  await page
    .getByRole('row', { name: account?.email ?? '' })
    .getByRole('button')
    .click();
  expect(await axeViolations(page)).toEqual([]);
  const link = new URL((await page.getByRole('link', { name: 'Ouvrir la session' }).getAttribute('href')) ?? '');
  // The link names the address the installation is known by; the test listens on a port of its own.
  await page.goto(`${origin}${link.pathname}${link.search}`);
  expect(await axeViolations(page)).toEqual([]);
  const action = await page.locator('main form').getAttribute('action');
  const reply = await page.request.get(`${origin}${action}${link.search}`, { maxRedirects: 0 });
  expect(reply.headers().location).toMatch(/\/dashboard$/);
  await page.close();
  return context;
}

beforeAll(async () => {
  site = await testApp({ end: 'file', config: { demo: true } });
  const { sample } = await answeredCampaign(site, answering);
  program = sample.programId;
  const places = { programs: [program], institution: sample.institutionIds[0] ?? '', team: sample.teams[0]?.id ?? '' };
  await site.services.db.write((tx) => inventStaff(tx, places, Date.now(), randomUUID));
  origin = await serveApp(site.app);
  browser = await openBrowser();
  signedIn = await signInByOutbox();
});

async function open(path: string, width = 1280): Promise<Page> {
  const page = await signedIn.newPage();
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${origin}${path}`);
  return page;
}

const noSidewaysScroll = (page: Page) =>
  page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

async function openDetails(page: Page): Promise<void> {
  const closed = page.locator('.detail:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
}

type Reply = Omit<Finding, 'stats'> & { choice: Record<string, unknown>; appendix: Appendix };

/** The figure that a page shows, as the API gives it: asked with what the page's own download asks. */
async function figureOf(page: Page): Promise<Reply> {
  const href = (await page.getByRole('link', { name: /CSV/ }).first().getAttribute('href')) ?? '';
  const reply = await page.request.get(`${origin}${href.replace('.csv', '')}`);
  expect(reply.status()).toBe(200);
  return reply.json();
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The rows of a table as they should read: withheld neighbours once, repeated heads once. */
function rowsOf({ columns, rows }: Table, language: Language): string[] {
  let head = '';
  return rows.map((row) => {
    const texts: string[] = [];
    let hidden = false;
    for (const [index, column] of columns.entries()) {
      const cell = row[column.name];
      const text = cellText(cell, column, language);
      const withheld = typeof cell === 'object' && cell !== null && 'hidden' in cell;
      if (index === 0 && text === head) continue;
      if (index === 0) head = text;
      if (!(withheld && hidden)) texts.push(text);
      hidden = withheld;
    }
    return spaced(texts.join(' '));
  });
}

async function shownRows(page: Page, table: number): Promise<string[]> {
  const shown = page.locator('table, .withheld-table').nth(table);
  const rows = await shown.locator('tbody tr').all();
  if (rows.length === 0) return [spaced((await shown.textContent()) ?? '')];
  return Promise.all(rows.map(async (row) => spaced((await row.locator('th, td').allTextContents()).join(' '))));
}

const kinds: FindingKind[] = ['satisfaction', 'trend', 'diversity', 'follow-through', 'comparison'];
const pages = kinds.flatMap((kind) => (['fr', 'en'] as const).map((language) => ({ kind, language })));

describe.each(pages)('the page of $kind in $language', ({ kind, language }) => {
  const path = `/dashboard/${kind}?lang=${language}`;

  test('says first what the figure says, and shows the same rows as the API', async () => {
    const page = await open(path);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    const finding = await figureOf(page);
    const headline = spaced((await page.getByRole('heading', { level: 1 }).textContent()) ?? '');
    expect(spaced(finding.reading[language]).startsWith(headline)).toBe(true);
    expect(spaced((await page.locator('figcaption').textContent()) ?? '')).toContain(
      spaced(finding.subtitle[language]),
    );
    const tables = [finding.table, ...(finding.moreTables ?? [])].filter(({ rows }) => rows.length > 0);
    for (const [index, table] of tables.entries())
      expect(await shownRows(page, index)).toEqual(
        allHidden(table)
          ? [expect.stringContaining(spaced(`${table.caption[language]} – ${hiddenWords[language]}`))]
          : rowsOf(table, language),
      );
    expect(await page.locator('figure svg[role="img"]').count()).toBe(finding.chart === null ? 0 : 2);
    await page.close();
  });

  test('is clean for axe and does not scroll sideways, on a desk and on a phone', async () => {
    for (const width of [1280, 360]) {
      const page = await open(path, width);
      await screenshot(page, `dashboard-${kind}-${language}-${width}`);
      expect(await noSidewaysScroll(page)).toBe(true);
      expect(await page.locator('figure svg[role="img"]:visible').count()).toBeLessThanOrEqual(1);
      await openDetails(page);
      await screenshot(page, `dashboard-${kind}-${language}-${width}-open`);
      expect(await noSidewaysScroll(page)).toBe(true);
      expect(await axeViolations(page)).toEqual([]);
      await page.close();
    }
  });

  test('has a methods appendix as a page, the same as the API gives, clean for axe and to be printed', async () => {
    // One width for each language: `npm run audit:accessibility` looks at all four.
    const width = language === 'fr' ? 1280 : 360;
    const page = await open(path, width);
    const { appendix, subtitle } = await figureOf(page);
    await openDetails(page);
    const words = language === 'fr' ? 'L’annexe méthodologique' : 'The methods appendix';
    await Promise.all([page.waitForURL('**/dashboard/appendix?*'), page.getByRole('link', { name: words }).click()]);
    await screenshot(page, `appendix-${kind}-${language}-${width}`);
    expect(await noSidewaysScroll(page)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    const text = spaced((await page.locator('main').textContent()) ?? '');
    const held = appendix.limitations.filter(({ holds }) => holds).map(({ sentence }) => sentence);
    const said = [
      appendix.estimand,
      subtitle,
      appendix.randomness,
      ...appendix.methods.map(({ name }) => name),
      ...held,
    ];
    for (const each of said) expect(text).toContain(spaced(each[language]));
    for (const each of [appendix.software.version, appendix.data.fingerprint]) expect(text).toContain(each);
    const settings = await page.locator('.settings tbody tr').allTextContents();
    expect(settings.map((row) => appendix.defaults.filter(({ key }) => row.includes(key)).length > 0)).toEqual(
      appendix.defaults.map(() => true),
    );
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.screen').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await Promise.all([page.waitForURL(`**/dashboard/${kind}?*`), page.locator('.screen a').click()]);
    await page.close();
  });

  test('has downloads that work', async () => {
    const page = await open(path);
    for (const link of await page.locator('.downloads a[href^="/api/"]').all()) {
      const reply = await page.request.get(`${origin}${await link.getAttribute('href')}`);
      expect(reply.status()).toBe(200);
      expect(reply.headers()['content-type']).toMatch(
        /^((image\/svg\+xml|text\/csv); charset=utf-8|image\/png|application\/zip|application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet)$/,
      );
    }
    await page.close();
  });
});

test('the overview says one sentence for each figure and is clean for axe', async () => {
  for (const width of [1280, 360]) {
    const page = await open('/dashboard?lang=fr', width);
    await screenshot(page, `dashboard-overview-fr-${width}`);
    expect(await page.locator('.story .reading').count()).toBe(8);
    // What takes two releases is named once, with the way to it.
    expect(await page.locator('.story li').allInnerTexts()).toEqual(['Changement de la mi-mandat à la fin']);
    expect(await page.getByText('Données de démonstration').count()).toBe(1);
    expect(await noSidewaysScroll(page)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  }
});

test('a withheld team is a hatched row that says so', async () => {
  const page = await open('/dashboard/comparison?lang=fr');
  await openDetails(page);
  const row = page.locator('table').first().getByRole('row', { name: 'Team 10' });
  expect(await row.locator('.withheld').textContent()).toContain('non diffusé');
  expect(await row.locator('.figure').count()).toBe(0);
  expect(await page.locator('.caveats').textContent()).toContain('moins de 5');
  await page.close();
});

describe('the interactive chart', () => {
  test('comes with a press, says the table’s figures to keys and pointer, and gives the picture back', async () => {
    const context = await browser.newContext({ storageState: await signedIn.storageState() });
    const page = await context.newPage();
    await page.setViewportSize({ width: 1280, height: 900 });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const asked: string[] = [];
    page.on('requestfinished', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${origin}/dashboard/satisfaction?lang=fr&program=${program}`);
    const explore = page.getByRole('button', { name: 'Explorer ce graphique' });
    await explore.waitFor();
    // Before anything is pressed: the page, its sheet and a small script, and nothing of vega.
    expect(asked.filter((path) => path.includes('vega'))).toEqual([]);
    // What the browser itself counted: the replies' own sizes come late to the one who listens.
    const bytes = await page.evaluate<number>(
      `['navigation', 'resource'].flatMap((kind) => performance.getEntriesByType(kind))
        .reduce((sum, entry) => sum + entry.encodedBodySize, 0)`,
    );
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(150_000);

    await explore.press('Enter');
    const list = page.getByRole('listbox', { name: 'Lignes du graphique' });
    await list.waitFor();
    await page.locator('[role="listbox"]:focus').waitFor();
    expect(await page.locator('.drawing.wide').isVisible()).toBe(false);
    await page.keyboard.press('ArrowDown');
    const tip = page.locator('.exploring-tip');
    const cells = await page.locator('#table tbody tr').first().locator('td').allTextContents();
    const figures = (await tip.locator('dd').allTextContents()).map(spaced);
    expect(figures.slice(0, 3)).toEqual(cells.slice(0, 3).map(spaced));
    await page.keyboard.press(' ');
    await page.getByRole('table', { name: 'Lignes gardées' }).waitFor();
    expect(await list.getByRole('option', { selected: true }).count()).toBe(1);
    expect(await axeViolationsHere(page)).toEqual([]);

    await page.getByRole('checkbox', { name: 'Professionnels' }).uncheck();
    await expect.poll(() => page.locator('.exploring-sheet path[opacity="0.14"]').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Montrer toutes les lignes' }).click();
    await page.locator('.exploring-sheet path[stroke="#1d2530"]').nth(12).hover({ force: true });
    await tip.waitFor();

    await list.focus();
    await page.keyboard.press('Escape');
    await tip.waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await page.locator('.drawing.wide').waitFor();
    expect(spaced((await page.locator(':focus').textContent()) ?? '')).toBe('Explorer ce graphique');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('is offered only where scripts run', async () => {
    const page = await open(`/dashboard/satisfaction?lang=fr&program=${program}`);
    expect(await page.getByRole('button', { name: 'Explorer ce graphique' }).count()).toBe(0);
    await page.close();
  });
});

test('what is shown is chosen by keyboard alone and stays in the address', async () => {
  const page = await open(`/dashboard/comparison?lang=en&program=${program}`);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('Skip to content');
  await page.keyboard.press('Enter');
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    if ((await page.locator(':focus').getAttribute('name')) === 'scale') break;
  }
  await page.keyboard.press('ArrowDown');
  const chosen = await page.locator('select[name="scale"]').inputValue();
  for (let i = 0; i < 5 && (await page.locator(':focus').textContent()) !== 'Show'; i++)
    await page.keyboard.press('Tab');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  expect(new URL(page.url()).searchParams.get('scale')).toBe(chosen);
  expect(await page.locator('select[name="scale"]').inputValue()).toBe(chosen);
  await page.close();
});

test('the other pages of staff are clean for axe and fit a phone', async () => {
  for (const path of ['/methods', '/design', '/outbox', '/sign-in', '/nowhere']) {
    for (const language of ['fr', 'en']) {
      const page = await open(`${path}?lang=${language}`, 360);
      expect(await noSidewaysScroll(page), path).toBe(true);
      expect(await axeViolations(page), path).toEqual([]);
      await page.close();
    }
  }
});
