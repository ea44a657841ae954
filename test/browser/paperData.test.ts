import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { shortCode } from '../../api/answers/tokens.ts';
import { responseTail } from '../../api/db/schema/answers.ts';
import { paperReturns } from '../../api/db/schema/paper.ts';
import { axeViolationsHere, screenshot } from '../support/browser.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';

let site: ManagedSite;
let lead: BrowserContext;
let page: Page;
let paper: string;

beforeAll(async () => {
  site = await managedSite();
  lead = await site.signInWithScript('program_admin');
  page = await lead.newPage();
  page.setDefaultTimeout(8000);
  paper = `${site.origin}/campaigns/${site.sample.campaignId}/paper`;
  const as = await site.app.signedIn('program_admin', 'program', site.sample.programId);
  await site.app.api(`/campaigns/${site.sample.campaignId}/invitations/letters`, { as });
});

const codeOf = (at: number) => shortCode(site.sample.secret, site.sample.invitations[at]?.id ?? '');
const shownFields = () => page.locator('.sheet-row:not([hidden]) .typed');
const title = () => page.getByRole('heading', { level: 1 }).textContent();

/** Types a whole sheet with the keyboard alone. @returns the keys pressed. */
async function typeSheet(answerTo: (name: string, at: number) => string[]): Promise<number> {
  let keys = 0;
  const press = async (key: string) => {
    await page.keyboard.press(key);
    keys++;
  };
  for (let at = 0; ; at++) {
    const name = await page.evaluate<string | null>("document.activeElement.getAttribute('name')");
    if (name === 'button' || name === null) break;
    for (const key of answerTo(name, at)) await press(key);
  }
  return keys;
}
/** Fields that go on by themselves: one answer, chosen by its code. */
const chosenFields = async (): Promise<Set<string>> =>
  new Set(
    await page
      .locator('.sheet-row input.code')
      .evaluateAll((fields) => fields.map((field) => String(field.getAttribute('name')))),
  );
/** Points of agreement in turn, or `first` for the first; texts, and the part about the person, are empty on the sheet. */
async function typePlainSheet(first = '1'): Promise<{ keys: number; texts: number; answers: number }> {
  const chosen = await chosenFields();
  let texts = 0;
  let answers = 0;
  const keys = await typeSheet((name, at) => {
    answers++;
    if (name === 'aboutYou') return ['-'];
    if (chosen.has(name)) return [at === 0 ? first : String(1 + (at % 5))];
    texts++;
    return ['-', 'Tab'];
  });
  return { keys, texts, answers };
}
const openSheet = async (sheet: string) => {
  await page.locator('[name="sheet"]').first().focus();
  await page.keyboard.type(sheet);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
};
const save = () => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);

describe('paper, by keyboard', { sequential: true }, () => {
  test('notes envelopes by their codes, one after the other', async () => {
    await page.goto(`${paper}?lang=fr`);
    await screenshot(page, 'paper-empty-fr');
    for (const at of [0, 1]) {
      await page.locator('[name="envelope"]').fill(codeOf(at));
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      expect(await page.getByRole('status').textContent()).toContain('L’enveloppe est notée');
    }
    await page.locator('[name="envelope"]').fill(codeOf(0));
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await page.locator('.summary').textContent()).toContain('déjà servi');
    expect(await page.locator('.field.faulty [name="envelope"]').count()).toBe(1);
    await page.locator('[name="envelope"]').fill('7KQ');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await page.locator('.summary').textContent()).toContain('10 lettres et chiffres');
    expect(await site.app.services.db.read.select().from(paperReturns)).toMatchObject([{ returned: 2, entered: 0 }]);
  });

  test('enters a sheet with one key for each answer', async () => {
    await page.goto(`${paper}?lang=fr`);
    await openSheet('1');
    expect(await title()).toBe('Feuille 1, première saisie');
    expect(await axeViolationsHere(page)).toEqual([]);
    await screenshot(page, 'paper-sheet-fr');
    const { keys, texts, answers } = await typePlainSheet();
    expect(answers).toBe(await shownFields().count());
    expect(answers).toBeGreaterThan(15);
    // A text ends where the person who types says so: by one key more.
    expect(keys).toBe(answers + texts);
    await save();
    expect(await page.getByRole('status').first().textContent()).toContain('enregistré');
    expect(await page.locator('#waiting').textContent()).toContain('seconde saisie');
    await screenshot(page, 'paper-waiting-fr');
  });

  test('says what was left blank by mistake, and goes there', async () => {
    await page.goto(`${paper}?lang=fr`);
    // A number in use is told before the sheet is typed.
    await openSheet('1');
    expect(await page.locator('.field.faulty [name="sheet"]').count()).toBe(1);
    await openSheet('2');
    await page.getByRole('button', { name: 'Enregistrer la première saisie' }).focus();
    await save();
    expect(await page.locator('.summary li').count()).toBeGreaterThan(5);
    expect(await axeViolationsHere(page)).toEqual([]);
    await page.locator('.summary a').first().click();
    expect(await page.evaluate<boolean>("document.activeElement.classList.contains('typed')")).toBe(true);
  });

  test('compares the second entry, shows each difference, and stores what was settled', async () => {
    await page.goto(`${paper}?lang=fr`);
    await page.getByRole('button', { name: 'Saisir de nouveau – 1' }).focus();
    await save();
    expect(await title()).toBe('Feuille 1, seconde saisie');
    expect(await page.locator('main').textContent()).toContain('Vous avez aussi fait la première saisie');
    await typePlainSheet('5');
    await save();
    expect(await page.locator('.summary li').count()).toBe(1);
    expect(await page.locator('.sheet-row .fault').textContent()).toContain('Première saisie');
    expect(await axeViolationsHere(page)).toEqual([]);
    await screenshot(page, 'paper-differs-fr');
    await page.getByRole('button', { name: 'Comparer et enregistrer' }).focus();
    await save();
    expect(await title()).toBe('La feuille est maintenant une réponse');
    expect(await page.locator('.short-code').textContent()).toMatch(/^(?:\w{4} ){3}\w{4}$/);
    expect(page.url()).not.toMatch(/\w{4}-\w{4}-\w{4}-\w{4}$/);
    expect(await axeViolationsHere(page)).toEqual([]);
    await screenshot(page, 'paper-stored-fr');
    expect(await site.app.services.db.read.select().from(responseTail)).toHaveLength(1);
    expect(await site.app.services.db.read.select().from(paperReturns)).toMatchObject([{ returned: 2, entered: 1 }]);
  });

  test('gives up an entry', async () => {
    await page.goto(`${paper}?lang=fr`);
    await openSheet('3');
    await typePlainSheet();
    await save();
    await page.getByRole('button', { name: /^Abandonner cette saisie – 3/ }).focus();
    await save();
    expect(await page.locator('#waiting').count()).toBe(0);
  });

  test('has no fault axe can find, in both languages, on a phone', async () => {
    expect(await pageFaults(page, paper)).toEqual([]);
  });
});
