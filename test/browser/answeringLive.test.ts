import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { responseTail } from '../../api/db/schema/answers.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { axeViolations, openBrowser, screenshot, serveApp } from '../support/browser.ts';
import { fixture } from '../support/fixture.ts';
import { liveQuestionnaire } from '../support/liveQuestionnaire.ts';

let site: TestApp;
let browser: Browser;
let links: string[];

beforeAll(async () => {
  site = await testApp({ end: 'file' });
  const sample = await fixture(site.services.db, { experience: liveQuestionnaire, demographics: null });
  const origin = await serveApp(site.app);
  links = sample.invitations.map(({ token }) => `${origin}/r/${token}`);
  browser = await openBrowser();
});

const press = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const choose = (page: Page, question: string, answer: string) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check();
const questions = (page: Page) => page.locator('fieldset:visible legend').allInnerTexts();

async function start(javaScriptEnabled: boolean, language = 'en'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`${links.pop() ?? ''}?lang=${language}`);
  await press(page, language === 'en' ? 'Start' : 'Commencer');
  return page;
}

test('with script, questions come and go as one answers, recalled answers follow, and nothing typed is lost', async () => {
  const page = await start(true);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  expect(await questions(page)).toEqual(['Did you have a coach?', 'Your postal code?']);
  await choose(page, 'Did you have a coach?', 'Yes');
  expect(await questions(page)).toEqual(['Did you have a coach?', 'What is your coach called?', 'Your postal code?']);
  expect(await page.getByRole('status').textContent()).toBe('New question: What is your coach called?');
  await field(page, 'What is your coach called?').fill('Ana <b>{{coached}}</b>');
  expect(await questions(page)).toContain('Ana <b>{{coached}}</b> helped me.');
  await screenshot(page, 'live-questions');
  expect(await axeViolations(page)).toEqual([]);

  await choose(page, 'Did you have a coach?', 'No');
  expect(await questions(page)).toEqual(['Did you have a coach?', 'Your postal code?']);
  expect(await page.getByRole('status').textContent()).toContain('No longer asked: What is your coach called?');
  await press(page, 'Français');
  await choose(page, 'Avez-vous eu un coach', 'Oui');
  expect(await field(page, 'Comment s’appelle').inputValue()).toBe('Ana <b>{{coached}}</b>');
  await page.getByRole('group', { name: 'm’a aidé' }).getByRole('radio', { name: 'D’accord', exact: true }).check();
  await press(page, 'Continuer');
  // What was shown by the script is not asked about once more.
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Avec Ana <b>{{coached}}</b>');
  expect(await page.title()).toContain('Avec Ana <b>{{coached}}</b>');
  expect(await page.locator('.intro').textContent()).toBe('Pensez à Ana <b>{{coached}}</b>.');
  expect(errors).toEqual([]);
});

test('the author’s own words stand beside an answer that does not fit, at once with script, else when going on', async () => {
  for (const script of [true, false]) {
    const page = await start(script);
    await field(page, 'Your postal code?').fill('12345');
    if (script) await page.keyboard.press('Tab');
    else await press(page, 'Continue');
    await expect.poll(() => page.locator('.fault').allInnerTexts()).toEqual(['Write it like H2X 1Y4.']);
    const group = field(page, 'Your postal code?');
    expect(await group.getAttribute('aria-invalid')).toBe('true');
    expect(await group.getAttribute('aria-describedby')).toBe('experience-postcode-fault');
    await screenshot(page, `own-message-${script}`);
    expect(await axeViolations(page)).toEqual([]);
    await group.fill('H2X 1Y4');
    if (script) {
      await page.keyboard.press('Tab');
      await expect.poll(() => page.locator('.fault').count()).toBe(0);
      expect(await group.getAttribute('aria-invalid')).toBeNull();
    }
    await press(page, 'Continue');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Review your answers');
  }
});

test('without script the same answers lead through the same pages to the same response', async () => {
  for (const script of [true, false]) {
    const page = await start(script);
    await choose(page, 'Did you have a coach?', 'Yes');
    if (!script) {
      await press(page, 'Continue');
      expect(await page.locator('.notice').innerText()).toContain('What is your coach called?');
    }
    await field(page, 'What is your coach called?').fill('שרה 🙂');
    if (!script) await press(page, 'Continue');
    const helped = page.getByRole('group', { name: 'helped me' });
    expect(await helped.locator('legend').innerText()).toBe('\u2068שרה 🙂\u2069 helped me.');
    await helped.getByRole('radio', { name: 'Agree', exact: true }).check();
    await press(page, 'Continue');
    await field(page, 'How many meetings?').fill('60');
    await press(page, 'Continue');
    expect(await page.locator('.fault').innerText()).toBe('Between 1 and 50 meetings.');
    await field(page, 'How many meetings?').fill('12');
    await press(page, 'Continue');
    await screenshot(page, `recalled-review-${script}`);
    await press(page, 'Send my answers');
    expect(await page.locator('.receipt').count()).toBe(1);
  }
  const stored = await site.services.db.read.select().from(responseTail);
  expect(stored.length).toBe(2);
  for (const { content } of stored) {
    expect(content).toEqual({
      answers: { coached: 'YES', coach: 'שרה 🙂', helped: 4, meetings: 12 },
      missing: { postcode: 'skipped' },
    });
  }
});

test('the script is small, comes from this site, and only where answers change the page', async () => {
  const page = await start(true);
  const following = page.locator('script[src*="/answering-"]');
  const source = await following.getAttribute('src');
  const script = await (await fetch(new URL(source ?? '', page.url()))).text();
  const bytes = gzipSync(script).length;
  expect(bytes).toBeLessThan(12_288);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Review your answers' }).waitFor();
  expect(await following.count()).toBe(0);
});
