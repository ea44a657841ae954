import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { everyKind } from '../support/everyKind.ts';
import { expectKept, heading, type OfflineSite, offlineSite, press, ready } from '../support/offlineSite.ts';

let site: OfflineSite;
beforeAll(async () => {
  site = await offlineSite({ experience: everyKind, demographics: null, mode: 'confidential' });
});
afterEach(async () => {
  site.cut('none');
  await site.setStatus('open');
});

const role = (page: Page) => page.getByRole('textbox', { name: 'Your role?' });
const agree = (page: Page) =>
  page.getByRole('group', { name: 'I am listened to.' }).getByRole('radio', { name: 'Agree', exact: true }).check();
const thanked = (page: Page) =>
  page.getByRole('heading', { name: 'Thank you, your answers have been received' }).waitFor();

async function opened(link: string, options: BrowserContextOptions = {}, before?: string): Promise<Page> {
  const page = await (await site.phone(options)).newPage();
  if (before !== undefined) await page.addInitScript(before);
  await page.goto(`${link}?lang=en`);
  return page;
}
async function started(link: string): Promise<Page> {
  const page = await opened(link);
  await ready(page);
  await press(page, 'Start');
  return page;
}
async function toReview(page: Page): Promise<void> {
  await agree(page);
  await press(page, 'Continue');
  await press(page, 'Continue');
}

test('64 KB in one field: told how much is too much, online and offline, and nothing is lost', async () => {
  const page = await started(site.newLink());
  const long = '🙂'.repeat(16_384);
  await agree(page);
  await role(page).fill(long);
  for (const offline of [false, true]) {
    if (offline) await site.offline(page.context());
    await press(page, 'Continue');
    expect(await page.getByText('Please shorten it: the limit is 20. Nothing is lost.').count()).toBeGreaterThan(0);
    expect(await role(page).inputValue()).toBe(long);
  }
  await site.online(page.context());
});

test('pasted emoji, and a device whose clock is years away: the answers wait, leave and arrive as they were typed', async () => {
  const page = await opened(site.newLink());
  await page.clock.setFixedTime(new Date('1999-12-31T23:59:00Z'));
  await ready(page);
  await press(page, 'Start');
  await role(page).fill('👩🏽‍⚕️ « é »');
  await toReview(page);
  await site.offline(page.context());
  await press(page, 'Send my answers');
  expect(await heading(page)).toBe('Not sent yet');
  await site.online(page.context());
  await page
    .getByRole('button', { name: 'Try to send now' })
    .click()
    .catch(() => undefined);
  await thanked(page);
  const { rows } = await site.site.services.db.read.run(
    "select count(*) n from response_tail where content like '%👩🏽‍⚕️ « é »%'",
  );
  expect(rows[0]?.n).toBe(1);
});

test('the back button from the waiting page and from the thanks does no harm', async () => {
  const before = await site.stored();
  const page = await started(site.newLink());
  await toReview(page);
  await site.offline(page.context());
  await press(page, 'Send my answers');
  await page.goBack();
  expect(await heading(page)).toBe('Review your answers');
  await press(page, 'Send my answers');
  expect(await heading(page)).toBe('Not sent yet');
  await site.online(page.context());
  await thanked(page);
  await page.goBack();
  await thanked(page);
  expect(await site.stored()).toBe(before + 1);
});

test('a campaign that closes while somebody is typing: closing lets the device go on, closed keeps the answers to take away', async () => {
  const link = site.newLink();
  const page = await started(link);
  await role(page).fill('Patient');
  await agree(page);
  await press(page, 'Continue');
  await page.getByText('This device keeps your answers, locked').waitFor();
  await site.setStatus('closing');
  await page.goto(`${link}?lang=en`);
  expect(await heading(page)).toBe('This questionnaire is not open at the moment');
  await page.getByRole('region', { name: 'Your answers are still on this device' }).waitFor();
  await press(page, 'Go on where I left off');
  expect(await page.title()).toBe('Part 2 of 2 – The whole – Tandem');
  await press(page, 'Continue');
  expect(await page.getByText('Patient', { exact: true }).count()).toBe(1);
  await site.setStatus('closed');
  await press(page, 'Send my answers');
  expect(await heading(page)).toBe('This questionnaire is not open at the moment');
  expect(await page.getByRole('heading', { name: 'Your answers are still here' }).count()).toBe(1);
  await page.goto(`${link}?lang=en`);
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download my answers' }).click(),
  ]);
  expect(copy.suggestedFilename()).toBe('my-answers.html');
});

test('an unknown link, with and without a connection', async () => {
  const page = await started(site.newLink());
  await page.goto(`${site.origin}/r/nothing?lang=en`);
  expect(await heading(page)).toBe('This link does not lead to a questionnaire');
  await site.offline(page.context());
  await page.goto(`${site.origin}/r/nothing?lang=en`);
  expect(await heading(page)).toBe('There is no connection');
  await site.online(page.context());
  await page.getByRole('link', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'This link does not lead to a questionnaire' }).waitFor();
});

test('on a shared device without a connection nothing waits: the page holds what was written, to be sent again', async () => {
  const page = await opened(site.newLink());
  await ready(page);
  await page.getByRole('checkbox', { name: 'This is a shared device' }).check();
  await expectKept(page, []);
  await press(page, 'Start');
  await toReview(page);
  await site.offline(page.context());
  await press(page, 'Send my answers');
  expect(await heading(page)).toBe('There is no connection');
  await expectKept(page, []);
  await site.online(page.context());
  await press(page, 'Try again');
  await thanked(page);
});

test('saving to go on elsewhere needs a connection: it says so, and the same press saves once there is one', async () => {
  const page = await started(site.newLink());
  await role(page).fill('Pilote');
  await site.offline(page.context());
  await press(page, 'Save and go on later');
  expect(await heading(page)).toBe('There is no connection');
  await site.online(page.context());
  await press(page, 'Try again');
  expect(await heading(page)).toBe('Your answers are saved, not sent');
  await press(page, 'Go on now');
  expect(await role(page).inputValue()).toBe('Pilote');
});

test('a new version of the worker, while a form is open, sends the form as it was opened', async () => {
  const page = await started(site.newLink());
  await role(page).fill('Patient');
  // The pages that come after it ask for the new worker too: the old one must not come back.
  await page.addInitScript(`if (navigator.serviceWorker) {
    const register = navigator.serviceWorker.register.bind(navigator.serviceWorker);
    navigator.serviceWorker.register = (_, options) => register('/r/worker.js?next', options);
  }`);
  await page.evaluate(`new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    navigator.serviceWorker.register('/r/worker.js?next', { updateViaCache: 'all' });
  }).then(() => navigator.serviceWorker.ready).then(() => undefined)`);
  await site.offline(page.context());
  await toReview(page);
  await press(page, 'Send my answers');
  expect(await heading(page)).toBe('Not sent yet');
  await site.online(page.context());
  await thanked(page);
});

test('without a worker, as on plain http, a press without a connection stays on the page and says so', async () => {
  const page = await opened(site.newLink(), { serviceWorkers: 'block' });
  await press(page, 'Start');
  await role(page).fill('Patient');
  await page.getByText('This device keeps your answers, locked').waitFor();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('There is no connection at the moment').waitFor();
  expect(await role(page).inputValue()).toBe('Patient');
  await page.context().setOffline(false);
  await toReview(page);
  await press(page, 'Send my answers');
  await thanked(page);
});

test.each([
  [
    'no storage',
    'delete window.indexedDB; Object.defineProperty(window, "indexedDB", { get() { throw new Error("private"); } });',
  ],
  ['no encryption', 'Object.defineProperty(crypto, "subtle", { value: undefined });'],
  [
    'a voice that fails',
    'Object.defineProperty(window, "speechSynthesis", { get() { throw new Error("no voice"); } });',
  ],
])('the plain form goes on in a browser with %s', async (_, before) => {
  const page = await opened(site.newLink(), {}, before);
  await press(page, 'Start');
  await toReview(page);
  await press(page, 'Send my answers');
  await thanked(page);
});
