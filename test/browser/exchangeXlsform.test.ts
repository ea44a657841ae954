import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../api/exchange/workbookReading.ts';
import { writeWorkbook } from '../../api/exchange/workbookWriting.ts';
import { axeViolations, screenshot } from '../support/browser.ts';
import { type ManagedSite, managedSite } from '../support/managedSite.ts';
import { followUpForm, visitForm } from '../surveys/exchange/xlsform/forms.ts';

let site: ManagedSite;
let page: Page;

beforeAll(async () => {
  site = await managedSite();
  page = await (await site.signIn('program_admin')).newPage();
  page.setDefaultTimeout(8000);
});

const go = (path: string) => page.goto(`${site.origin}${path}`);
const press = (name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
const main = async () => (await page.locator('main').textContent())?.replaceAll('\u00a0', ' ');
const choose = (name: string, bytes: Uint8Array) =>
  page.locator('[name=file]').setInputFiles({
    ...{ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    buffer: Buffer.from(bytes),
  });

/** What is wrong with the page as it stands, on a phone; then it is wide again. */
async function faultsOnPhone(name: string): Promise<string[]> {
  await page.setViewportSize({ width: 360, height: 780 });
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  const faults = await axeViolations(page);
  await screenshot(page, `${name}-360`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await screenshot(page, name);
  return width > 360 ? [`${width} pixels wide`, ...faults] : faults;
}

/** Writes what a form does not have, publishes, opens a campaign. @returns the path of an invitation. */
async function sendOut(slug: string): Promise<string> {
  const { app, sample } = site;
  const as = await app.signedIn('program_admin', 'program', sample.programId);
  const draft = (await app.api(`/questionnaires/${slug}/draft`, { as })).body;
  const words = { fr: 'Le suivi', en: 'Follow-up' };
  const body = {
    ...draft.document,
    title: words,
    description: words,
    consent: { heading: words, paragraphs: [words] },
  };
  const headers = { 'if-match': `"${draft.revision}"` };
  await app.api(`/questionnaires/${slug}/draft`, { method: 'PUT', as, body, headers });
  const published = await app.api(`/questionnaires/${slug}/publish`, { method: 'POST', as });
  expect(published.status).toBe(201);
  const teams = sample.teams.map(({ id }) => id);
  const campaign = {
    programId: sample.programId,
    name: words,
    wave: 'end',
    experienceVersionId: published.body.id,
    teams,
  };
  const { id } = (await app.api('/campaigns', { method: 'POST', as, body: campaign })).body;
  await app.api(`/campaigns/${id}/transition`, { method: 'POST', as, body: { to: 'open' } });
  const { items } = (await app.api(`/campaigns/${id}/invitations/links`, { as })).body;
  return new URL(items[0].url).pathname;
}

describe('a programme lead with an XLSForm, without script', { sequential: true }, () => {
  test('sees what is lost, by sheet and cell, in both languages', async () => {
    await go('/questionnaires/import?lang=en');
    await choose('visit.xlsx', writeWorkbook(visitForm));
    await press('Check the file');
    const told = await main();
    expect(told).toContain(`The condition “today() > \${day}” cannot be kept: this will always be shown.`);
    expect(told).toContain('survey!F14');
    expect(told).toContain('A question of the type “geopoint” cannot be asked here: it is left out.');
    expect(told).toContain('The name “Came before” becomes “came_before”.');
    expect(await faultsOnPhone('xlsform-visit')).toEqual([]);
    await go('/questionnaires/import?lang=fr');
    await choose('visite.xlsx', writeWorkbook(visitForm));
    await press('Vérifier le fichier');
    expect(await main()).toContain(`La condition d’affichage « today() > \${day} » ne peut pas être gardée`);
    expect(await faultsOnPhone('xlsform-visite')).toEqual([]);
  });

  test('is told what a workbook is that cannot be read', async () => {
    await go('/questionnaires/import?lang=fr');
    await choose('vieux.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    await press('Vérifier le fichier');
    expect(await main()).toContain('C’est un classeur Excel d’avant 2007 (.xls).');
  });

  test('imports one in two languages', async () => {
    await go('/questionnaires/import?lang=fr');
    await choose('suivi.xlsx', writeWorkbook(followUpForm));
    await press('Vérifier le fichier');
    expect(await main()).toContain('Le nom « Rencontre » devient « rencontre ».');
    await page.locator('[name=slug]').fill('suivi');
    await press('Créer le brouillon');
    expect(new URL(page.url()).pathname).toBe('/questionnaires/suivi/draft');
  });

  test('publishes it, and someone invited answers it', async () => {
    const invitation = await sendOut('suivi');
    const context = await page.context().browser()?.newContext({ javaScriptEnabled: false });
    const answering = await context?.newPage();
    if (answering === undefined) throw new Error('no window');
    const next = (button: string) =>
      Promise.all([answering.waitForEvent('load'), answering.getByRole('button', { name: button }).click()]);
    await answering.goto(`${site.origin}${invitation}?lang=fr`);
    await next('Commencer');
    await answering.getByLabel('Oui', { exact: true }).check();
    await answering.getByLabel('Rien', { exact: true }).check();
    await next('Continuer');
    await answering.getByLabel('Combien de rencontres ?').fill('45');
    await next('Continuer');
    expect(await answering.locator('main').textContent()).toContain('20');
    await answering.getByLabel('Combien de rencontres ?').fill('3');
    await next('Continuer');
    await answering.getByLabel('D’accord', { exact: true }).check();
    await answering.getByLabel('Vos mots').fill('Merci à tous');
    await next('Continuer');
    expect(await answering.locator('main').textContent()).toContain('Merci à tous');
    await next('Envoyer');
    expect(await answering.locator('h1').textContent()).toContain('Merci');
    await context?.close();
  });

  test('exports it again, after reading what other programs ignore', async () => {
    await go('/questionnaires/suivi/versions/1?lang=fr');
    expect(await faultsOnPhone('xlsform-export')).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Télécharger : XLSForm (.xlsx)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('suivi-1.xlsx');
    const sheets = await readWorkbook(readFileSync(await download.path()), () => true);
    expect(sheets[0]?.rows[3]?.slice(0, 2)).toEqual(['integer', 'nombre']);
  });
});
