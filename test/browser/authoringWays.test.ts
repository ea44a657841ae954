import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  drafts,
  editorSite,
  fieldAt,
  focused,
  isSaved,
  openEditor,
  scriptedPage,
  soon,
} from '../support/editorPage.ts';
import { everyKind } from '../support/everyKind.ts';
import type { ManagedSite } from '../support/managedSite.ts';

let site: ManagedSite;
let page: Page;

beforeAll(async () => {
  ({ site, page } = await editorSite());
  const document = structuredClone(everyKind) as { sections: { audience?: string }[] };
  const last = document.sections.at(-1);
  if (last !== undefined) last.audience = 'professional_side';
  await (await drafts(site)).create('chemins', document);
  await openEditor(site, page, 'chemins');
});

describe('the editor never leaves anybody stranded', { sequential: true }, () => {
  test('the page bears the title of the questionnaire, and the list names it so before it is published', async () => {
    expect(await page.locator('h1').textContent()).toBe(`Brouillon\u00a0: ${everyKind.title.fr}`);
    const list = await scriptedPage(page.context());
    await list.goto(`${site.origin}/questionnaires?lang=fr`);
    expect(
      await list.locator('tr', { hasText: everyKind.title.fr }).locator('a').first().getAttribute('href'),
    ).toContain('chemins');
    await list.close();
  });

  test('the preview goes to the side that meets what is chosen', async () => {
    const pressed = () => page.locator('.preview [aria-pressed="true"]').allTextContents();
    expect(await pressed()).toContain('Côté patient');
    await page.locator('#outline-2').click();
    await soon(pressed).toContain('Côté professionnel');
    await page.locator('.preview button', { hasText: 'Côté patient' }).click();
    await soon(() => page.frameLocator('.preview iframe').locator('main').textContent()).toContain('l’autre côté');
  });

  test('the preview of a questionnaire for one side opens on that side', async () => {
    const document = structuredClone(everyKind) as { sections: { audience?: string }[] };
    for (const section of document.sections) section.audience = 'professional_side';
    await (await drafts(site)).create('professionnels', document);
    const other = await scriptedPage(page.context());
    await openEditor(site, other, 'professionnels');
    expect(await other.locator('.preview [aria-pressed="true"]').allTextContents()).toContain('Côté professionnel');
    const level = async (part: string) => (await fieldAt(other, `/title/${part}`).boundingBox())?.y;
    await other.locator('label[for="f-title-en"]').evaluate('(label) => { label.textContent = "word ".repeat(40); }');
    expect(await level('fr')).toBe(await level('en'));
    await other.close();
  });

  test('a preview in English leaves the pages in French, and on paper it is the form alone', async () => {
    const frame = page.frameLocator('.preview iframe');
    await page.locator('.preview button', { hasText: 'anglais' }).click();
    await soon(() => frame.locator('html').getAttribute('lang')).toBe('en');
    await page.locator('.preview button', { hasText: 'Papier' }).click();
    await soon(() => frame.locator('.form h1').textContent()).toBe(everyKind.title.en);
    expect(await frame.locator('.print-options').count()).toBe(0);
    const other = await scriptedPage(page.context());
    await other.goto(`${site.origin}/questionnaires`);
    expect(await other.locator('html').getAttribute('lang')).toBe('fr');
    await other.close();
  });

  test('the focus goes into a condition that was added, and to the button when it is taken away', async () => {
    await page.locator('#outline-2-0').click();
    const at = 'f-sections-2-items-0-shownIf';
    await page.locator('.logic').getByRole('button', { name: 'Ajouter une condition' }).press('Enter');
    await soon(() => focused(page)).toBe(`${at}-0-item`);
    await page.locator('.logic').getByRole('button', { name: 'Ajouter un groupe' }).press('Enter');
    await soon(() => focused(page)).toBe(`${at}-1-join`);
    await page.locator('.condition-group').getByRole('button', { name: 'Supprimer la condition' }).press('Enter');
    await soon(() => focused(page)).toBe(`${at}-add`);
    await page.locator('.condition').getByRole('button', { name: 'Supprimer la condition' }).press('Enter');
    await soon(() => focused(page)).toBe(`${at}-add`);
  });

  test('who undoes with the button can press it again', async () => {
    await page.locator('#undo').press('Enter');
    await page.keyboard.press('Enter');
    await soon(() => page.locator('.condition-group').count()).toBe(1);
    expect(await focused(page)).toBe('undo');
    await page.locator('#redo').press('Enter');
    await page.keyboard.press('Enter');
    await soon(() => page.locator('.condition').count()).toBe(0);
    expect(await focused(page)).toBe('redo');
  });

  test('a decimal is typed as people type it, in a condition and in a limit', async () => {
    await page.locator('#outline-2-0').click();
    await page.locator('.logic').getByRole('button', { name: 'Ajouter une condition' }).press('Enter');
    const at = '#f-sections-2-items-0-shownIf-0';
    await page.locator(`${at}-item`).selectOption('meetings');
    await page.locator(`${at}-test`).selectOption('atLeast');
    const value = page.locator(`${at}-value`);
    await value.fill('');
    await value.pressSequentially('2,5');
    expect(await value.inputValue()).toBe('2,5');
    await isSaved(page);
    const saved = async () => (await (await drafts(site)).read('chemins')).document;
    await soon(async () => (await saved()).sections[2].items[0].shownIf).toEqual({ item: 'meetings', atLeast: 2.5 });
    await page.locator('.condition').getByRole('button', { name: 'Supprimer la condition' }).press('Enter');
    await page.locator('#outline-0').click();
    await page.locator('#outline-0-1').click();
    const max = fieldAt(page, '/sections/0/items/1/max');
    await max.fill('');
    await max.pressSequentially('10,5');
    expect(await max.inputValue()).toBe('10,5');
    await soon(async () => (await saved()).sections[0].items[1].max).toBe(10.5);
    for (const letters of ['9', '90', '9,0', '-', '-0,05']) {
      await max.fill(letters);
      expect(await max.inputValue()).toBe(letters);
    }
    await max.fill('50');
    await page.locator('#outline-2').click();
    await page.locator('#outline-2-0').click();
    await soon(() => page.locator('.condition').count()).toBe(0);
  });

  test('a text that is missing is told in words, and so is the question that a fault is about', async () => {
    await page.locator('#outline-2').click();
    await page.locator('#outline-2-0').click();
    await fieldAt(page, '/sections/2/items/0/text/en').fill('');
    await soon(() => page.locator('.field.faulty').allTextContents()).toEqual([
      expect.stringContaining('Ce texte manque en anglais'),
    ]);
    await page.locator('#outline-0').click();
    await page.locator('#outline-0-0').click();
    await fieldAt(page, '/sections/0/items/0/text/fr').fill('Cela a aidé : {{helped}}.');
    await soon(() => page.locator('.field.faulty').first().textContent()).toContain(
      'la réponse à «\u00a0Qu’est-ce qui a aidé ?\u00a0»',
    );
  });

  test('on a phone the outline is one link away from the fields', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('link', { name: 'Retour au plan' }).click();
    await soon(() => focused(page)).toBe('outline-title');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(360);
  });
});
