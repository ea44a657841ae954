import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeViolationsHere, screenshot } from '../support/browser.ts';
import {
  draftPath,
  drafts,
  editorSite,
  fieldAt,
  focused,
  heard,
  isSaved,
  openEditor,
  scriptedPage,
  soon,
} from '../support/editorPage.ts';
import { everyKind } from '../support/everyKind.ts';
import type { ManagedSite } from '../support/managedSite.ts';

let site: ManagedSite;
let lead: BrowserContext;
let page: Page;

beforeAll(async () => {
  ({ site, lead, page } = await editorSite());
  page.on('dialog', (dialog) => dialog.accept());
});

const status = (on: Page) => on.locator('[data-status]').getAttribute('data-status');
const stored = async (slug: string) => (await drafts(site)).read(slug);

describe('two people at one draft', { sequential: true }, () => {
  const slug = 'a-deux';
  let other: Page;

  test('the second to save is told, and shown both; what only one changed is chosen already', async () => {
    await (await drafts(site)).create(slug, everyKind);
    other = await scriptedPage(await site.signInWithScript('program_admin'));
    await openEditor(site, page, slug);
    await openEditor(site, other, slug, 'en');
    await fieldAt(other, '/title/fr').fill('Titre de l’autre');
    await other.locator('#outline-0').click();
    await other.locator('#outline-0-0').click();
    await fieldAt(other, '/sections/0/items/0/text/fr').fill('On m’écoute toujours.');
    await isSaved(other);
    await soon(async () => (await stored(slug)).document.sections[0].items[0].text.fr).toContain('toujours');
    await page.locator('#outline-0').click();
    await page.locator('#outline-0-0').click();
    await fieldAt(page, '/sections/0/items/0/text/fr').fill('On m’écoute vraiment.');
    await page.locator('#outline-0-1').click();
    await fieldAt(page, '/sections/0/items/1/text/en').fill('How many meetings so far?');
    await page.waitForSelector('.conflict');
    await soon(() => focused(page)).toBe('conflict-title');
    expect(await page.locator('.status-bar').textContent()).toContain('Quelqu’un d’autre a changé ce brouillon');
    const contested = page.locator('.difference', { hasText: 'Changé par les deux' });
    expect(await contested.textContent()).toContain('On m’écoute vraiment.');
    expect(await contested.textContent()).toContain('On m’écoute toujours.');
    expect(await page.locator('.difference').count()).toBe(3);
    expect(await page.locator('.difference input:checked').count()).toBe(2);
    expect(await axeViolationsHere(page)).toEqual([]);
    await screenshot(page, 'editor-conflict');
  });

  test('saving waits until everything is decided, and both texts outlive a reload', async () => {
    await page.getByRole('button', { name: 'Enregistrer ces choix' }).click();
    expect(await focused(page)).toMatch(/^mine-item:heard/);
    expect(await page.locator('.conflict').textContent()).toContain('Il reste 1 choix à faire');
    await page.reload();
    await page.waitForSelector('.conflict');
    expect(await page.locator('.difference', { hasText: 'Changé par les deux' }).textContent()).toContain('vraiment');
    expect((await stored(slug)).document.sections[0].items[0].text.fr).toBe('On m’écoute toujours.');
  });

  test('the choices are saved over the other person’s revision; nothing that was chosen is lost', async () => {
    await page.setViewportSize({ width: 360, height: 780 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(360);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('.difference', { hasText: 'Changé par les deux' }).getByLabel('Garder le mien').check();
    await page.getByRole('button', { name: 'Enregistrer ces choix' }).click();
    await isSaved(page);
    const { document } = await stored(slug);
    expect(document.title.fr).toBe('Titre de l’autre');
    expect(document.sections[0].items.slice(0, 2)).toMatchObject([
      { text: { fr: 'On m’écoute vraiment.' } },
      { text: { en: 'How many meetings so far?' } },
    ]);
    expect(await page.locator('.workbench').count()).toBe(1);
    await page.reload();
    await page.waitForSelector('.editor');
    expect(await page.locator('.conflict').count()).toBe(0);
  });

  test('the other one, now second, may take all of theirs at once', async () => {
    await fieldAt(other, '/sections/0/items/0/text/en').fill('I am always listened to.');
    await other.waitForSelector('.conflict');
    expect(await axeViolationsHere(other)).toEqual([]);
    await other.getByRole('button', { name: 'Take all theirs' }).click();
    await other.getByRole('button', { name: 'Save these choices' }).click();
    await isSaved(other);
    expect((await stored(slug)).document.sections[0].items[0].text).toEqual({
      fr: 'On m’écoute vraiment.',
      en: 'I am listened to.',
    });
    await other.close();
  });
});

describe('saving', { sequential: true }, () => {
  const slug = 'reseau';

  test('without a network it says so, tries again, and loses nothing', async () => {
    await (await drafts(site)).create(slug, everyKind);
    await openEditor(site, page, slug);
    await lead.setOffline(true);
    await fieldAt(page, '/title/en').fill('Written offline');
    await page.waitForSelector('[data-status="offline"]');
    expect(await page.locator('.status-bar').textContent()).toContain('Pas enregistré\u00a0: pas de réseau');
    expect((await stored(slug)).document.title.en).toBe(everyKind.title.en);
    await lead.setOffline(false);
    await isSaved(page);
    expect((await stored(slug)).document.title.en).toBe('Written offline');
  });

  test('a save whose reply was lost is no conflict', async () => {
    await page.route(
      '**/api/v1/questionnaires/*/draft?*',
      async (route) => {
        if (route.request().method() !== 'PUT') return route.continue();
        await route.fetch();
        return route.abort();
      },
      { times: 1 },
    );
    await fieldAt(page, '/title/en').fill('Stored, but who knows');
    await page.waitForSelector('[data-status="offline"]');
    await fieldAt(page, '/title/en').fill('Stored, and changed again');
    await isSaved(page);
    await soon(async () => (await stored(slug)).document.title.en).toBe('Stored, and changed again');
    expect(await status(page)).not.toBe('conflict');
  });

  test('what is not saved yet comes back after a reload', async () => {
    const saves = '**/api/v1/questionnaires/*/draft?*';
    await page.route(saves, (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
    await fieldAt(page, '/title/en').fill('Not saved yet');
    await page.waitForSelector('[data-status="offline"]');
    await page.reload();
    await page.waitForSelector('.editor');
    await page.unroute(saves);
    await soon(() => fieldAt(page, '/title/en').inputValue()).toBe('Not saved yet');
    await soon(() => heard(page)).toContain('Des changements qui n’étaient pas enregistrés ont été retrouvés.');
    await isSaved(page);
    expect((await stored(slug)).document.title.en).toBe('Not saved yet');
    await page.reload();
    await page.waitForSelector('.editor');
    expect(await status(page)).toBe('unchanged');
  });

  test('a session that has ended is said in words, and the change is saved after signing in again', async () => {
    const cookies = await lead.cookies();
    await lead.clearCookies();
    await fieldAt(page, '/title/en').fill('Signed out');
    await page.waitForSelector('[data-status="refused"]');
    expect(await page.locator('.status-bar').textContent()).toContain('connect');
    await lead.addCookies(cookies);
    await isSaved(page);
    expect((await stored(slug)).document.title.en).toBe('Signed out');
  });
});

test('a draft that fields cannot edit stays as JSON, with the fault named', async () => {
  await (await drafts(site)).create('autre-forme', { ...everyKind, sections: [{ title: 'Only one language' }] });
  await page.goto(`${site.origin}${draftPath('autre-forme')}?lang=fr`);
  await soon(() => page.locator('main').textContent()).toContain('/sections/0/title, il faut un objet');
  expect(await page.locator('textarea[name="document"]').isVisible()).toBe(true);
  expect(await page.locator('.editor').count()).toBe(0);
});

test('two thousand items open and are edited, fifty to a page of the outline', async () => {
  const items = Array.from({ length: 2000 }, (_, i) => ({
    kind: 'agreement',
    name: `item_${i}`,
    text: { fr: `Énoncé ${i + 1}`, en: `Statement ${i + 1}` },
  }));
  const sections = [{ name: 'long', title: { fr: 'Longue', en: 'Long' }, items }];
  await (await drafts(site)).create('deux-mille', { ...everyKind, sections });
  await openEditor(site, page, 'deux-mille');
  await page.locator('#outline-0').click();
  expect(await page.locator('.items-of-outline li').count()).toBe(50);
  for (let i = 0; i < 3; i += 1) await page.getByRole('button', { name: 'Questions suivantes' }).click();
  expect(await page.locator('.pages').textContent()).toContain('Questions 151 à 200');
  await page.locator('#outline-0-160').click();
  expect(await page.locator('#panel-title').textContent()).toBe('Question 161 de 2000');
  await fieldAt(page, '/sections/0/items/160/text/fr').fill('Énoncé changé');
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByRole('button', { name: 'Ajouter une condition' }).click();
  await isSaved(page);
  await soon(async () => (await stored('deux-mille')).document.sections[0].items[159]).toMatchObject({
    text: { fr: 'Énoncé changé' },
    shownIf: { item: 'item_158', is: [1] },
  });
  const frame = page.frameLocator('.preview iframe');
  await soon(() => frame.locator('fieldset').count()).toBe(50);
  expect(await frame.locator('main').textContent()).toContain('Énoncé changé');
});

test('an item of the bank comes with its origin; where the licence forbids it, its words cannot be changed', async () => {
  const library = await drafts(site);
  await library.create('protege', {
    ...everyKind,
    licence: 'CC BY-ND 4.0',
    attribution: 'Une équipe',
    rewording: 'forbidden',
  });
  await library.publish('protege');
  await library.create('emprunt', everyKind);
  await openEditor(site, page, 'emprunt');
  await page.locator('#outline-2').click();
  await page.getByRole('button', { name: 'Prendre dans la banque' }).click();
  await soon(() => focused(page)).toBe('bank-words');
  await page.keyboard.type('mots');
  await page.keyboard.press('Escape');
  await soon(() => page.locator('dialog.bank').count()).toBe(0);
  await page.getByRole('button', { name: 'Prendre dans la banque' }).click();
  await soon(() => focused(page)).toBe('bank-words');
  await page.keyboard.type('rencontres');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.found li');
  expect(await axeViolationsHere(page)).toEqual([]);
  await screenshot(page, 'editor-bank');
  const found = page.locator('.found li', { hasText: 'CC BY-ND' });
  await found.getByRole('button', { name: 'Insérer' }).click();
  const pointer = '/sections/2/items/2';
  await soon(() => fieldAt(page, `${pointer}/text/fr`).inputValue()).toBe('Combien de rencontres ?');
  expect(await fieldAt(page, `${pointer}/text/fr`).getAttribute('readonly')).not.toBeNull();
  expect(await page.locator('.panel .notice').textContent()).toContain('La licence interdit de changer ces mots');
  expect(await axeViolationsHere(page)).toEqual([]);
  await isSaved(page);
  expect((await stored('emprunt')).document.sections[2].items[2]).toMatchObject({
    name: 'combien_de_rencontres',
    origin: { slug: 'protege', number: 1, item: 'meetings', rewording: 'forbidden' },
  });
});

test('an item is dragged to another place in the outline', async () => {
  await (await drafts(site)).create('glisser', everyKind);
  await openEditor(site, page, 'glisser');
  await page.locator('#outline-0').click();
  await page.locator('#outline-0-0').dragTo(page.locator('#outline-0-3'));
  await isSaved(page);
  const names = (await stored('glisser')).document.sections[0].items.map(({ name }: { name: string }) => name);
  expect(names.slice(0, 4)).toEqual(['meetings', 'first', 'role', 'heard']);
});
