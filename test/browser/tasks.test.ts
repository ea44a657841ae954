import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../analysis/finding.ts';
import { filledSite } from '../everyPage/filledSite.ts';
import type { TestApp } from '../support/app.ts';
import { openBrowser, screenshot, serveApp } from '../support/browser.ts';
import { cookiesOf } from '../support/managedSite.ts';
import { recruitingSite } from '../support/recruitingSite.ts';

/*
 * What a new user comes for, done by script from the overview as somebody would who reads the page: every press of a link, of a
 * button or of what is folded away, and every choice from a list, is a click. None of it needs a script in the page. In French on
 * a phone, in English at a desk.
 */

/** A site that listens, and somebody signed in to it. */
interface World {
  site: TestApp;
  cookie: string;
  origin: string;
  context: BrowserContext;
}

let browser: Browser;
let demonstration: World;
let recruiting: World;

async function worldOf(site: TestApp, cookie: string): Promise<World> {
  const origin = await serveApp(site.app);
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.addCookies(cookiesOf(cookie, origin));
  return { site, cookie, origin, context };
}

beforeAll(async () => {
  browser = await openBrowser();
  const { site, readers } = await filledSite();
  const admin = readers.find(({ name }) => name === 'program_admin of one program');
  demonstration = await worldOf(site, admin?.cookie ?? '');
  const other = await recruitingSite();
  recruiting = await worldOf(other.site, other.cookie);
});

/** Somebody at the overview, who counts what they press. */
class Visit {
  clicks = 0;
  readonly page: Page;
  readonly language: 'fr' | 'en';
  readonly world: World;
  constructor(page: Page, language: 'fr' | 'en', world: World) {
    this.page = page;
    this.language = language;
    this.world = world;
  }
  static async begin(language: 'fr' | 'en', world = demonstration): Promise<Visit> {
    const page = await world.context.newPage();
    await page.setViewportSize(language === 'fr' ? { width: 360, height: 740 } : { width: 1280, height: 800 });
    await page.goto(`${world.origin}/dashboard?lang=${language}`);
    return new Visit(page, language, world);
  }
  async press(what: Locator): Promise<void> {
    this.clicks += 1;
    await what.click();
    await this.page.waitForLoadState();
  }
  async choose(list: string, option: string): Promise<void> {
    const options = this.page.locator(`select[name="${list}"]`);
    if (!(await options.isVisible())) await this.press(this.page.locator('details:has(form.filters) > summary'));
    this.clicks += 1;
    await options.selectOption({ label: option });
  }
  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name }).first();
  }
  async show(): Promise<void> {
    await this.press(this.page.locator('form.filters button[type="submit"]'));
  }
  async headline(): Promise<string> {
    return ((await this.page.getByRole('heading', { level: 1 }).textContent()) ?? '').replace(/\s+/g, ' ');
  }
  /** The table of the page, as the API gives it for the same address. */
  async figure(): Promise<{ table: Table; moreTables: Table[]; reading: Record<string, string> }> {
    const href = (await this.page.locator('.downloads a[href*=".csv?"]').first().getAttribute('href')) ?? '';
    return (await this.world.site.api(href.replace('/api/v1', '').replace('.csv', ''), { as: this.world.cookie })).body;
  }
  async end(name: string): Promise<number> {
    await screenshot(this.page, `task-${name}-${this.language}`);
    await this.page.close();
    return this.clicks;
  }
}

const atMost = 4;
const words = {
  fr: {
    each: 'Voir chaque établissement',
    who: 'Qui est autour de la table, question par question',
    readable: 'Les questions qui peuvent être montrées ici',
    age: 'Quel est votre groupe d’âge ?',
    two: 'Comparer deux établissements au fil du temps',
    comparing: 'Deux établissements au fil du temps',
    why: 'Pourquoi est-ce masqué',
    few: 'moins de cinq personnes ont répondu',
    missing: 'il en manque',
    beside: 'Côte à côte',
    report: 'Le rapport à imprimer',
  },
  en: {
    each: 'See each institution',
    who: 'Who is around the table, question by question',
    readable: 'The questions that can be shown here',
    age: 'What is your age group?',
    two: 'Compare two institutions over time',
    comparing: 'Two institutions over time',
    why: 'Why is this hidden?',
    few: 'fewer than five people answered',
    missing: 'missing',
    beside: 'Side by side',
    report: 'The report to print',
  },
};

describe.each(['fr', 'en'] as const)('a new user, in %s', (language) => {
  const said = words[language];

  test('finds the institution where patients feel least heard', async () => {
    const visit = await Visit.begin(language);
    await visit.press(visit.link(said.each));
    const { table } = await visit.figure();
    const seen = table.rows.slice(1).filter(({ top }) => typeof top === 'number');
    expect(seen.length).toBeGreaterThan(1);
    const least = seen.reduce((a, b) => (Number(b.top) < Number(a.top) ? b : a));
    const place = least.place as { fr: string; en: string };
    expect(await visit.headline()).toContain(place[language].replace(/\s+/g, ' '));
    expect(new URL(visit.page.url()).searchParams.get('side')).toBe('patient_side');
    expect(await visit.end('heard')).toBeLessThanOrEqual(atMost);
  });

  test('finds who is missing at an institution with ten patient-side records, and how many to recruit', async () => {
    const visit = await Visit.begin(language, recruiting);
    await visit.press(visit.link(said.who));
    await visit.choose('institution', 'Institution 1');
    await visit.show();
    const { table } = await visit.figure();
    const missing = table.rows.filter(({ persons_missing }) => Number(persons_missing) > 0);
    expect(missing.length).toBeGreaterThan(0);
    // The headline names a group that is missing, and how many people of it.
    const headline = await visit.headline();
    expect(headline).toContain(said.missing);
    const named = missing.some(({ category, persons_missing }) => {
      const name = (category as { fr: string; en: string })[language].replace(/\s+/g, ' ');
      return headline.includes(name) && headline.includes(String(persons_missing));
    });
    expect(named).toBe(true);
    const clicks = visit.clicks;
    // A question of which nothing is shown leads on to the one of which something is.
    const address = visit.page.url().replace(/&(item|benchmark|side)=[^&]*/g, '');
    await visit.page.goto(`${address}&item=gender`);
    const readable = visit.page.getByRole('region', { name: said.readable });
    const names = await readable.getByRole('listitem').allTextContents();
    expect(names.map((name) => name.replace(/\s+/g, ' '))).toEqual([said.age]);
    await visit.press(readable.getByRole('link', { name: said.age }));
    expect(await visit.headline()).toBe(headline);
    await visit.end('missing');
    expect(clicks).toBeLessThanOrEqual(atMost);
  });

  test('takes the report of an institution away', async () => {
    const visit = await Visit.begin(language);
    const name = { fr: 'Hôpital des Trois-Clochers', en: 'Trois-Clochers Hospital' }[language];
    await visit.choose('institution', name);
    await visit.show();
    await visit.press(visit.link(said.report));
    expect(await visit.headline()).toContain(name);
    expect((await visit.page.pdf({ tagged: true })).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await visit.end('report')).toBeLessThanOrEqual(atMost);
  });

  test('sees why a figure is hidden', async () => {
    const visit = await Visit.begin(language);
    await visit.press(visit.link(said.why));
    const reason = visit.page.getByText(said.few);
    if (!(await reason.isVisible())) await visit.press(visit.page.locator('.why summary'));
    expect(await reason.isVisible()).toBe(true);
    expect(await visit.page.locator('.chart').first().textContent()).toMatch(/non diffusé|not shown/);
    expect(await visit.end('hidden')).toBeLessThanOrEqual(atMost);
  });

  test('compares two institutions over three waves', async () => {
    const visit = await Visit.begin(language);
    await visit.press(visit.link(said.two));
    const [one, other] = {
      fr: ['Hôpital des Trois-Clochers', 'Hôpital de la Baie-Claire'],
      en: ['Trois-Clochers Hospital', 'Baie-Claire Hospital'],
    }[language];
    await visit.choose('institution', one ?? '');
    await visit.choose('beside', other ?? '');
    await visit.show();
    expect(await visit.page.getByRole('heading', { name: said.beside }).count()).toBe(1);
    // Where two institutions are looked for as well, a link leads to the same page.
    const elsewhere = await visit.page.context().newPage();
    await elsewhere.goto(`${visit.world.origin}/dashboard/comparison?lang=${language}`);
    const link = elsewhere.locator('nav.subtabs a', { hasText: said.comparing });
    expect(await link.getAttribute('href')).toMatch(/^\/dashboard\/trend\?program=[^&]+#filter-institution$/);
    await elsewhere.close();
    const titles = await visit.page.locator('figcaption strong').allTextContents();
    expect(titles).toHaveLength(2);
    expect(titles[0]).toContain(one);
    expect(titles[1]).toContain(other);
    const waves = await visit.page
      .locator('#beside-table')
      .locator('xpath=ancestor::table')
      .locator('tbody tr')
      .count();
    expect(waves).toBeGreaterThanOrEqual(3);
    expect(await visit.end('two')).toBeLessThanOrEqual(atMost);
  });
});
