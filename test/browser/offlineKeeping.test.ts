import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { screenshot } from '../support/browser.ts';
import { everyKind } from '../support/everyKind.ts';
import { expectKept, heading, keptIn, type OfflineSite, offlineSite, press, ready } from '../support/offlineSite.ts';

let site: OfflineSite;
beforeAll(async () => {
  site = await offlineSite({ experience: everyKind, demographics: null });
});

const role = (page: Page) => page.getByRole('textbox', { name: 'Your role?' });
const offer = (page: Page) => page.getByRole('region', { name: 'You have already begun on this device' });

async function begun(link: string): Promise<Page> {
  const page = await (await site.phone()).newPage();
  await page.goto(`${link}?lang=en`);
  await ready(page);
  await press(page, 'Start');
  await role(page).fill('A patient who writes');
  await expectKept(page, ['answers', 'form']);
  return page;
}

test('a page closed in the middle is gone on with by opening the link again, as far as the last letter', async () => {
  const link = site.newLink();
  const page = await begun(link);
  await expect.poll(() => page.getByText('This device keeps your answers, locked').count()).toBe(1);
  await screenshot(page, 'offline-form');
  const before = await keptIn(page);
  await role(page).press('End');
  await role(page).pressSequentially('!');
  await expect.poll(() => keptIn(page)).not.toEqual(before);
  const context = page.context();
  await page.close();

  const again = await context.newPage();
  await again.goto(`${link}?lang=en`);
  await offer(again).waitFor();
  expect(await again.getByRole('button', { name: 'Start', exact: true }).isVisible()).toBe(false);
  await screenshot(again, 'offline-offer');
  await press(again, 'Go on where I left off');
  expect(await again.title()).toBe('Part 1 of 2 – The kinds – Tandem');
  expect(await role(again).inputValue()).toBe('A patient who writes!');
});

test('what is kept can be read neither as text nor by its key, and says nothing of the link', async () => {
  const link = site.newLink();
  const page = await begun(link);
  const token = link.split('/').at(-1) ?? '';
  const kept = (await keptIn(page)).flat().join();
  for (const secret of ['patient who writes', token, 'receiptCode', 'experience']) expect(kept).not.toContain(secret);
  const key = await page.evaluate(`new Promise((resolve) => {
    indexedDB.open('tandem').onsuccess = ({ target: { result: database } }) => {
      database.transaction('keys').objectStore('keys').get('answers').onsuccess = ({ target: { result: found } }) =>
        resolve(crypto.subtle.exportKey('raw', found).then(() => 'exported', () => found.algorithm.name));
    };
  })`);
  expect(key).toBe('AES-GCM');
  expect(await page.evaluate('JSON.stringify([localStorage, sessionStorage, document.cookie])')).toBe('[{},{},""]');
});

test('starting again erases what was kept', async () => {
  const link = site.newLink();
  const page = await begun(link);
  await page.goto(`${link}?lang=en`);
  await page.getByRole('button', { name: 'Erase them and start again' }).click();
  await page.getByText('This device keeps nothing of your answers any more.').waitFor();
  expect(await keptIn(page)).toEqual([]);
  await press(page, 'Start');
  expect(await role(page).inputValue()).toBe('');
});

test('on a shared device nothing is kept, on any page, and the answers still arrive', async () => {
  const page = await (await site.phone()).newPage();
  await page.goto(`${site.newLink()}?lang=en`);
  await ready(page);
  await page.getByRole('checkbox', { name: 'This is a shared device: keep nothing on it' }).check();
  await expectKept(page, []);
  await press(page, 'Start');
  await role(page).fill('Patient');
  await page
    .getByRole('group', { name: 'I am listened to.' })
    .getByRole('radio', { name: 'Agree', exact: true })
    .check();
  await press(page, 'Continue');
  expect(await page.locator('main').getAttribute('data-keeps')).toBe('no');
  await press(page, 'Français');
  await press(page, 'Continuer');
  expect(await keptIn(page)).toEqual([]);
  await press(page, 'Envoyer mes réponses');
  expect(await page.locator('.receipt').count()).toBe(1);
});

test('“Forget my answers on this device” works in the middle, and holds for the rest of the form', async () => {
  const page = await begun(site.newLink());
  await page.getByRole('button', { name: 'Forget my answers on this device' }).click();
  await page.getByText('Nothing is kept on this device. If you close this page').waitFor();
  await expectKept(page, []);
  await page
    .getByRole('group', { name: 'I am listened to.' })
    .getByRole('radio', { name: 'Agree', exact: true })
    .check();
  expect(await role(page).inputValue()).toBe('A patient who writes');
  await press(page, 'Continue');
  expect(await keptIn(page)).toEqual([]);
});

test('once received, nothing is left on the device', async () => {
  const page = await begun(site.newLink());
  await page
    .getByRole('group', { name: 'I am listened to.' })
    .getByRole('radio', { name: 'Agree', exact: true })
    .check();
  await press(page, 'Continue');
  await press(page, 'Continue');
  await press(page, 'Send my answers');
  expect(await heading(page)).toBe('Thank you, your answers have been received');
  await expectKept(page, []);
});
