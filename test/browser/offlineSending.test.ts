import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { screenshot } from '../support/browser.ts';
import { everyKind } from '../support/everyKind.ts';
import { expectKept, heading, keptIn, type OfflineSite, offlineSite, press, ready } from '../support/offlineSite.ts';

let site: OfflineSite;
beforeAll(async () => {
  site = await offlineSite({ experience: everyKind, demographics: null });
});
afterEach(async () => {
  site.cut('none');
  await site.setStatus('open');
});

const role = (page: Page, name = 'Your role?') => page.getByRole('textbox', { name });
const agree = (page: Page) =>
  page.getByRole('group', { name: 'I am listened to.' }).getByRole('radio', { name: 'Agree', exact: true }).check();
const receiptOf = (page: Page) => page.locator('.receipt strong').textContent();
const isPost = (request: Request) => request.method === 'POST';

/** On the review page of a form that the device can go on with alone. */
async function reviewed(link: string, written = 'Patient'): Promise<Page> {
  const page = await (await site.phone()).newPage();
  await page.goto(`${link}?lang=en`);
  await ready(page);
  await press(page, 'Start');
  await agree(page);
  await role(page).fill(written);
  await press(page, 'Continue');
  await press(page, 'Continue');
  expect(await heading(page)).toBe('Review your answers');
  return page;
}

/** Goes on where the waiting page leads once it has found the network. */
const thanked = (page: Page) =>
  page.getByRole('heading', { name: 'Thank you, your answers have been received' }).waitFor();

test('without a connection the form goes on, in both languages, and the answers leave when there is one', async () => {
  const before = await site.stored();
  const page = await (await site.phone()).newPage();
  await page.goto(`${site.newLink()}?lang=en`);
  await ready(page);
  await site.offline(page.context());
  await press(page, 'Start');
  await press(page, 'Continue');
  // The same faults in the same words, from the same code.
  expect(
    await page
      .getByRole('region', { name: /corrected/ })
      .getByRole('listitem')
      .allInnerTexts(),
  ).toEqual(['I am listened to. This question needs an answer.']);
  await agree(page);
  await role(page).fill('Loin');
  await press(page, 'Français');
  expect(await role(page, 'Votre rôle ?').inputValue()).toBe('Loin');
  await press(page, 'Continuer');
  await press(page, 'Continuer');
  expect(await heading(page)).toBe('Relisez vos réponses');
  await press(page, 'English');
  await press(page, 'Send my answers');
  expect(await heading(page)).toBe('Not sent yet');
  await screenshot(page, 'offline-waiting');
  expect(await site.stored()).toBe(before);

  await site.online(page.context());
  await thanked(page);
  expect(await receiptOf(page)).toMatch(/^[0-9A-Z]{4}( [0-9A-Z]{4}){3}$/);
  expect(await site.stored()).toBe(before + 1);
  await expectKept(page, []);
});

test('the waiting page closed: opening the link again sends, and leads to the receipt', async () => {
  const before = await site.stored();
  const link = site.newLink();
  const page = await reviewed(link);
  const context = page.context();
  await site.offline(context);
  await press(page, 'Send my answers');
  expect(await heading(page)).toBe('Not sent yet');
  await page.close();
  const offline = await context.newPage();
  await offline.goto(`${link}?lang=en`);
  await offline.getByRole('region', { name: 'Your answers are waiting to be sent' }).waitFor();
  await screenshot(offline, 'offline-waiting-offer');
  expect(await offline.getByRole('button', { name: 'Start', exact: true }).isVisible()).toBe(false);
  await offline.close();

  await site.online(context);
  const online = await context.newPage();
  await online.goto(`${link}?lang=en`);
  await online.getByRole('region', { name: 'Your answers have arrived' }).waitFor();
  expect(await site.stored()).toBe(before + 1);
  await press(online, 'See my receipt code');
  expect(await receiptOf(online)).not.toBeNull();
  await expectKept(online, []);
});

test('the connection lost after the server stored the answers: they count once, and the person learns that they arrived', async () => {
  const before = await site.stored();
  const page = await reviewed(site.newLink());
  site.cut('after', isPost);
  await press(page, 'Send my answers');
  expect(await heading(page)).toBe('Not sent yet');
  expect(await site.stored()).toBe(before + 1);
  site.cut('none');
  await press(page, 'Try to send now');
  await thanked(page);
  expect(await site.stored()).toBe(before + 1);
});

test('without script the page loaded again says whether the answers arrived', async () => {
  for (const cut of ['before', 'after'] as const) {
    const before = await site.stored();
    const page = await (await site.phone({ javaScriptEnabled: false })).newPage();
    await page.goto(`${site.newLink()}?lang=en`);
    await press(page, 'Start');
    await agree(page);
    await press(page, 'Continue');
    await press(page, 'Continue');
    site.cut(cut, isPost);
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await page.waitForURL('chrome-error://chromewebdata/');
    expect(await site.stored()).toBe(cut === 'after' ? before + 1 : before);
    site.cut('none');
    await page.reload();
    expect(await heading(page)).toBe('Thank you, your answers have been received');
    expect(await site.stored()).toBe(before + 1);
  }
});

test('closed while the answers waited: it says so, and they can be taken away as a page and as data', async () => {
  const page = await reviewed(site.newLink(), 'Zoé & <b>fils</b>');
  await site.offline(page.context());
  await press(page, 'Send my answers');
  await site.setStatus('closed');
  await site.online(page.context());
  await page.getByRole('heading', { name: 'This questionnaire is not open at the moment' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Your answers are still here' }).count()).toBe(1);
  expect(await page.getByText('write to the person who invited you').count()).toBeGreaterThan(0);
  await screenshot(page, 'offline-closed');

  const form = page.locator('main form');
  const [first] = await Promise.all([
    page.waitForEvent('download'),
    form.getByRole('button', { name: 'Download my answers' }).click(),
  ]);
  expect(first.suggestedFilename()).toBe('my-answers.html');
  const copy = await readFile(await first.path(), 'utf8');
  expect(copy).toContain('<dd>Zoé &amp; &lt;b&gt;fils&lt;/b&gt;</dd>');
  expect(copy).not.toContain('/r/');
  const [second] = await Promise.all([
    page.waitForEvent('download'),
    form.getByRole('button', { name: 'Download as data (JSON)' }).click(),
  ]);
  const data = JSON.parse(await readFile(await second.path(), 'utf8'));
  expect(data.answers.find((one: { name: string }) => one.name === 'role')).toMatchObject({
    question: 'Your role?',
    answer: 'Zoé & <b>fils</b>',
    value: 'Zoé & <b>fils</b>',
  });
});

test('a link used from another device while the answers waited: told, kept, and taken away by hand', async () => {
  const link = site.newLink();
  const page = await reviewed(link);
  await site.offline(page.context());
  await press(page, 'Send my answers');
  site.cut('none');
  const elsewhere = await reviewed(link, 'Caregiver');
  await press(elsewhere, 'Send my answers');
  await thanked(elsewhere);
  const before = await site.stored();
  await site.online(page.context());
  await page.getByRole('heading', { name: 'A response has already been received for this invitation' }).waitFor();
  const notice = page.getByRole('region', { name: 'Your answers could not be received' });
  await notice.waitFor();
  expect(await page.getByRole('heading', { name: 'Your answers are still here' }).count()).toBe(1);
  expect(await site.stored()).toBe(before);
  await notice.getByRole('button', { name: 'Forget my answers on this device' }).click();
  await expectKept(page, []);
});

test('two tabs that wait for the same answers, and a double press, send them once', async () => {
  const before = await site.stored();
  const link = site.newLink();
  const page = await reviewed(link);
  await site.offline(page.context());
  await press(page, 'Send my answers');
  const second = await page.context().newPage();
  await second.goto(`${link}?lang=en`);
  await press(second, 'Review and send');
  await press(second, 'Send my answers');
  expect(await heading(second)).toBe('Not sent yet');
  let posts = 0;
  await site.online(page.context());
  await Promise.all([thanked(page), thanked(second)]);
  expect(await receiptOf(page)).toBe(await receiptOf(second));
  expect(await site.stored()).toBe(before + 1);

  const hasty = await reviewed(site.newLink());
  hasty.on('request', (request) => {
    if (request.method() === 'POST') posts++;
  });
  await hasty.getByRole('button', { name: 'Send my answers' }).dblclick();
  await thanked(hasty);
  expect(posts).toBeGreaterThan(0);
  expect(await site.stored()).toBe(before + 2);
});

test('waiting answers can be changed: what is sent is what stands there last', async () => {
  const page = await reviewed(site.newLink(), 'Patient');
  await site.offline(page.context());
  await press(page, 'Send my answers');
  await press(page, 'Change my answers');
  await page.getByRole('button', { name: /^Change – The kinds/ }).click();
  await page.getByText('are waiting to be sent from this device').waitFor();
  await role(page).fill('Neighbour');
  await page.getByText('This device keeps your answers, locked').waitFor();
  await press(page, 'Review my answers');
  await press(page, 'Send my answers');
  await site.online(page.context());
  await thanked(page);
  const { read } = site.site.services.db;
  const { rows } = await read.run("select count(*) n from response_tail where content like '%Neighbour%'");
  expect(rows[0]?.n).toBe(1);
});

test('a server that is away behind its proxy is no server: the answers wait, and are kept as they are', async () => {
  const page = await reviewed(site.newLink());
  site.cut('gateway');
  await press(page, 'Send my answers');
  expect(await heading(page)).toBe('Not sent yet');
  expect((await keptIn(page)).length).toBe(2);
  site.cut('none');
  await press(page, 'Try to send now');
  await thanked(page);
});
