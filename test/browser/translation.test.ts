import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { screenshot } from '../support/browser.ts';
import { drafts, fieldAt, focused, isSaved, openEditor, scriptedPage, soon } from '../support/editorPage.ts';
import { everyKind } from '../support/everyKind.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';

let site: ManagedSite;
let page: Page;
const address = '/questionnaires/traduire/draft/translation';

beforeAll(async () => {
  site = await managedSite();
  page = await (await site.signIn('program_admin')).newPage();
  page.setDefaultTimeout(8000);
  const document = structuredClone(everyKind) as {
    title: { en: string };
    sections: { items: { text: { fr: string; en: string } }[] }[];
  };
  document.title.en = '';
  for (const item of document.sections[0]?.items.slice(0, 2) ?? []) item.text.en = '';
  await (await drafts(site)).create('traduire', document);
});

const press = (name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
const main = async () => (await page.locator('main').textContent())?.replaceAll('\u00a0', ' ') ?? '';
const saved = async () => (await (await drafts(site)).read('traduire')).document;

/** Sends a file as a translator would send it back. */
async function bringBack(text: string): Promise<void> {
  await page.goto(`${site.origin}${address}`);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 't.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await press('Voir ce qui changera');
}

let file = '';

describe('who writes one language hands out the other, without script', { sequential: true }, () => {
  test('takes the texts away as a table', async () => {
    await page.goto(`${site.origin}${address}?lang=fr`);
    expect(await main()).toContain('3 textes ne sont écrits que dans une langue.');
    expect(await pageFaults(page, page.url())).toEqual([]);
    await page.goto(`${site.origin}${address}?lang=fr`);
    await screenshot(page, 'translation-start');
    const link = page.getByRole('link', { name: 'Textes à traduire (CSV)' });
    expect(await link.getAttribute('href')).toBe(`${address}.csv`);
    file = await (await page.request.get(`${site.origin}${address}.csv`)).text();
    expect(file.split('\r\n')).toHaveLength(5);
    expect(file).toContain('"/sections/0/items/0/text";"section 1, question 1\u00a0: énoncé";"On m’écoute.";""');
  });

  test('is told what is no such file', async () => {
    await bringBack('{}');
    expect(await main()).toContain('Choisissez le fichier CSV téléchargé ici');
  });

  test('sees what the file changes before it is saved', async () => {
    const filled = file
      .replace('"On m’écoute.";""', '"On m’écoute.";"People listen to me."')
      .replace('"Combien de rencontres ?";""', '"Combien de visites ?";"How many visits?"');
    await bringBack(filled);
    expect(await main()).toContain('1 texte à changer');
    expect(await main()).toContain('le texte de départ n’est plus celui du brouillon');
    expect((await saved()).sections[0].items[0].text.en).toBe('');
    await screenshot(page, 'translation-preview');
    await page.setViewportSize({ width: 360, height: 780 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(360);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('writes over nobody: a draft that moved is shown anew, then the texts are saved and nothing else', async () => {
    const all = await drafts(site);
    const { revision, document } = await all.read('traduire');
    await all.save('traduire', { ...document, licence: 'CC-BY-4.0' }, revision);
    await press('Enregistrer ces textes');
    expect(await main()).toContain('Le brouillon a changé entre-temps.');
    expect((await saved()).sections[0].items[0].text.en).toBe('');
    await press('Enregistrer ces textes');
    expect(new URL(page.url()).pathname).toBe('/questionnaires/traduire/draft');
    const expected = structuredClone({ ...document, licence: 'CC-BY-4.0' });
    expected.sections[0].items[0].text.en = 'People listen to me.';
    expect(await saved()).toEqual(expected);
  });

  test('nobody without the right to write reads the texts', async () => {
    const other = await (await site.signIn('viewer')).newPage();
    const reply = await other.goto(`${site.origin}${address}`);
    expect([403, 404]).toContain(reply?.status());
    expect([403, 404]).toContain((await other.request.get(`${site.origin}${address}.csv`)).status());
    await other.close();
  });
});

describe('in the editor', { sequential: true }, () => {
  let written: Page;
  beforeAll(async () => {
    written = await scriptedPage(await site.signInWithScript('program_admin'));
    await openEditor(site, written, 'traduire');
  });

  test('what is left to translate is counted and gone through', async () => {
    const next = written.locator('#next-to-translate');
    expect((await next.textContent())?.replaceAll('\u00a0', ' ')).toBe('Prochain texte à traduire (2)');
    await next.click();
    await soon(() => focused(written)).toBe('f-title-en');
    await next.click();
    await soon(() => focused(written)).toBe('f-sections-0-items-1-text-en');
    await fieldAt(written, '/sections/0/items/1/text/en').fill('How many meetings?');
    await isSaved(written);
    await next.click();
    await soon(() => focused(written)).toBe('f-title-en');
    await fieldAt(written, '/title/en').fill('Every kind of question');
    await soon(() => next.count()).toBe(0);
    await soon(() => written.locator('.publish').textContent()).toContain('Rien à traduire');
  });
});
