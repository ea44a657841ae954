import { eq } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { type CampaignStatus, campaigns } from '../../api/db/schema/campaigns.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { openBrowser, pressKey, screenshot, serveApp } from '../support/browser.ts';
import { everyKind } from '../support/everyKind.ts';
import { fixture } from '../support/fixture.ts';

let site: TestApp;
let browser: Browser;
let links: string[];
let campaignId: string;

beforeAll(async () => {
  site = await testApp({ end: 'file' });
  const { invitations, ...programme } = await fixture(site.services.db, { experience: everyKind, demographics: null });
  campaignId = programme.campaignId;
  const origin = await serveApp(site.app);
  links = invitations.map(({ token }) => `${origin}/r/${token}?lang=en`);
  browser = await openBrowser();
});

async function start(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(links.pop() ?? '');
  await press(page, 'Start');
  return page;
}

/** Presses what leads to another page, and waits for that page. */
const press = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
const group = (page: Page, name: string) => page.getByRole('group', { name });
const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const choose = (page: Page, question: string, answer: string) =>
  group(page, question).getByRole('radio', { name: answer, exact: true }).check();
const summary = (page: Page) => page.getByRole('region', { name: /corrected/ });
const focused = (page: Page) => page.evaluate<string>("document.activeElement.getAttribute('aria-labelledby')");

test('faults: a summary on top that takes the focus, linked to the fields; nothing typed is lost', async () => {
  const page = await start();
  await field(page, 'How many meetings?').fill('twelve');
  await field(page, 'The first one?').fill('21/03/2024');
  await field(page, 'Your role?').fill('Patient partner of the committee');
  await group(page, 'What helped?').getByRole('checkbox', { name: 'Time' }).check();
  await group(page, 'What helped?').getByRole('checkbox', { name: 'Nothing' }).check();
  await press(page, 'Continue');
  await screenshot(page, 'faults');

  expect(await page.title()).toBe('Error: Part 1 of 2 – The kinds – Tandem');
  expect(await summary(page).getByRole('listitem').allInnerTexts()).toEqual([
    'I am listened to. This question needs an answer.',
    'How many meetings? Write a whole number in figures, for example 12.',
    'The first one? Write the date in this order: year-month-day, for example 1956-03-21.',
    'Your role? Your text has 32 characters, which is 12 too many. Please shorten it: the limit is 20. Nothing is lost.',
    'What helped? You chose “Nothing” together with other answers. Keep only that one, or only the others.',
  ]);
  await expect.poll(() => focused(page)).toBe('errors');
  expect(await field(page, 'How many meetings?').inputValue()).toBe('twelve');
  expect(await field(page, 'The first one?').inputValue()).toBe('21/03/2024');
  expect(await field(page, 'Your role?').inputValue()).toBe('Patient partner of the committee');
  expect(await field(page, 'Your role?').getAttribute('aria-invalid')).toBe('true');
  expect(await field(page, 'Your role?').evaluate((element) => element.getAttribute('aria-describedby'))).toBe(
    'experience-role-fault',
  );
  await summary(page).getByRole('link', { name: 'How many meetings?' }).click();
  expect(page.url()).toContain('#experience-meetings');

  await choose(page, 'I am listened to.', 'Agree');
  await field(page, 'How many meetings?').fill('99');
  await group(page, 'How many meetings?').getByRole('checkbox').check();
  await field(page, 'The first one?').fill('2019-03-21');
  await field(page, 'Your role?').fill('Patient');
  await group(page, 'What helped?').getByRole('checkbox', { name: 'Nothing' }).uncheck();
  await press(page, 'Continue');
  expect(await summary(page).getByRole('listitem').allInnerTexts()).toEqual([
    'How many meetings? You answered, and also chose “I prefer not to say”. Keep one of the two.',
    'The first one? The answer must be at least January 1, 2020.',
  ]);
});

test('the language can be changed and the way back taken while something is wrong', async () => {
  const page = await start();
  await field(page, 'How many meetings?').fill('twelve');
  await press(page, 'Français');
  expect(await field(page, 'Combien de rencontres ?').inputValue()).toBe('twelve');
  await press(page, 'Revenir');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Avant de commencer');
  await press(page, 'Commencer');
  expect(await field(page, 'Combien de rencontres ?').inputValue()).toBe('twelve');
});

test('Enter in a field goes on; it does not change the language', async () => {
  const page = await start();
  await choose(page, 'I am listened to.', 'Agree');
  await field(page, 'Your role?').fill('Patient');
  await pressKey(page, 'Enter');
  expect(await page.title()).toBe('Part 2 of 2 – The whole – Tandem');
});

test('questions that answers bring up on the same page are shown, with the focus on a note', async () => {
  const page = await start();
  await choose(page, 'I am listened to.', 'Disagree');
  await choose(page, 'Again?', 'No');
  await press(page, 'Continue');
  expect(await page.title()).toBe('Part 1 of 3 – The kinds – Tandem');
  await expect.poll(() => page.evaluate<string>('document.activeElement.className')).toBe('notice');
  await page.getByRole('link', { name: 'Why not?' }).click();
  await field(page, 'Why not?').fill('Too far');
  await press(page, 'Continue');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('When nobody listens');
  await field(page, 'When does it happen?').fill('Often');
  await press(page, 'Continue');
  await press(page, 'Continue');

  await page.getByRole('button', { name: /^Change – The kinds/ }).click();
  await choose(page, 'Again?', 'Yes');
  await choose(page, 'I am listened to.', 'Agree');
  await press(page, 'Review my answers');
  expect(await page.getByText('Too far').count()).toBe(0);
  expect(await page.getByText('When nobody listens').count()).toBe(0);
  await press(page, 'Send my answers');
  expect(await page.locator('.receipt').count()).toBe(1);
});

test('when sending fails, everything is kept and can be sent again', async () => {
  const page = await start();
  await choose(page, 'I am listened to.', 'Agree');
  await press(page, 'Continue');
  await press(page, 'Continue');
  const { submissions } = site.services;
  const { submit } = submissions;
  submissions.submit = () => Promise.reject(new Error('SQLITE_FULL: database or disk is full'));
  await press(page, 'Send my answers');
  submissions.submit = submit;
  expect(await page.getByRole('region', { name: 'The server has run out of space.' }).count()).toBe(1);
  await expect.poll(() => focused(page)).toBe('problem');
  await screenshot(page, 'send-failed');
  await press(page, 'Try sending again');
  expect(await page.locator('.receipt').count()).toBe(1);
});

test('a campaign that is closing offers no start, but who has started may finish; closed, it says so', async () => {
  const set = (status: CampaignStatus) =>
    site.services.db.write((tx) => tx.update(campaigns).set({ status }).where(eq(campaigns.id, campaignId)));
  const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
  const [started, late] = [await start(), await start()];
  await set('closing');
  const newcomer = await started.context().newPage();
  await newcomer.goto(links.pop() ?? '');
  expect(await heading(newcomer)).toBe('This questionnaire is not open at the moment');
  for (const page of [started, late]) {
    await choose(page, 'I am listened to.', 'Agree');
    await press(page, 'Continue');
    await press(page, 'Continue');
  }
  await press(started, 'Send my answers');
  expect(await started.locator('.receipt').count()).toBe(1);
  await set('closed');
  await started.reload();
  expect(await started.locator('.receipt').count()).toBe(1);
  await press(late, 'Send my answers');
  expect(await heading(late)).toBe('This questionnaire is not open at the moment');
});
