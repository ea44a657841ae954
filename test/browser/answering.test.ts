import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { responseTail } from '../../api/db/schema/answers.ts';
import { demographics1 } from '../../surveys/instruments/demographics/1.ts';
import { partnershipExperience1 } from '../../surveys/instruments/partnership-experience/1.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { openBrowser, pressKey, screenshot, serveApp } from '../support/browser.ts';
import { type Fixture, fixture } from '../support/fixture.ts';

let site: TestApp;
let programme: Fixture;
let browser: Browser;
let origin: string;
let next = 0;

beforeAll(async () => {
  site = await testApp({ end: 'file' });
  programme = await fixture(site.services.db, { experience: partnershipExperience1, demographics: demographics1 });
  origin = await serveApp(site.app);
  browser = await openBrowser();
});

/** The link of a patient partner who has not answered yet. */
function newLink(): string {
  const invitation = programme.invitations.filter(({ side }) => side === 'patient_side')[next++];
  if (invitation === undefined) throw new Error('no invitation left');
  return `${origin}/r/${invitation.token}`;
}

async function phone(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  return context.newPage();
}

/** Presses what leads to another page, and waits for that page. */
const press = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
const group = (page: Page, name: string) => page.getByRole('group', { name });
const choose = (page: Page, question: string, answer: string) =>
  group(page, question).getByRole('radio', { name: answer, exact: true }).check();
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

describe('answering in French on a phone, without script', () => {
  test('goes from the first page to the receipt, and says the same again', async () => {
    const page = await phone();
    const link = newLink();
    await page.goto(`${link}?lang=fr`);
    await screenshot(page, 'first-page');
    await press(page, 'Commencer');
    expect(await page.title()).toBe('Partie 1 de 5 – La préparation – Tandem');

    await choose(page, 'Je comprends ce que notre équipe doit accomplir.', 'D’accord');
    await screenshot(page, 'likert');
    await press(page, 'English');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.title()).toBe('Part 1 of 5 – Preparation – Tandem');
    const agree = group(page, 'I understand what our team').getByRole('radio', { name: 'Agree', exact: true });
    expect(await agree.isChecked()).toBe(true);
    await press(page, 'Français');
    await press(page, 'Continuer');

    await choose(page, 'Quand je parlais, l’équipe m’écoutait.', 'Je préfère ne pas répondre');
    await press(page, 'Continuer');
    await press(page, 'Continuer');
    const remark = 'Un « oui » franc & clair,\n<b>pas</b> d’ironie';
    await page.getByRole('textbox', { name: 'Qu’est-ce qui a bien fonctionné ?' }).fill(remark);
    await press(page, 'Revenir');
    expect(await heading(page)).toBe('L’influence');
    await press(page, 'Continuer');
    expect(await page.getByRole('textbox').first().inputValue()).toBe(remark);
    await press(page, 'Continuer');

    expect(await heading(page)).toBe('Quelques questions sur vous');
    await page.getByRole('radio', { name: 'Oui, je veux bien' }).check();
    await press(page, 'Continuer');
    await choose(page, 'Quel est votre groupe d’âge ?', '75 à 84 ans');
    await press(page, 'Continuer');
    await press(page, 'Continuer');
    await press(page, 'Continuer');

    expect(await heading(page)).toBe('Relisez vos réponses');
    await screenshot(page, 'review');
    const answerTo = (question: string) =>
      page.locator('.given > div', { hasText: question }).getByRole('definition').textContent();
    expect(await answerTo('Je comprends ce que notre équipe')).toBe('D’accord');
    expect(await answerTo('Quand je parlais')).toBe('Je préfère ne pas répondre');
    expect(await answerTo('bien fonctionné')).toBe(remark);
    expect(await answerTo('âge')).toBe('75 à 84 ans');
    await page.getByRole('button', { name: /^Modifier – La préparation/ }).click();
    await choose(page, 'Je comprends ce que notre équipe doit accomplir.', 'Tout à fait d’accord');
    await press(page, 'Relire mes réponses');
    expect(await answerTo('Je comprends ce que notre équipe')).toBe('Tout à fait d’accord');

    await press(page, 'Envoyer mes réponses');
    expect(await heading(page)).toBe('Merci, vos réponses sont bien reçues');
    const receipt = (await page.locator('.receipt strong').textContent()) ?? '';
    expect(receipt).toMatch(/^[0-9A-Z]{4}( [0-9A-Z]{4}){3}$/);
    await screenshot(page, 'receipt');

    await page.reload();
    expect(await page.locator('.receipt strong').textContent()).toBe(receipt);
    await press(page, 'English');
    expect(await heading(page)).toBe('Thank you, your answers have been received');
    expect(await page.locator('.receipt strong').textContent()).toBe(receipt);

    await page.goto(link);
    expect(await heading(page)).toBe('Une réponse a déjà été reçue pour cette invitation');
    await page.getByRole('textbox', { name: 'Code de reçu' }).fill(receipt.toLowerCase());
    await press(page, 'Vérifier');
    expect(await page.getByText('Oui, cette réponse est bien gardée.').count()).toBe(1);
    await page.getByRole('textbox', { name: 'Code de reçu' }).fill('0000 0000 0000 0000');
    await press(page, 'Vérifier');
    expect(await page.getByText('Aucune réponse gardée ne porte ce code.').count()).toBe(1);
    await page.getByRole('textbox', { name: 'Code de reçu' }).fill('trop court');
    await pressKey(page, 'Enter');
    expect(await page.title()).toBe('Erreur\u00a0: Vérifier un reçu – Tandem');

    const { read } = site.services.db;
    const [stored, ...others] = await read.select().from(responseTail);
    expect(others).toEqual([]);
    expect(stored?.content.answers).toEqual({ purpose_clear: 5, went_well: remark });
    expect(stored?.content.missing.listened_to).toBe('prefer_not_to_say');
  });

  test('sends nothing about the person without a yes, and a second send of the same form changes nothing', async () => {
    const page = await phone();
    await page.goto(`${newLink()}?lang=fr`);
    await press(page, 'Commencer');
    for (let part = 1; part <= 4; part++) await press(page, 'Continuer');
    await page.getByRole('radio', { name: 'Oui, je veux bien' }).check();
    await press(page, 'Continuer');
    await choose(page, 'Quel est votre genre actuellement ?', 'Femme');
    await press(page, 'Continuer');
    await press(page, 'Revenir');
    await press(page, 'Revenir');
    await page.getByRole('radio', { name: 'Non, passer cette partie' }).check();
    await press(page, 'Continuer');
    expect(await page.getByText('Vous avez choisi de passer cette partie.').count()).toBe(1);

    const form = await page
      .locator('#answers')
      .evaluate((element) =>
        [...element.querySelectorAll('input')].map(({ name, value }): [string, string] => [name, value]),
      );
    const body = new URLSearchParams([...form, ['button', 'send']]);
    const send = () => fetch(page.url(), { method: 'POST', body }).then((reply) => reply.text());
    const [first, second] = [await send(), await send()];
    const receiptOf = (html: string) => /<strong>([0-9A-Z ]{19})<\/strong>/.exec(html)?.[1];
    expect(receiptOf(first)).toBeDefined();
    expect(receiptOf(second)).toBe(receiptOf(first));
    const demographics = await site.services.db.read.run('select content from demographic_tail');
    expect(demographics.rows.map((row) => JSON.stringify(row)).join()).not.toContain('WOMAN');
  });

  test('an answer can be taken back', async () => {
    const page = await phone();
    await page.goto(`${newLink()}?lang=fr`);
    await press(page, 'Commencer');
    const question = 'Je comprends ce que notre équipe doit accomplir.';
    const takeBack = group(page, question).getByRole('radio', { name: 'Retirer ma réponse' });
    expect(await takeBack.count()).toBe(0);
    await choose(page, question, 'D’accord');
    await takeBack.check();
    await press(page, 'Continuer');
    await press(page, 'Revenir');
    expect(await group(page, question).getByRole('radio', { checked: true }).count()).toBe(0);
  });

  test('opening the link changes nothing and each opening makes another receipt', async () => {
    const link = newLink();
    const receipt = async () => /name="receiptCode" value="([^"]+)"/.exec(await (await fetch(link)).text())?.[1];
    const before = await site.services.db.read.run('select * from invitations');
    expect(await receipt()).not.toBe(await receipt());
    expect((await site.services.db.read.run('select * from invitations')).rows).toEqual(before.rows);
  });

  test('an unknown link, a text that is too large and a wrong page get words, not codes', async () => {
    const page = await phone();
    await page.goto(`${origin}/r/nothing?lang=fr`);
    expect(await heading(page)).toBe('Ce lien ne mène à aucun questionnaire');
    await page.goto(`${origin}/r/nothing?lang=en`);
    expect(await heading(page)).toBe('This link does not lead to a questionnaire');
    const body = new URLSearchParams({ at: 'experience/overall', 'experience.went_well': 'a'.repeat(2_500_000) });
    const reply = await fetch(`${newLink()}?lang=fr`, { method: 'POST', body });
    expect(reply.status).toBe(413);
    expect(await reply.text()).toContain('Revenez à la page précédente');
  });
});
