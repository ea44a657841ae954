import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';
import { axeViolations, openBrowser, screenshot, serveApp } from '../support/browser.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { liveQuestionnaire } from '../support/liveQuestionnaire.ts';

let site: TestApp;
let sample: Fixture;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  site = await testApp({ end: 'file' });
  sample = await fixture(site.services.db, { experience: liveQuestionnaire, demographics: null, mode: 'confidential' });
  origin = await serveApp(site.app);
  browser = await openBrowser();
});

const press = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const postcode = (page: Page) => page.getByRole('textbox', { name: 'Votre code postal' });

/** A device of its own, without script. */
async function device(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/r/${sample.invitations[0]?.token}?lang=fr`);
  return page;
}

test('answers saved on one device are gone on with on another; two that differ are told, and nothing is lost', async () => {
  const phone = await device();
  await press(phone, 'Commencer');
  await postcode(phone).fill('H2X 1Y4');
  await press(phone, 'Garder et continuer plus tard');
  expect(await heading(phone)).toBe('Vos réponses sont gardées, mais pas envoyées');
  expect(await axeViolations(phone)).toEqual([]);
  await screenshot(phone, 'saved');
  await press(phone, 'Continuer maintenant');
  expect(await postcode(phone).inputValue()).toBe('H2X 1Y4');

  const laptop = await device();
  await screenshot(laptop, 'saved-found');
  expect(await axeViolations(laptop)).toEqual([]);
  await press(laptop, 'Reprendre mes réponses gardées');
  expect(await postcode(laptop).inputValue()).toBe('H2X 1Y4');
  await postcode(laptop).fill('G1R 4P5');
  await press(laptop, 'Garder et continuer plus tard');
  expect(await heading(laptop)).toBe('Vos réponses sont gardées, mais pas envoyées');

  await postcode(phone).fill('J4B 1A1');
  await press(phone, 'Garder et continuer plus tard');
  expect(await heading(phone)).toBe('D’autres réponses ont été gardées sur un autre appareil');
  expect(await axeViolations(phone)).toEqual([]);
  await screenshot(phone, 'saved-conflict');
  await press(phone, 'Garder les réponses de cette page');
  expect(await heading(phone)).toBe('Vos réponses sont gardées, mais pas envoyées');

  await press(laptop, 'Continuer maintenant');
  await postcode(laptop).fill('G0A 0A0');
  await press(laptop, 'Garder et continuer plus tard');
  await press(laptop, 'Continuer avec celles de l’autre appareil');
  expect(await postcode(laptop).inputValue()).toBe('J4B 1A1');

  const third = await device();
  await press(third, 'Recommencer');
  expect(await postcode(third).inputValue()).toBe('');
  expect((await site.services.db.read.run('select count(*) as n from saved_answers')).rows[0]?.n).toBe(0);
});
