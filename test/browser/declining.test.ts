import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { demographics1 } from '../../surveys/instruments/demographics/1.ts';
import { partnershipExperience1 } from '../../surveys/instruments/partnership-experience/1.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { axeViolations, openBrowser, pressKey, screenshot, serveApp } from '../support/browser.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { pageFaults } from '../support/managedSite.ts';
import { responseBody } from '../support/responseBody.ts';

let site: TestApp;
let programme: Fixture;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  site = await testApp({ end: 'file' });
  programme = await fixture(site.services.db, { experience: partnershipExperience1, demographics: demographics1 });
  origin = await serveApp(site.app);
  browser = await openBrowser();
});

const tokenOf = (at: number): string => programme.invitations[at]?.token ?? '';

async function phone(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  return context.newPage();
}

const press = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
const follow = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('link', { name, exact: true }).click()]);
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

test('somebody says no without script, gets help, and may still change their mind', async () => {
  const page = await phone();
  await page.goto(`${origin}/r/${tokenOf(0)}?lang=fr`);
  await follow(page, 'Je ne répondrai pas');
  await screenshot(page, 'decline');
  const before = await site.services.db.read.run('select sum(declined) as declined from invitations');
  expect(before.rows[0]?.declined).toBe(0);
  await page.getByRole('radio', { name: 'Je ne me sens pas en sécurité pour répondre' }).check();
  await press(page, 'English');
  expect(await page.getByRole('radio', { name: 'I do not feel safe answering' }).isChecked()).toBe(true);
  await press(page, 'Français');
  await press(page, 'Je ne répondrai pas');
  expect(await heading(page)).toBe('C’est noté\u00a0: vous ne répondrez pas');
  expect(await page.getByRole('link', { name: 'member7@example.org' }).getAttribute('href')).toBe(
    'mailto:member7@example.org',
  );
  expect(await axeViolations(page)).toEqual([]);
  await screenshot(page, 'declined-not-safe');
  await follow(page, 'Ouvrir le questionnaire quand même');
  expect(await page.locator('.notice').first().textContent()).toContain('changer d’idée');
  await press(page, 'Commencer');
  expect(await page.title()).toContain('Partie 1');
});

test('the page of the no can be read by everyone in both languages, and reached by keyboard alone', async () => {
  const page = await phone();
  expect(await pageFaults(page, `${origin}/r/${tokenOf(1)}/decline`)).toEqual([]);
  await page.goto(`${origin}/r/${tokenOf(1)}/decline?lang=en`);
  await page.getByRole('radio', { name: 'I do not have the time' }).focus();
  await page.keyboard.press('Space');
  await pressKey(page, 'Enter');
  expect(await heading(page)).toBe('Noted: you will not answer');
  expect(await page.getByText('If you do not feel safe').count()).toBe(0);
  expect(await pageFaults(page, `${origin}/r/${tokenOf(1)}/decline`)).toEqual([]);
});

test('answers are deleted with the receipt, after a page that says what that means', async () => {
  const { receiptCode } = responseBody('');
  const body = { token: tokenOf(2), receiptCode, language: 'fr', answers: { purpose_clear: 4 } };
  expect((await site.api('/responses', { method: 'POST', body })).status).toBe(201);
  const page = await phone();
  const check = async (code: string) => {
    await page.goto(`${origin}/receipt?lang=fr`);
    await page.getByRole('textbox', { name: 'Code de reçu' }).fill(code);
    await press(page, 'Vérifier');
  };
  await check(receiptCode.toLowerCase());
  expect(await axeViolations(page)).toEqual([]);
  await screenshot(page, 'receipt-received');
  await press(page, 'Supprimer mes réponses');
  expect(await heading(page)).toBe('Supprimer vos réponses\u00a0?');
  await press(page, 'English');
  expect(await heading(page)).toBe('Delete your answers?');
  expect(await axeViolations(page)).toEqual([]);
  await press(page, 'Français');
  await screenshot(page, 'withdraw');
  await press(page, 'Non, les garder');
  expect(await page.getByText('Oui, cette réponse est bien gardée.').count()).toBe(1);
  await press(page, 'Supprimer mes réponses');
  await press(page, 'Oui, supprimer mes réponses');
  expect(await page.getByText('Vos réponses sont supprimées.').count()).toBe(1);
  await page.reload();
  expect(await page.getByText('Vos réponses sont supprimées.').count()).toBe(1);
  await check(receiptCode);
  expect(await page.getByText('Aucune réponse gardée ne porte ce code.').count()).toBe(1);
  await page.goto(`${origin}/r/${tokenOf(2)}?lang=fr`);
  expect(await heading(page)).toBe('Une réponse a déjà été reçue pour cette invitation');
});
