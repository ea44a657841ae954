import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishShipped } from '../../api/model/shippedQuestionnaires.ts';
import { axeViolations, pressKey, screenshot } from '../support/browser.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';

let site: ManagedSite;
let page: Page;
let campaign = '';

beforeAll(async () => {
  site = await managedSite();
  await publishShipped(site.app.services.db, new Date());
  page = await (await site.signIn('program_admin')).newPage();
  page.setDefaultTimeout(8000);
});

const go = (path: string) => page.goto(`${site.origin}${path}`);
const path = () => new URL(page.url()).pathname;
const field = (name: string) => page.locator(`[name="${name}"]`);
const press = (name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).last().click()]);
const follow = (name: string | RegExp) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('link', { name }).first().click()]);
const step = () => path().split('/').at(-1);
const states = () => page.locator('.steps li').allTextContents();
/** The words of a part of the page, with ordinary spaces. */
const words = async (part: string) => (await page.locator(part).textContent())?.replace(/\s/g, ' ');
const main = () => words('main');
/** Name of the control that has the focus. */
const focused = () => page.evaluate<string>('document.activeElement.name || document.activeElement.className');

/** Goes with Tab to a control, as somebody without a mouse does. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await focused()) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab reaches ${name}`);
}

/** What is wrong with the page as it stands, with its errors, on a phone and on a desk. */
async function faultsHere(): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    if ((await page.evaluate<number>('document.documentElement.scrollWidth')) > width)
      faults.push(`wider than ${width}`);
    faults.push(...(await axeViolations(page)));
  }
  return faults;
}

describe('preparing a campaign, without script', { sequential: true }, () => {
  test('begins with what and when, by keyboard alone; what is missing takes the focus and nothing is lost', async () => {
    await go('/campaigns/new?lang=fr');
    expect(await page.locator('.steps button, .steps a').count()).toBe(0);
    await tabTo('name.fr');
    await page.keyboard.type('Fin de mandat');
    await tabTo('closesOn');
    await pressKey(page, 'Enter');
    expect(await focused()).toBe('summary');
    expect(await page.locator('.summary li').count()).toBe(2);
    expect(await field('name.fr').inputValue()).toBe('Fin de mandat');
    expect(await faultsHere()).toEqual([]);
    await screenshot(page, 'wizard-what-errors');
    await tabTo('name.en');
    await page.keyboard.type('End of the mandate');
    await tabTo('wave');
    for (let moves = 0; moves < 3; moves++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await pressKey(page, 'Enter');
    expect(step()).toBe('who');
    campaign = path().replace('/edit/who', '');
    expect((await states())[1]).toContain('Qui');
    expect((await states())[3]).toContain('choix habituels');
  });

  test('keeps a draft without a team, and says that one is missing before going on', async () => {
    await press('Enregistrer et continuer');
    expect(await page.locator('.summary').textContent()).toContain('Équipes');
    expect(await faultsHere()).toEqual([]);
    await page.getByLabel('Le côté patient seulement').check();
    await press('Enregistrer et aller à l’étape Questionnaires');
    expect(step()).toBe('questionnaires');
    expect((await states())[1]).toContain('à compléter');
    await go(`${campaign}/edit/check`);
    expect(await main()).toContain('Aucune équipe n’est encore choisie');
    expect(await page.getByRole('link', { name: 'Aller à l’ouverture' }).count()).toBe(0);
    await screenshot(page, 'wizard-check-missing');
    await page.locator('.findings a').first().click();
    expect(step()).toBe('who');
    expect(await page.getByLabel('Le côté patient seulement').isChecked()).toBe(true);
    await page.getByLabel('Tous les membres, des deux côtés').check();
    await page.getByLabel('Toutes les équipes du programme').check();
    await press('Enregistrer et continuer');
    expect((await states())[1]).toContain('prêt');
  });

  test('offers the reflection with the mode that its first screen promises', async () => {
    const reflection = page.locator('select[name="experienceVersionId"] option', { hasText: 'lues par l’équipe' });
    const usual = await field('experienceVersionId').inputValue();
    await field('experienceVersionId').selectOption((await reflection.getAttribute('value')) ?? '');
    await press('Enregistrer et continuer');
    expect(await words('.next')).toContain('il va avec « Partagé dans l’équipe » seulement');
    expect(await page.getByLabel('Partagé dans l’équipe').isChecked()).toBe(true);
    await page.getByLabel('Anonyme').check();
    await press('Enregistrer et continuer');
    expect(await page.locator('.summary').textContent()).toContain('Confidentialité');
    await page.getByLabel('Partagé dans l’équipe').check();
    await press('Enregistrer et continuer');
    expect((await states())[3]).toContain('prêt');
    await press('Enregistrer et aller à l’étape Questionnaires');
    await field('experienceVersionId').selectOption(usual);
    await field('demographicsVersionId').selectOption({ index: 1 });
    await page.locator('[name="demographicsAudience"][value="patient_side"]').check();
    await press('Enregistrer et continuer');
    expect(await page.getByLabel('Anonyme').isChecked()).toBe(true);
  });

  test('explains confidentiality, and ties the code that pairs waves to its mode', async () => {
    expect(await page.locator('#consequences').textContent()).toContain('Ce que chaque choix change');
    await field('pairing').check();
    await press('Enregistrer et continuer');
    expect(await page.locator('.summary').textContent()).toContain('ne va qu’avec le mode confidentiel');
    expect(await faultsHere()).toEqual([]);
    await page.getByLabel('Confidentiel').check();
    await field('minimumGroup').fill('6');
    await press('Enregistrer et continuer');
    expect(step()).toBe('messages');
  });

  test('shows the office’s words in the invitation as it will leave', async () => {
    await field('reminderDays.0').fill('21');
    await press('Enregistrer et continuer');
    expect(await page.locator('.summary').textContent()).toContain('chacun plus grand');
    expect(await faultsHere()).toEqual([]);
    await field('reminderDays.0').fill('10');
    await field('ownWords.invitation.fr').fill('La dernière vague a changé l’accueil.');
    await field('ownWords.invitation.en').fill('The last wave changed the welcome.');
    await press('Enregistrer et voir l’exemple');
    expect(step()).toBe('messages');
    const mails = await page.locator('article.example').allTextContents();
    expect(mails).toHaveLength(2);
    expect(mails[0]).toContain('La dernière vague a changé l’accueil.');
    expect(mails[1]).toContain('The last wave changed the welcome.');
    expect(await field('reminderDays.0').inputValue()).toBe('10');
    await screenshot(page, 'wizard-messages');
    await field('languages').first().uncheck();
    await page.locator('#language-en').uncheck();
    await press('Enregistrer et continuer');
    expect(await page.locator('.summary').textContent()).toContain('au moins une langue');
    await page.locator('#language-fr').check();
    await page.locator('#language-en').check();
    await press('Enregistrer et continuer');
  });

  test('sums up, and finds every step clean for axe, on a phone and on a desk, in both languages', async () => {
    expect(step()).toBe('check');
    expect(await main()).toContain('Rien à signaler');
    expect(await main()).toContain('10 jours, puis 14 jours après l’ouverture');
    const faults: string[] = [];
    const steps = ['what', 'who', 'questionnaires', 'confidentiality', 'messages', 'check'].map(
      (each) => `/edit/${each}`,
    );
    for (const each of [...steps, '', '/dry-run', '/next', '/preview', '/preview/patient_partner/mail?in=fr']) {
      const url = `${site.origin}${campaign}${each}`;
      faults.push(...(await pageFaults(page, url)));
      for (const [language, width] of [
        ['fr', 1280],
        ['en', 1280],
        ['fr', 360],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        const address = new URL(url);
        address.searchParams.set('lang', language);
        await page.goto(address.href);
        if (width === 1280 && language === 'fr') faults.push(...(await axeViolations(page)));
        await screenshot(page, `wizard${each.replaceAll(/[/?=]/g, '-')}-${language}-${width}`);
      }
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(faults).toEqual([]);
  }, 400_000);
});

describe('before the opening', { sequential: true }, () => {
  test('the form is seen as each role, in each language, and nothing is kept', async () => {
    await go(`${campaign}/preview?lang=fr`);
    expect(await page.locator('tbody tr').count()).toBe(5);
    await follow('en français (Proche aidant)');
    expect(await main()).toContain('Ceci est un essai');
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await screenshot(page, 'preview-landing');
    // It can be sent nowhere, declined nowhere, and nothing of it stays on the device.
    expect(await page.content()).not.toMatch(/"\/r\/|data-keeping|data-keeps/);
    expect(await axeViolations(page)).toEqual([]);
    await press('Commencer');
    for (let pages = 0; pages < 20 && (await page.locator('button[value="send"]').count()) < 2; pages++) {
      const yes = page.locator('[name="aboutYou"][value="yes"]');
      if ((await yes.count()) > 0) await yes.check({ force: true });
      for (const group of await page.locator('main fieldset').all()) {
        const radio = group.locator('input[type=radio]').nth(1);
        if ((await radio.count()) > 0) await radio.check({ force: true });
      }
      await Promise.all([page.waitForEvent('load'), page.locator('main button.button').first().click()]);
    }
    await Promise.all([page.waitForEvent('load'), page.locator('main button.button').first().click()]);
    expect(await main()).toContain('Rien n’a été gardé');
    const { read } = site.app.services.db;
    for (const table of ['response_tail', 'responses', 'demographic_tail']) {
      expect((await read.run(`select count(*) as rows from ${table}`)).rows[0]?.rows).toBe(0);
    }
    await go(`${campaign}/preview/manager?in=en`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect((await go(`${campaign}/preview/patient_coach?in=en`))?.status()).toBe(404);
  });

  test('the dry run names each person with what they would get, and can be downloaded', async () => {
    await go(`${campaign}/dry-run?lang=en`);
    expect(await main()).toContain('6 people in 1 team would be asked');
    const rows = await page.locator('tbody tr').allTextContents();
    expect(rows).toHaveLength(6);
    const link = page.getByRole('link', { name: 'Download the list' });
    const reply = await page.request.get(`${site.origin}${await link.getAttribute('href')}`);
    expect((await reply.text()).split('\r\n')).toHaveLength(8);
  });

  test('the opening is confirmed with its consequences; an open campaign is amended, not prepared', async () => {
    await go(`${campaign}?lang=fr`);
    expect(await page.locator('main form').count()).toBe(0);
    await follow('Vérifier et ouvrir');
    await follow('Aller à l’ouverture');
    expect(await words('.next')).toContain('6 personnes, dans 1 équipe');
    await press('Ouvrir la campagne');
    expect(await page.locator('.states [aria-current]').textContent()).toBe('Ouverte');
    expect((await go(`${campaign}/edit/who`))?.status()).toBe(409);
    await go(`${campaign}/amend?lang=fr`);
    await page.locator('#language-en').uncheck();
    await press('Enregistrer');
    expect(await page.locator('.summary').textContent()).toContain('aucune ne peut être retirée');
    await page.locator('#language-en').check();
    await field('ownWords.reminder.fr').fill('Écrivez-nous.');
    await field('ownWords.reminder.en').fill('Write to us.');
    await field('reminderDays.1').fill('');
    await field('minimumGroup').fill('8');
    await field('closesOn').fill('2099-05-31');
    await press('Enregistrer');
    expect(await main()).toContain('commence à fermer après le 31 mai 2099');
    await go(`${campaign}/amend`);
    expect(await field('reminderDays.0').inputValue()).toBe('10');
    expect(await field('reminderDays.1').inputValue()).toBe('');
    expect(await field('minimumGroup').inputValue()).toBe('8');
    await screenshot(page, 'wizard-amend');
    await go(campaign);
    await screenshot(page, 'campaign-open');
  });

  test('an archived campaign is only read', async () => {
    for (const name of [
      'Commencer la fermeture',
      'Fermer la campagne et diffuser les chiffres',
      'Archiver la campagne',
    ]) {
      await go(`${campaign}/next?lang=fr`);
      await press(name);
    }
    expect(await main()).toContain('se lit, mais ne se modifie plus');
    expect(await page.locator('main form').count()).toBe(0);
    expect((await go(`${campaign}/amend`))?.status()).toBe(409);
    expect((await go(`${campaign}/next`))?.status()).toBe(409);
  });
});
