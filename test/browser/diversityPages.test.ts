import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { institutions } from '../../api/db/schema/organization.ts';
import { axeViolations, screenshot } from '../support/browser.ts';
import { type ManagedSite, managedSite } from '../support/managedSite.ts';

let site: ManagedSite;
let staff: BrowserContext;
let institution: string;
beforeAll(async () => {
  site = await managedSite();
  staff = await site.signIn('program_admin');
  const [known] = await site.app.services.db.read.select().from(institutions);
  institution = known?.name.fr ?? '';
});

/** What is wrong with a page in both languages, on a phone and at a desk. */
async function faultsOf(page: Page, path: string, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [360, 1280])
    for (const language of ['fr', 'en']) {
      await page.setViewportSize({ width, height: 800 });
      const address = new URL(path, site.origin);
      address.searchParams.set('lang', language);
      await page.goto(address.href);
      const at = `${address.pathname} ${language} ${width}`;
      if ((await page.locator('html').getAttribute('lang')) !== language) faults.push(`${at}: another language`);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (wide > width) faults.push(`${at}: ${wide} pixels wide`);
      // Each width and each language once: axe takes long, and words and layout do not depend on each other.
      if ((width === 360) === (language === 'fr'))
        for (const violation of await axeViolations(page)) faults.push(`${at}: ${violation}`);
      await screenshot(page, `${name}-${language}-${width}`);
    }
  await page.setViewportSize({ width: 1280, height: 800 });
  return faults;
}

const press = (page: Page, name: string, within = 'main') =>
  Promise.all([
    page.waitForEvent('load'),
    page.locator(within).getByRole('button', { name, exact: true }).first().click(),
  ]);
const follow = (page: Page, name: string | RegExp) =>
  Promise.all([page.waitForEvent('load'), page.locator('main').getByRole('link', { name }).first().click()]);
const textOf = async (page: Page) => ((await page.locator('main').textContent()) ?? '').replaceAll(' ', ' ');

test('who applied is collected by link, sheet, hand and file, frozen at the close and shown, without script', async () => {
  const page = await staff.newPage();
  page.setDefaultTimeout(8000);
  const path = `/campaigns/${site.sample.campaignId}`;
  await page.goto(`${site.origin}${path}?lang=fr`);
  await follow(page, /Recrutement et adaptations/);
  await press(page, 'Ouvrir la collecte', 'section[aria-labelledby=stage-applied]');
  expect(await textOf(page)).toContain('Ouverte depuis le');
  expect(await faultsOf(page, `${path}/recruitment`, 'recruitment-open')).toEqual([]);

  // The page for the person, open to anybody who has the link; and the sheet that carries it.
  await page.goto(`${site.origin}${path}/recruitment?lang=fr`);
  const link = (await page.locator('a.address').first().getAttribute('href')) ?? '';
  const sheet = (await page.locator('a[href*="/sheet?"]').first().getAttribute('href')) ?? '';
  expect(await faultsOf(page, sheet, 'recruitment-sheet')).toEqual([]);
  expect(await page.locator('svg, img').count()).toBeGreaterThan(0);
  const person = await staff.browser()?.newContext({ javaScriptEnabled: false });
  const form = await person?.newPage();
  if (form === undefined) throw new Error('no window');
  expect(await faultsOf(form, link, 'about-you')).toEqual([]);
  await form.goto(`${site.origin}${link}?lang=fr`);
  await form.locator('main form button').last().click();
  await form.waitForLoadState();
  const again = await axeViolations(form);
  expect(again).toEqual([]);
  await form.goto(`${site.origin}${link}x?lang=fr`);
  expect(await form.locator('h1').innerText()).toBe('Ce lien ne mène à aucun formulaire.');

  const line = (gender: string) => `${institution},patient_side,${gender}`;
  const lines = ['institution,side,gender', ...Array(18).fill(line('WOMAN')), ...Array(9).fill(line('MAN'))];
  await page.goto(`${site.origin}${path}/recruitment/applied/import?lang=fr`);
  await page.locator('[name="csv"]').fill(`${lines.join('\n')}\n${line('YACHT')}`);
  await press(page, 'Importer les fiches');
  expect(await textOf(page)).toContain('Rien n’est importé');
  expect(await page.locator('[name="csv"]').inputValue()).toContain('YACHT');
  expect(await axeViolations(page)).toEqual([]);
  await page.locator('[name="csv"]').fill(lines.join('\n'));
  await press(page, 'Importer les fiches');
  expect(await textOf(page)).toContain('27 fiches sont importées');
  expect(await faultsOf(page, `${path}/recruitment/applied/record`, 'recruitment-record')).toEqual([]);

  await page.goto(`${site.origin}${path}/recruitment?lang=fr`);
  await press(page, 'Fermer et figer les chiffres');
  expect(await textOf(page)).toContain('chiffres figés');
  await follow(page, 'Voir les chiffres');
  expect(new URL(page.url()).pathname).toBe('/dashboard/reach');
  const shown = new URL(page.url());
  shown.searchParams.set('item', 'gender');
  expect(await faultsOf(page, `${shown.pathname}${shown.search}`, 'reach')).toEqual([]);
  expect(await page.locator('main figure svg').count()).toBeGreaterThan(0);
  expect(await textOf(page)).toContain('67%');
});

test('accommodations and crossed characteristics say what is shown and why the rest is not', async () => {
  const page = await staff.newPage();
  page.setDefaultTimeout(8000);
  const path = `/campaigns/${site.sample.campaignId}`;
  await page.goto(`${site.origin}${path}/recruitment?lang=fr`);
  await press(page, 'Ouvrir la collecte', 'section[aria-labelledby=stage-accommodations]');
  const line = (what: string, outcome: string) => `${institution},patient_side,${what},${outcome}`;
  const lines = [
    'institution,side,accommodation,outcome',
    ...Array(14).fill(line('REMOTE', 'MET')),
    ...Array(6).fill(line('REMOTE', 'NOT_MET')),
    ...Array(8).fill(line('TRANSPORT', 'MET')),
    ...Array(6).fill(line('TRANSPORT', 'WAITING')),
    ...Array(7).fill(line('LANGUAGE', 'MET')),
    ...Array(3).fill(line('LANGUAGE', 'PARTLY')),
  ];
  await page.goto(`${site.origin}${path}/recruitment/accommodations/import?lang=fr`);
  await page.locator('[name="csv"]').fill(lines.join('\n'));
  await press(page, 'Importer les fiches');
  await page.goto(`${site.origin}${path}/recruitment?lang=fr`);
  await press(page, 'Fermer et figer les chiffres', 'section[aria-labelledby=stage-accommodations]');
  const query = new URLSearchParams({ program: site.sample.programId });
  expect(await faultsOf(page, `/dashboard/accommodations?${query}`, 'accommodations')).toEqual([]);
  const words = await textOf(page);
  expect(words).toContain('70%');
  expect(words).toContain('not shown');
  expect(await faultsOf(page, `/dashboard/intersection?${query}`, 'intersection')).toEqual([]);
});

test('a governance agreement is recorded with every field, and the page says what holds', async () => {
  const page = await staff.newPage();
  page.setDefaultTimeout(8000);
  await page.goto(`${site.origin}/benchmarks?lang=fr`);
  await follow(page, /Ententes de gouvernance/);
  expect(new URL(page.url()).pathname).toBe('/benchmarks/agreements');
  expect(await textOf(page)).toContain('rien de l’identité autochtone n’est montré');
  await press(page, 'Inscrire l’entente');
  expect(await page.locator('.summary').textContent()).toContain('Avec qui');
  expect(await axeViolations(page)).toEqual([]);
  await page.locator('[name="partner"]').fill('Nation du Fleuve');
  await page.locator('[name="contact"]').fill('Conseil de la Nation');
  await page.locator('[name="agreedOn"]').fill('2026-01-05');
  await page.locator('[name="document"]').fill('Entente, 2 pages');
  await page.locator('[name="covers"][value="program"]').check();
  await press(page, 'Inscrire l’entente');
  expect(await textOf(page)).toContain('l’identité autochtone est montrée pour tout le programme seulement');
  expect(await page.locator('main table').textContent()).toContain('Nation du Fleuve');
  expect(await faultsOf(page, '/benchmarks/agreements', 'agreements')).toEqual([]);
});
