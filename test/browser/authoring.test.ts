import type { Page } from 'playwright-core';
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
  soon,
} from '../support/editorPage.ts';
import { everyKind } from '../support/everyKind.ts';
import type { ManagedSite } from '../support/managedSite.ts';

let site: ManagedSite;
let page: Page;

beforeAll(async () => {
  ({ site, page } = await editorSite());
});

/** Presses Tab until the focus is on something, as someone without a mouse does. */
async function tabTo(what: string, backwards = false): Promise<void> {
  const isThere = () =>
    page.evaluate<boolean, string>((wanted) => {
      const doc = (
        globalThis as unknown as {
          document: { activeElement: { matches: (css: string) => boolean; textContent: string } };
        }
      ).document;
      return wanted.startsWith('text=')
        ? doc.activeElement.textContent.trim() === wanted.slice(5)
        : doc.activeElement.matches(wanted);
    }, what);
  for (let i = 0; i < 150; i += 1) {
    if (await isThere()) return;
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`${what} is not reached with the Tab key`);
}

const type = (text: string) => page.keyboard.type(text);

describe('a questionnaire is written from nothing, by keyboard alone, in French', { sequential: true }, () => {
  test('created by its form, opened in the editor with a first section and words to begin with', async () => {
    await page.goto(`${site.origin}/questionnaires/new?lang=fr`);
    await tabTo('[name="slug"]');
    await type('accueil');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await page.waitForSelector('.editor');
    expect(await page.locator('#draft-as-json').count()).toBe(0);
    expect(await fieldAt(page, '/consent/heading/fr').inputValue()).toBe('Avant de commencer');
    await page.waitForSelector('#faults');
    await screenshot(page, 'editor-empty');
    expect(await axeViolationsHere(page)).toEqual([]);
  });

  test('titles, a question, its choices, in both languages', async () => {
    await tabTo('[id="f-title-fr"]');
    await type('Accueil des nouveaux membres');
    await page.keyboard.press('Tab');
    await type('Welcoming new members');
    await page.keyboard.press('Tab');
    await type('Pour savoir comment on arrive dans une équipe.');
    await page.keyboard.press('Tab');
    await type('To know how people arrive in a team.');
    await tabTo('[id="f-licence"]');
    await type('CC BY 4.0');
    await tabTo('#outline-0', true);
    await page.keyboard.press('Enter');
    await soon(() => focused(page)).toBe('panel-title');
    await tabTo('[id="f-sections-0-title-fr"]');
    await type('Votre arrivée');
    await page.keyboard.press('Tab');
    await type('Your arrival');
    await tabTo('#new-kind', true);
    await page.keyboard.press('ArrowDown');
    await tabTo('text=Ajouter une question');
    await page.keyboard.press('Enter');
    await soon(() => focused(page)).toBe('f-sections-0-items-0-text-fr');
    await soon(() => heard(page)).toContain('Question ajoutée\u00a0: 1 de 1');
    await type('Qui vous a accueilli ?');
    await page.keyboard.press('Tab');
    await type('Who welcomed you?');
    for (const [i, [french, english]] of [
      ['Un patient', 'A patient'],
      ['Personne', 'Nobody'],
    ].entries()) {
      await tabTo(`[id="f-sections-0-items-0-options-${i}-label-fr"]`);
      await type(french ?? '');
      await page.keyboard.press('Tab');
      await type(english ?? '');
    }
    await isSaved(page);
    const { document } = await (await drafts(site)).read('accueil');
    expect(document.sections[0]).toMatchObject({ name: 'votre_arrivee', title: { en: 'Your arrival' } });
    expect(document.sections[0].items[0]).toMatchObject({
      kind: 'single',
      name: 'qui_vous_accueilli',
      options: [{ code: 'un_patient' }, { code: 'personne', label: { fr: 'Personne', en: 'Nobody' } }],
    });
  });

  test('a second question, shown only after one answer of the first, chosen from lists', async () => {
    await tabTo('#new-kind', true);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await tabTo('text=Ajouter une question');
    await page.keyboard.press('Enter');
    await soon(() => focused(page)).toBe('f-sections-0-items-1-text-fr');
    await type('Que s’est-il passé ?');
    await page.keyboard.press('Tab');
    await type('What happened?');
    await tabTo('text=Ajouter une condition');
    await page.keyboard.press('Enter');
    await tabTo('[id="f-sections-0-items-1-shownIf-0-value-0"]', true);
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await axeViolationsHere(page)).toEqual([]);
    await screenshot(page, 'editor-logic');
    await page.waitForSelector('[data-status="waiting"], [data-status="saving"], [data-status="saved"]');
    await isSaved(page);
    const { document } = await (await drafts(site)).read('accueil');
    expect(document.sections[0].items[1]).toMatchObject({
      kind: 'long_text',
      shownIf: { item: 'qui_vous_accueilli', is: ['personne'] },
    });
  });

  test('nothing is left to mend: the way to publishing is open, and leads to a published version', async () => {
    await page.locator('.publish a.button').waitFor();
    expect(await page.locator('.publish').textContent()).toContain('Rien ne manque');
    await tabTo('.publish a.button');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(new URL(page.url()).pathname).toBe(`${draftPath('accueil')}/impact`);
    await tabTo('main form .buttons button');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(new URL(page.url()).pathname).toBe('/questionnaires/accueil/versions/1');
    expect(await page.locator('main').textContent()).toContain('Qui vous a accueilli');
  });

  test('in the next draft, names and codes that were published stay as they are, and it is said why', async () => {
    await page.goto(`${site.origin}/questionnaires/accueil`);
    await page.getByRole('button', { name: 'Nouveau brouillon' }).click();
    await page.waitForSelector('.editor');
    await page.locator('#outline-0').click();
    await page.locator('#outline-0-0').click();
    await fieldAt(page, '/sections/0/items/0/text/fr').fill('Qui vous a accueilli en premier ?');
    await page.locator('summary', { hasText: 'Nom dans les données' }).click();
    const name = fieldAt(page, '/sections/0/items/0/name');
    expect(await name.inputValue()).toBe('qui_vous_accueilli');
    expect(await name.getAttribute('readonly')).not.toBeNull();
    expect(await page.locator('.panel').textContent()).toContain('Déjà publié sous ce nom');
    await isSaved(page);
  });
});

describe('a draft that has everything', { sequential: true }, () => {
  const slug = 'toutes-sortes';
  const item = (index: number) => `/sections/0/items/${index}`;
  const texts = async () =>
    (await page.locator('.items-of-outline .entry-of-outline').allTextContents()).map((text) =>
      text.replace(/^\d+\. /, ''),
    );

  test('is moved with the mouse and with Alt and the arrows; the focus stays, and it is announced', async () => {
    await (await drafts(site)).create(slug, everyKind);
    await openEditor(site, page, slug);
    await page.locator('#outline-0').click();
    await page.locator('#outline-0-1').click();
    await page.locator('#panel-down').click();
    expect((await texts()).slice(0, 3)).toEqual([
      'On m’écoute.',
      'La première\u00a0?'.replace('\u00a0', ' '),
      'Combien de rencontres ?',
    ]);
    await soon(() => heard(page)).toContain('Question déplacée\u00a0: 3 de 7');
    expect(await focused(page)).toBe('panel-down');
    await fieldAt(page, `${item(2)}/text/fr`).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await soon(texts).toContain('Combien de rencontres ?');
    expect((await texts())[0]).toBe('Combien de rencontres ?');
    expect(await focused(page)).toBe('f-sections-0-items-0-text-fr');
    await page.keyboard.press('Alt+ArrowUp');
    await soon(() => heard(page)).toContain('Pas plus loin');
  });

  test('every step is undone and done again, from anywhere but a field in which something was just typed', async () => {
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Control+z');
    expect((await texts())[1]).toBe('Combien de rencontres ?');
    await soon(() => heard(page)).toContain('Annulé\u00a0: déplacement');
    await page.locator('#outline-0-0').click();
    await fieldAt(page, `${item(0)}/text/fr`).fill('On m’entend.');
    await page.getByRole('button', { name: 'Supprimer', exact: true }).first().click();
    await soon(() => focused(page)).toBe('panel-title');
    expect(await texts()).toHaveLength(6);
    await page.keyboard.press('Control+z');
    expect((await texts())[0]).toBe('On m’entend.');
    await page.keyboard.press('Control+z');
    expect((await texts())[0]).toBe('On m’écoute.');
    await page.keyboard.press('Control+Shift+z');
    expect((await texts())[0]).toBe('On m’entend.');
    const field = fieldAt(page, `${item(0)}/text/fr`);
    await field.focus();
    await page.keyboard.press('End');
    await type(' Oui');
    await page.keyboard.press('Control+z');
    expect(await field.inputValue()).not.toContain('Oui');
    expect((await texts())[0]).toBe(await field.inputValue());
  });

  test('an item is not moved behind a condition about its answer: the refusal is in sight, and heard', async () => {
    await page.locator('#outline-0-5').click();
    await page.locator('summary', { hasText: 'Vers une autre section' }).click();
    await page.locator('#to-section').selectOption('2');
    await page.getByRole('button', { name: 'Déplacer', exact: true }).click();
    await soon(() => page.locator('#refusal').textContent()).toContain('qui doit venir avant');
    expect(await page.locator('[aria-live]').allTextContents()).toContainEqual(
      expect.stringContaining('qui doit venir avant'),
    );
    await screenshot(page, 'editor-move-refused');
    expect(await axeViolationsHere(page)).toEqual([]);
    expect(await page.locator('#panel-title').textContent()).toContain('Question 6');
    await page.locator('#outline-0-4').click();
    expect(await page.locator('#refusal').count()).toBe(0);
  });

  test('a fault in a text leads into its field, in its language', async () => {
    await page.locator('#outline-1').click();
    await fieldAt(page, '/sections/1/title/en').fill('');
    await page.locator('#outline-0').click();
    await soon(() => page.locator('.status-bar').textContent()).toContain('1 point à corriger');
    await page.locator('.status-bar').getByRole('button', { name: '1 point' }).click();
    await screenshot(page, 'editor-faults');
    expect(await axeViolationsHere(page)).toEqual([]);
    await page.locator('.faults a', { hasText: 'Section 2' }).first().click();
    await soon(() => focused(page)).toBe('f-sections-1-title-en');
    await type('When nobody listens');
  });

  test('an earlier answer is written into a text where the cursor stands', async () => {
    await page.locator('#outline-2').click();
    await page.locator('#outline-2-0').click();
    const field = fieldAt(page, '/sections/2/items/0/text/fr');
    await field.fill('Merci !');
    await field.press('Home');
    for (let i = 0; i < 6; i += 1) await field.press('ArrowRight');
    await page.locator('.pipe summary').first().click();
    await page.getByLabel('Réponse à').selectOption('role');
    await page.getByRole('button', { name: 'Insérer dans les deux langues' }).click();
    expect(await field.inputValue()).toBe('Merci {{role}}!');
    expect(await fieldAt(page, '/sections/2/items/0/text/en').inputValue()).toBe('Almost done. {{role}}');
  });

  test('a later answer recalled in a text is not saved: it is said beside the text, and what was saved stays', async () => {
    await isSaved(page);
    const before = (await (await drafts(site)).read(slug)).document;
    await page.locator('#outline-0').click();
    await page.locator('#outline-0-0').click();
    const field = fieldAt(page, `${item(0)}/text/fr`);
    const words = await field.inputValue();
    await field.fill(`${words} {{role}} {{meetings}}`);
    await soon(() => page.locator('.status-bar').textContent()).toContain('Pas enregistré');
    await soon(() => page.locator('.panel .fault').allTextContents()).toContainEqual(
      expect.stringContaining('qui vient plus tard'),
    );
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await axeViolationsHere(page)).toEqual([]);
    await screenshot(page, 'editor-recall-refused');
    expect((await (await drafts(site)).read(slug)).document).toEqual(before);
    await field.fill(words);
    await isSaved(page);
    await page.locator('#outline-2').click();
    await page.locator('#outline-2-0').click();
  });

  test('groups of conditions are chosen; a deeper rule is shown in words and kept', async () => {
    await page.getByRole('button', { name: 'Ajouter une condition' }).click();
    await page.getByRole('button', { name: 'Ajouter un groupe' }).click();
    const logic = page.locator('.logic');
    await logic.locator('select').first().selectOption('any');
    await page.locator('.condition-group select').nth(1).selectOption('meetings');
    await page.locator('.condition-group select').nth(2).selectOption('atLeast');
    await page.locator('.condition-group input').fill('3');
    await isSaved(page);
    await soon(async () => (await (await drafts(site)).read(slug)).document.sections[2].items[0].shownIf).toEqual({
      any: [{ item: 'when', answered: true }, { any: [{ item: 'meetings', atLeast: 3 }] }],
    });
    expect(await axeViolationsHere(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(1280);
    const deep = {
      not: {
        all: [
          { item: 'heard', is: [1] },
          { item: 'role', answered: true },
        ],
      },
    };
    await page.getByRole('button', { name: 'En JSON' }).click();
    const json = fieldAt(page, '');
    const document = JSON.parse(await json.inputValue());
    document.sections[2].items[0].shownIf = deep;
    await json.fill(JSON.stringify(document));
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await page.locator('#outline-2').click();
    await page.locator('#outline-2-0').click();
    expect(await logic.textContent()).toContain('pas (heard a pour réponse 1 et role a une réponse)');
    await fieldAt(page, '/sections/2/items/0/text/en').fill('Thanks');
    await soon(async () => (await (await drafts(site)).read(slug)).document.sections[2].items[0]).toMatchObject({
      shownIf: deep,
      text: { en: 'Thanks' },
    });
  });

  test('the preview shows the saved item to the chosen side and language', async () => {
    await page.locator('#outline-0').click();
    await page.locator('#outline-0-4').click();
    await page.locator('.preview button', { hasText: 'anglais' }).click();
    const frame = page.frameLocator('.preview iframe');
    await soon(() => frame.locator('html').getAttribute('lang')).toBe('en');
    expect(await frame.locator('fieldset').count()).toBe(7);
    await fieldAt(page, `${item(4)}/text/en`).fill('What helped the most?');
    await soon(() => frame.locator('main').textContent()).toContain('What helped the most?');
    await page.locator('.preview button', { hasText: 'Papier' }).click();
    await soon(() => frame.locator('body').textContent()).toContain('COACH');
    await page.locator('.preview button', { hasText: 'Téléphone' }).click();
  });

  test('a scale is made of chosen statements', async () => {
    await page.getByRole('button', { name: 'Échelles' }).click();
    await page.getByRole('button', { name: 'Ajouter une échelle' }).click();
    await soon(() => focused(page)).toBe('f-scales-0-title-fr');
    await type('Écoute');
    await fieldAt(page, '/scales/0/title/en').fill('Listening');
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await page.getByLabel('Inversé').check();
    await isSaved(page);
    expect(await axeViolationsHere(page)).toEqual([]);
    await soon(async () => (await (await drafts(site)).read(slug)).document.scales).toEqual([
      { name: 'ecoute', title: { fr: 'Écoute', en: 'Listening' }, items: [{ name: 'heard', reversed: true }] },
    ]);
  });

  test('a name is taken when its field is left, and goes wherever the question is used', async () => {
    await page.locator('#outline-0').click();
    await page.locator('#outline-0-0').click();
    await page.locator('summary', { hasText: 'Nom dans les données' }).click();
    await fieldAt(page, `${item(0)}/name`).fill('ecoute_ici');
    expect(await page.locator('summary code').last().textContent()).toBe('heard');
    await page.keyboard.press('Tab');
    await soon(() => page.locator('summary code').last().textContent()).toBe('ecoute_ici');
    await soon(async () => (await (await drafts(site)).read(slug)).document.scales[0].items[0].name).toBe('ecoute_ici');
    const { document } = await (await drafts(site)).read(slug);
    expect(document.sections[2].items[0].shownIf.not.all[0].item).toBe('ecoute_ici');
    expect(document.sections[1].shownIf.item).toBe('ecoute_ici');
  });

  test('is clean for axe and within a phone in both languages, whatever is being edited', async () => {
    await page.setViewportSize({ width: 360, height: 780 });
    const faults: string[] = [];
    for (const language of ['fr', 'en']) {
      await openEditor(site, page, slug, language);
      const whole = '.outline > .entry-of-outline >> nth=';
      for (const place of ['#outline-0', '#outline-0-1', '#outline-0-4', `${whole}0`, `${whole}1`, `${whole}2`]) {
        await page.locator(place).click();
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        if (width > 360) faults.push(`${language} ${place}: ${width} pixels wide`);
        faults.push(...(await axeViolationsHere(page)));
        await screenshot(page, `editor-${language}-phone-${place.replace(/[^\w-]+/g, '')}`);
      }
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(faults).toEqual([]);
  });
});
