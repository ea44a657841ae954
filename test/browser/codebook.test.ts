import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { screenshot } from '../support/browser.ts';
import { versionOf } from '../support/draftOf.ts';
import { everyKind } from '../support/everyKind.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';

const home = '/questionnaires/coded/versions/1';
let site: ManagedSite;
let page: Page;

const variable = (column: string) => page.locator(`section.variable[aria-labelledby$="-${column}"]`);

beforeAll(async () => {
  site = await managedSite();
  const scale = { name: 'listening', title: { fr: 'Écoute', en: 'Listening' }, items: [{ name: 'heard' }] };
  await versionOf(site, 'coded', { ...everyKind, attribution: 'Someone', scales: [scale] });
  page = await (await site.signIn('program_admin')).newPage();
  page.setDefaultTimeout(8000);
});

describe('the codebook', () => {
  test('is reached from a version and tells every variable in both languages', async () => {
    await page.goto(`${site.origin}${home}?lang=fr`);
    await page.getByRole('link', { name: 'Dictionnaire des variables' }).click();
    await page.waitForURL(/\/codebook/);
    const again = await variable('again').textContent();
    for (const words of ['Encore ?', 'Again?', 'YES', 'Oui', 'Yes', 'dont_know']) expect(again).toContain(words);
    expect(await variable('why_not').textContent()).toContain('again vaut NO (Non)');
    expect(await variable('listening').textContent()).toContain('Moyenne de heard');
    expect(await page.locator('main').textContent()).toContain('Someone');
  });

  test('is downloaded as CSV', async () => {
    const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    const reply = await page.request.get(`${site.origin}${href}`);
    expect(reply.headers()['content-disposition']).toBe('attachment; filename="coded-1-codebook.csv"');
    expect((await reply.text()).split('\r\n')[0]).toContain('column,role,item');
  });

  test('stands axe, a phone and paper', async () => {
    expect(await pageFaults(page, `${site.origin}${home}/codebook`)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 780 });
    await screenshot(page, 'codebook-en-phone');
    await page.setViewportSize({ width: 1280, height: 800 });
    await screenshot(page, 'codebook-en-desktop');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('link', { name: 'CSV' }).isVisible()).toBe(false);
  });
});
