import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, screenshot } from '../support/browser.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';

let site: ManagedSite;
let page: Page;

beforeAll(async () => {
  site = await managedSite();
  page = await (await site.signIn('program_admin')).newPage();
  page.setDefaultTimeout(8000);
});

const file = (name: string) => fileURLToPath(new URL(`../reference/exchange/${name}.fhir.json`, import.meta.url));
const go = (path: string) => page.goto(`${site.origin}${path}`);
const press = (name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
const path = () => new URL(page.url()).pathname;
const heading = () => page.getByRole('heading', { level: 1 }).textContent();
const main = async () => (await page.locator('main').textContent())?.replaceAll('\u00a0', ' ');

/** What is wrong with the page as it stands, on a phone. */
async function faultsOnPhone(): Promise<string[]> {
  await page.setViewportSize({ width: 360, height: 780 });
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  const faults = await axeViolations(page);
  return width > 360 ? [`${width} pixels wide`, ...faults] : faults;
}
const wide = () => page.setViewportSize({ width: 1280, height: 800 });

const consent = {
  heading: { fr: 'Avant de commencer', en: 'Before you start' },
  paragraphs: [{ fr: 'Une visite, quelques questions.', en: 'One visit, a few questions.' }],
};

/** Writes the first screen, publishes, opens a campaign, as other pages do. @returns the path of an invitation. */
async function sendOut(slug: string): Promise<string> {
  const { app, sample } = site;
  const as = await app.signedIn('program_admin', 'program', sample.programId);
  const draft = (await app.api(`/questionnaires/${slug}/draft`, { as })).body;
  const body = { ...draft.document, consent };
  const headers = { 'if-match': `"${draft.revision}"` };
  await app.api(`/questionnaires/${slug}/draft`, { method: 'PUT', as, body, headers });
  const published = await app.api(`/questionnaires/${slug}/publish`, { method: 'POST', as });
  expect(published.status).toBe(201);
  const name = { fr: 'Visites', en: 'Visits' };
  const teams = sample.teams.map(({ id }) => id);
  const campaign = { programId: sample.programId, name, wave: 'end', experienceVersionId: published.body.id, teams };
  const { id } = (await app.api('/campaigns', { method: 'POST', as, body: campaign })).body;
  await app.api(`/campaigns/${id}/transition`, { method: 'POST', as, body: { to: 'open' } });
  const { items } = (await app.api(`/campaigns/${id}/invitations/links`, { as })).body;
  return new URL(items[0].url).pathname;
}

describe('a programme lead, without script', { sequential: true }, () => {
  test('finds the page, which is usable on a phone in both languages', async () => {
    await go('/questionnaires?lang=fr');
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('link', { name: 'Importer un questionnaire' }).click(),
    ]);
    expect(await heading()).toBe('Importer un questionnaire');
    expect(await pageFaults(page, page.url())).toEqual([]);
    await screenshot(page, 'import-choose');
  });

  test('is told what a file is not, and keeps what was typed', async () => {
    await go('/questionnaires/import?lang=fr');
    await press('Vérifier le fichier');
    expect(await page.locator('.summary').textContent()).toContain('Choisissez un fichier');
    await page.locator('[name=slug]').fill('ma-visite');
    const content = {
      name: 'visite.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"resourceType":"Patient"}'),
    };
    await page.locator('[name=file]').setInputFiles(content);
    await press('Vérifier le fichier');
    expect(await main()).toContain('Ce n’est pas un questionnaire. Voici ce qui a été trouvé : « Patient »');
    expect(await page.locator('[name=slug]').inputValue()).toBe('ma-visite');
    expect(await faultsOnPhone()).toEqual([]);
    await screenshot(page, 'import-refused');
    await wide();
  });

  test('is told in words that five megabytes are too much, and that nine are', async () => {
    for (const bytes of [5_000_000, 9_000_000]) {
      await go('/questionnaires/import?lang=en');
      const buffer = Buffer.alloc(bytes, ' ');
      await page.locator('[name=file]').setInputFiles({ name: 'big.json', mimeType: 'application/json', buffer });
      const [reply] = await Promise.all([
        page.waitForResponse((each) => each.request().method() === 'POST'),
        press('Check the file'),
      ]);
      expect(reply.status()).toBe(413);
      expect(await page.locator('.summary').textContent()).toContain('Choose a file of at most 4 MB');
    }
  });

  test('sees what nested groups become before anything is saved', async () => {
    await go('/questionnaires/import?lang=en');
    await page.locator('[name=file]').setInputFiles(file('nested'));
    await press('Check the file');
    expect(await heading()).toBe('What becomes of the file');
    const told = await main();
    expect(told).toContain('A group inside another group becomes a section beside it. 2.2');
    expect(told).toContain('A question of the type “attachment” cannot be asked here: it is left out. 2.2.2');
    expect(told).toContain('The text in English is missing.');
    expect(await faultsOnPhone()).toEqual([]);
    await screenshot(page, 'import-nested-360');
    await wide();
    await screenshot(page, 'import-nested');
    expect((await site.app.api('/questionnaires/home/draft')).status).not.toBe(200);
  });

  test('imports a file in two languages; a short name that is taken loses nothing', async () => {
    await go('/questionnaires/import?lang=fr');
    await page.locator('[name=file]').setInputFiles(file('visit'));
    await press('Vérifier le fichier');
    await screenshot(page, 'import-visit');
    await page.locator('[name=slug]').fill('partnership-experience');
    await press('Créer le brouillon');
    expect(await page.locator('.summary').textContent()).toContain('existe déjà');
    await page.locator('[name=slug]').fill('visite-importee');
    await press('Créer le brouillon');
    expect(path()).toBe('/questionnaires/visite-importee/draft');
  });

  test('publishes it, and someone invited answers it', async () => {
    const invitation = await sendOut('visite-importee');
    const context = await page.context().browser()?.newContext({ javaScriptEnabled: false });
    const answering = await context?.newPage();
    if (answering === undefined) throw new Error('no window');
    const next = (button: string) =>
      Promise.all([answering.waitForEvent('load'), answering.getByRole('button', { name: button }).click()]);
    await answering.goto(`${site.origin}${invitation}?lang=fr`);
    expect(await answering.locator('main').textContent()).toContain('Une visite, quelques questions.');
    await next('Commencer');
    expect(await answering.locator('main').textContent()).toContain('Un appel vidéo n’est pas sur place.');
    await answering.getByLabel('Oui', { exact: true }).check();
    await next('Continuer');
    await answering.getByLabel('Combien de minutes avez-vous attendu ?').fill('45');
    await answering.getByLabel('À pied').check();
    await screenshot(answering, 'import-answered');
    await next('Continuer');
    await answering.getByLabel('Qu’est-ce qui aurait rendu l’attente plus facile ?').fill('Un banc');
    await next('Continuer');
    expect(await answering.locator('main').textContent()).toContain('45');
    await next('Envoyer');
    expect(await answering.locator('h1').textContent()).toContain('Merci');
    await context?.close();
  });

  test('exports it, after reading what each format cannot hold', async () => {
    await go('/questionnaires/visite-importee/versions/1?lang=fr');
    expect(await main()).toContain('La licence accompagne chaque fichier : CC0-1.0');
    await page.getByText('Ce que le format ne peut pas contenir').first().click();
    expect(await main()).toContain('L’usage');
    expect(await faultsOnPhone()).toEqual([]);
    await wide();
    await screenshot(page, 'export-section');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Télécharger : Questionnaire FHIR R4' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('visite-importee-1.fhir.json');
    expect(await pageFaults(page, `${site.origin}/questionnaires/visite-importee/versions/1`)).toEqual([]);
  });
});
