import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { drafts, fieldAt, focused, openEditor, scriptedPage } from '../support/editorPage.ts';
import { everyKind } from '../support/everyKind.ts';
import { type ManagedSite, managedSite } from '../support/managedSite.ts';

const soon = <T>(read: () => T) => expect.poll(read, { timeout: 8000 });

let site: ManagedSite;
let page: Page;

beforeAll(async () => {
  site = await managedSite();
  page = await scriptedPage(await site.signInWithScript('program_admin'));
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
