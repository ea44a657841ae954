import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { axeViolationsHere, screenshot } from '../support/browser.ts';
import { insertHistories } from '../support/histories.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';

let site: ManagedSite;
let plain: Page;
let scripted: Page;
let team = '';
const go = (page: Page, path: string) => page.goto(`${site.origin}${path}`);
const pressed = (page: Page, name: string | RegExp) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).first().click()]);
const followed = (page: Page, name: string | RegExp) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('link', { name }).first().click()]);

beforeAll(async () => {
  site = await managedSite();
  team = site.sample.teams[0]?.id ?? '';
  const place = { teamId: team, institutionId: site.sample.teams[0]?.institutionId ?? '' };
  await insertHistories(site.app.services.db, site.sample.programId, [
    {
      id: 'bench',
      ...place,
      title: { fr: 'Un banc', en: 'A bench' },
      steps: [
        ['submitted', '2025-01-01'],
        ['acknowledged', '2025-01-02'],
        ['under_review', '2025-01-03'],
        ['assigned', '2025-01-04', { ownerId: null, dueOn: '2025-02-01' }],
      ],
    },
  ]);
  plain = await (await site.signIn('program_admin')).newPage();
  scripted = await (await site.signInWithScript('program_admin')).newPage();
  for (const page of [plain, scripted]) page.setDefaultTimeout(8000);
});

test('a card is moved from the board by a form that asks for the reason, and the board comes back', async () => {
  await go(plain, '/recommendations/board?lang=en&side=joint');
  const column = (name: string) => plain.getByRole('region', { name: new RegExp(name) });
  expect(await column('Under review').getByRole('listitem').count()).toBe(1);
  expect(await column('Under review').innerText()).toMatch(/days late/);
  await screenshot(plain, 'board');
  await followed(plain, /Move.*A bench/);
  await followed(plain, 'Decline it');
  await pressed(plain, 'Record in the ledger');
  expect(await plain.locator('.summary').innerText()).toContain('Reason');
  await plain.locator('[name="detail.reasonCode"]').selectOption('resources');
  await plain.locator('[name="detail.reason"]').fill('There is no money for a bench this year.');
  // Somebody else is faster: their step is shown, and what was typed is kept.
  const other = await site.app.signedIn('institution_lead', 'institution', site.sample.institutionIds[0] ?? '');
  const news = { type: 'progress_note', after: 4, detail: { note: 'The gardener was asked.' } };
  await site.app.api('/recommendations/bench/events', { method: 'POST', as: other, body: news });
  await pressed(plain, 'Record in the ledger');
  expect(await plain.locator('section.notice').innerText()).toContain('The gardener was asked.');
  expect(await plain.locator('[name="detail.reason"]').inputValue()).toContain('no money for a bench');
  await pressed(plain, 'Record in the ledger');
  expect(new URL(plain.url()).pathname + new URL(plain.url()).search).toContain('/recommendations/board?');
  expect(plain.url()).toContain('side=joint');
  expect(await column('Declined').innerText()).toContain('A bench');
  expect(await column('Declined').innerText()).not.toMatch(/late/);
});

test('recommendations written at a meeting wait on the device while there is no connection, and arrive once', async () => {
  await scripted.setViewportSize({ width: 360, height: 780 });
  await go(scripted, `/recommendations/meeting?lang=en&team=${team}`);
  const title = scripted.getByLabel('Recommendation', { exact: true });
  const write = async (text: string) => {
    await title.fill(text);
    await scripted.keyboard.press('Enter');
  };
  await write('Larger print on letters');
  await scripted.locator('#recorded', { hasText: 'Larger print on letters' }).waitFor();
  await scripted.context().setOffline(true);
  await write('A quieter waiting room');
  await scripted.locator('#told', { hasText: 'There is no connection' }).waitFor();
  await write('Evening hours');
  await expect.poll(() => scripted.locator('#queue li').count()).toBe(2);
  // What was a mistake, or must not stay on a device that others use, is erased without being sent.
  await write('Typed by mistake');
  const mistaken = scripted.locator('#queue li', { hasText: 'Typed by mistake' });
  await mistaken.waitFor();
  scripted.once('dialog', (dialog) => void dialog.accept());
  await mistaken.getByRole('button', { name: 'Erase from this device' }).click();
  await expect.poll(() => scripted.locator('#queue li').count()).toBe(2);
  expect(await scripted.evaluate<string>('JSON.stringify(localStorage)')).not.toContain('mistake');
  expect(await scripted.evaluate<string>('document.activeElement.name')).toBe('title');
  expect(await axeViolationsHere(scripted)).toEqual([]);
  await screenshot(scripted, 'meeting');
  await scripted.context().setOffline(false);
  // The page is closed before the next try: what waits leaves when it is opened again.
  await go(scripted, `/recommendations/meeting?lang=en&team=${team}`);
  await scripted.locator('#recorded', { hasText: 'Evening hours' }).waitFor();
  await scripted.locator('#queue').waitFor({ state: 'hidden' });
  await scripted.reload();
  const recorded = await scripted.locator('#recorded li').allInnerTexts();
  expect(recorded.map((text) => text.trim())).toEqual([
    'Evening hours',
    'A quieter waiting room',
    'Larger print on letters',
  ]);

  // Without script the same page records one after the other.
  await go(plain, `/recommendations/meeting?lang=fr&team=${team}`);
  await pressed(plain, 'Inscrire');
  expect(await plain.locator('.summary').innerText()).toContain('Écrivez la recommandation');
  await plain.locator('[name="title"]').fill('Des sièges');
  await pressed(plain, 'Inscrire');
  expect(await plain.locator('#recorded').innerText()).toContain('Des sièges');
  expect(await plain.locator('[name="teamId"]').inputValue()).toBe(team);
});

test('a register is checked, mended, and taken in once', async () => {
  await go(plain, '/recommendations/import?lang=en');
  const lines = (on: string) =>
    `team,reference,title_en,side,state,on\n${team},7,A map of the site,patient_side,,2025-03-01\n${team},7,,,accepted,${on}`;
  await plain.locator('[name="csv"]').fill(lines('soon'));
  await pressed(plain, 'Check the file');
  expect(await plain.getByRole('row', { name: /^3 on/ }).innerText()).toContain('not a full date');
  expect(await plain.locator('[name="csv"]').inputValue()).toContain('soon');
  await screenshot(plain, 'register-faults');
  await plain
    .locator('[name="file"]')
    .setInputFiles({ name: 'r.csv', mimeType: 'text/csv', buffer: Buffer.from(lines('2025-04-01')) });
  await plain.getByLabel(/Put in the steps/).check();
  await pressed(plain, 'Check the file');
  expect(await plain.locator('.notice').innerText()).toContain('1 recommendation would be added, with 4 steps');
  await pressed(plain, 'Add 1 recommendation');
  expect(await plain.locator('.notice').innerText()).toContain('1 recommendation added');
  await followed(plain, 'See the recommendations');
  await followed(plain, 'A map of the site');
  expect(await plain.locator('.history').innerText()).toContain('taken over from an earlier register');
});

test('the pages stand on a phone and for a screen reader, in both languages', async () => {
  for (const path of [
    '/recommendations',
    '/recommendations/board',
    '/recommendations/meeting',
    '/recommendations/import',
    '/recommendations/bench/trail',
    `/teams/${team}/trail`,
  ])
    expect(await pageFaults(plain, `${site.origin}${path}`), path).toEqual([]);
});
