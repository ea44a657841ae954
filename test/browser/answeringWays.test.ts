import { eq } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { collectionModes, responseTail } from '../../api/db/schema/answers.ts';
import { campaigns } from '../../api/db/schema/campaigns.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { axeViolations, openBrowser, screenshot, serveApp } from '../support/browser.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { liveQuestionnaire } from '../support/liveQuestionnaire.ts';

let site: TestApp;
let browser: Browser;
let origin: string;
let onePage: Fixture;
let paired: Fixture;

beforeAll(async () => {
  site = await testApp({ end: 'file' });
  const { db } = site.services;
  onePage = await fixture(db, { experience: liveQuestionnaire, demographics: null });
  const other = { ...liveQuestionnaire, slug: 'live-paired' };
  paired = await fixture(db, { experience: other, demographics: null, mode: 'confidential', status: 'draft' });
  await db.write(async (tx) => {
    await tx.update(campaigns).set({ layout: 'one_page' }).where(eq(campaigns.id, onePage.campaignId));
    const set = { pairing: true, languages: ['fr' as const] };
    await tx.update(campaigns).set(set).where(eq(campaigns.id, paired.campaignId));
    await tx.update(campaigns).set({ status: 'open' }).where(eq(campaigns.id, paired.campaignId));
  });
  origin = await serveApp(site.app);
  browser = await openBrowser();
});

const press = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const choose = (page: Page, question: string, answer: string) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check();
const parts = (page: Page) => page.locator('h2.part:visible').allInnerTexts();
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

async function open(sample: Fixture, at: number, javaScriptEnabled: boolean, query = ''): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`${origin}/r/${sample.invitations[at]?.token}${query}`);
  return page;
}

test('all on one page, with script: parts come and go with the answers, and the person may go part by part', async () => {
  const page = await open(onePage, 0, true, '?lang=en');
  await press(page, 'Start');
  expect(await heading(page)).toBe('A questionnaire that follows');
  const before = await parts(page);
  expect(before).not.toContain('With your coach');
  await choose(page, 'Did you have a coach?', 'Yes');
  await field(page, 'What is your coach called?').fill('Ana');
  expect(await parts(page)).toEqual([before[0], 'With Ana', ...before.slice(1)]);
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await screenshot(page, 'one-page');
  await press(page, 'Show one part at a time');
  expect(await heading(page)).toBe('Your part');
  expect(await field(page, 'What is your coach called?').inputValue()).toBe('Ana');
  await press(page, 'Show everything on one page');
  expect(await field(page, 'What is your coach called?').inputValue()).toBe('Ana');
});

test('all on one page, without script: what the answers bring up is shown before going on, then reviewed and sent', async () => {
  const page = await open(onePage, 1, false, '?lang=en');
  await page.getByText('Somebody helps me, or answers for me').click();
  await screenshot(page, 'way');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('radio', { name: 'I answer with somebody’s help' }).check();
  await press(page, 'Start');
  await choose(page, 'Did you have a coach?', 'Yes');
  await press(page, 'Continue');
  expect(await page.getByText('there are now more questions on this page').count()).toBe(1);
  await field(page, 'Your postal code?').fill('nonsense');
  await press(page, 'Continue');
  expect(await page.title()).toContain('Error');
  await field(page, 'Your postal code?').fill('H2X 1Y4');
  for (let i = 0; i < 3 && (await heading(page)) !== 'Review your answers'; i++) await press(page, 'Continue');
  await press(page, 'Send my answers');
  expect(await heading(page)).toBe('Thank you, your answers have been received');
  const counted = await site.services.db.read.select().from(collectionModes);
  expect(counted).toEqual([{ campaignId: onePage.campaignId, mode: 'assisted', responses: 1 }]);
});

test('a campaign in French only offers no other language, says so kindly, and a code can be made before sending', async () => {
  const page = await open(paired, 0, false, '?lang=en');
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  expect(await page.locator('.notice[lang=en]').textContent()).toContain('available in French only');
  expect(await page.getByRole('button', { name: 'English' }).count()).toBe(0);
  await press(page, 'Commencer');
  while ((await page.locator('#pairing-day').count()) === 0) await press(page, 'Continuer');
  expect(await axeViolations(page)).toEqual([]);
  await screenshot(page, 'pairing');
  await field(page, 'Les deux premières lettres du prénom').fill('Zo');
  await field(page, 'Le jour du mois').fill('45');
  await press(page, 'Continuer');
  expect(await page.getByText('Écrivez un nombre de 1 à 31.').count()).toBe(2);
  expect(await axeViolations(page)).toEqual([]);
  await field(page, 'Le jour du mois').fill('7');
  await press(page, 'Continuer');
  expect(await page.getByText('Remplissez au moins trois').count()).toBe(2);
  await field(page, 'lieu de votre naissance').fill('Ék');
  await press(page, 'Continuer');
  expect(await page.getByText('Vous avez fait un code.').count()).toBe(1);
  await press(page, 'Envoyer mes réponses');
  const rows = await site.services.db.read
    .select()
    .from(responseTail)
    .where(eq(responseTail.campaignId, paired.campaignId));
  expect(rows).toHaveLength(1);
  expect(rows[0]?.pairing).toHaveLength(32);
  expect(JSON.stringify(rows[0]?.content)).not.toContain('Zo');
});
