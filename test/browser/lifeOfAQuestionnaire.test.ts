import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, axeViolationsHere, screenshot } from '../support/browser.ts';
import { drafts, fieldAt, isSaved, scriptedPage } from '../support/editorPage.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';
import { responseBody } from '../support/responseBody.ts';

const slug = 'vivre-en-equipe';
const statements = [
  ['Dans l’équipe, on m’écoute quand je parle.', 'In the team, people listen to me when I speak.'],
  ['Les documents de l’équipe sont faciles à lire pour moi.', 'The team’s documents are easy for me to read.'],
] as const;
const reworded = [
  'Dans l’équipe, on m’écoute quand je prends la parole.',
  'In the team, people listen when I speak.',
] as const;
const changed = [
  'Les documents de l’équipe sont faciles à trouver pour moi.',
  'The team’s documents are easy for me to find.',
] as const;
const added = ['Je sais ce que deviennent nos idées.', 'I know what becomes of our ideas.'] as const;

let site: ManagedSite;
let lead: BrowserContext;
let page: Page;
/** Names in the data, made by the editor from the French words. */
let names: string[] = [];

beforeAll(async () => {
  site = await managedSite();
  lead = await site.signInWithScript('program_admin');
  page = await scriptedPage(lead);
});

const go = (path: string) => page.goto(`${site.origin}${path}`);
const path = () => new URL(page.url()).pathname;
const press = (name: string | RegExp) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).last().click()]);
const follow = (name: string | RegExp) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('link', { name }).click()]);
const field = (name: string) => page.locator(`[name="${name}"]`);

async function fill(pointer: string, [french, english]: readonly [string, string]): Promise<void> {
  await fieldAt(page, `${pointer}/fr`).fill(french);
  await fieldAt(page, `${pointer}/en`).fill(english);
}

/** Adds a statement of agreement after the last one of the first section. */
async function addStatement(at: number, words: readonly [string, string]): Promise<void> {
  await page.locator('#new-kind').selectOption('agreement');
  await page.getByRole('button', { name: 'Ajouter une question' }).click();
  await fieldAt(page, `/sections/0/items/${at}/text/fr`).waitFor();
  await fill(`/sections/0/items/${at}/text`, words);
}

async function toImpact(): Promise<void> {
  await isSaved(page);
  await page.locator('.publish a.button').waitFor();
  await Promise.all([page.waitForEvent('load'), page.locator('.publish a.button').click()]);
  expect(path()).toBe(`/questionnaires/${slug}/draft/impact`);
}

/** Answers by link, in a window of one's own on a phone, without script, until the thanks. */
async function answerInBrowser(link: string, language: string, label: string): Promise<void> {
  const browser = lead.browser();
  const context = await browser?.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  if (context === undefined) throw new Error('no browser');
  const phone = await context.newPage();
  await phone.goto(`${site.origin}${new URL(link).pathname}?lang=${language}`);
  let answered = 0;
  for (let step = 0; step < 8 && (await phone.locator('#answers').count()) > 0; step += 1) {
    for (const group of await phone.locator('main fieldset').all()) {
      const choice = group.getByRole('radio', { name: label, exact: true });
      if ((await choice.count()) === 0) continue;
      await choice.check({ force: true });
      answered += 1;
    }
    await Promise.all([phone.waitForEvent('load'), phone.locator('main button.button').first().click()]);
  }
  expect(await phone.locator('#answers').count()).toBe(0);
  expect(answered).toBeGreaterThan(1);
  await context.close();
}

/** Prepares, opens, answers and closes a campaign with the version of that number. */
async function runCampaign(name: string, number: number, opensOn: string, scores: number[]): Promise<void> {
  await go('/campaigns/new?lang=fr');
  await field('name.fr').fill(name);
  await field('name.en').fill(name);
  await page.locator(`[name="wave"][value="${number === 1 ? 'baseline' : 'end'}"]`).check();
  await field('opensOn').fill(opensOn);
  await press('Enregistrer et continuer');
  await page.getByLabel('Toutes les équipes : Institution 1').check();
  await press('Enregistrer et continuer');
  const version = page.locator('select[name="experienceVersionId"] option', {
    hasText: `Vivre en équipe, version ${number}`,
  });
  await field('experienceVersionId').selectOption((await version.getAttribute('value')) ?? '');
  await field('demographicsVersionId').selectOption('');
  await press('Enregistrer et quitter');
  const campaign = path();
  await go(`${campaign}/next`);
  await press('Ouvrir la campagne');
  await press('Envoyer les invitations');
  expect(await page.getByRole('status').textContent()).toContain('en route');
  await follow(/feuille de liens/);
  const links = await page.locator('.strips code').allTextContents();
  expect(links).toHaveLength(6);
  const [first = '', second = '', ...others] = links;
  await answerInBrowser(first, 'fr', 'D’accord');
  await answerInBrowser(second, 'en', 'Agree');
  for (const [index, link] of others.entries()) {
    const token = new URL(link).pathname.split('/').at(-1) ?? '';
    const answers = Object.fromEntries(names.map((each, at) => [each, scores[(index + at) % scores.length]]));
    const body = { ...responseBody(token, { answers }), demographics: undefined };
    const reply = await site.app.api('/responses', { method: 'POST', body });
    expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  }
  await go(campaign);
  expect(await page.locator('main').textContent()).toMatch(/Ont répondu\s: 6 des 6 personnes invitées/);
  for (const step of ['Commencer la fermeture', 'Fermer la campagne et diffuser les chiffres']) {
    await go(`${campaign}/next`);
    await press(step);
  }
  expect(await page.getByRole('row', { name: /fermeture de la campagne/ }).count()).toBe(1);
}

const storedNames = async (): Promise<string[]> =>
  (await (await drafts(site)).read(slug)).document.sections[0].items.map(({ name }: { name: string }) => name);

describe('a questionnaire lives through two versions', { sequential: true }, () => {
  test('it is written in the editor and published', async () => {
    await go('/questionnaires/new?lang=fr');
    await field('slug').fill(slug);
    await Promise.all([page.waitForEvent('load'), page.locator('main form .buttons button').first().click()]);
    await page.waitForSelector('.editor');
    await fill('/title', ['Vivre en équipe', 'Living in a team']);
    await fill('/description', ['Ce que chaque personne vit.', 'What each person lives.']);
    await fieldAt(page, '/licence').fill('CC BY 4.0');
    await page.locator('#outline-0').click();
    await fill('/sections/0/title', ['Dans l’équipe', 'In the team']);
    for (const [at, words] of statements.entries()) await addStatement(at, words);
    await isSaved(page);
    names = await storedNames();
    expect(new Set(names).size).toBe(2);
    await toImpact();
    await press('Publier cette version');
    expect(path()).toBe(`/questionnaires/${slug}/versions/1`);
  });

  test('it is sent, opened on phones, answered and closed', async () => {
    await runCampaign('Première vague', 1, '2025-01-15', [4, 5, 2, 1]);
  });

  test('a draft from version 1 is changed in the editor, and the page of what changes says what it touches', async () => {
    await go(`/questionnaires/${slug}/versions/1?lang=fr`);
    await press('Nouveau brouillon à partir de la version 1');
    await page.waitForSelector('.editor');
    await page.locator('#outline-0').click();
    await page.locator('#outline-0-0').click();
    await fill('/sections/0/items/0/text', reworded);
    await page.locator('#outline-0-1').click();
    await fill('/sections/0/items/1/text', changed);
    await addStatement(2, added);
    expect(await axeViolationsHere(page)).toEqual([]);
    await toImpact();
    names = await storedNames();
    const entry = (name: string) => page.locator('.impact > li', { has: page.locator(`#item-${name}`) });
    expect(
      await entry(names[0] ?? '')
        .locator('del')
        .count(),
    ).toBeGreaterThan(0);
    expect(await entry(names[1] ?? '').textContent()).toMatch(/Réponses comptées jusqu’ici\s: 5\sréponses ou plus/);
    expect(await entry(names[2] ?? '').textContent()).toContain('Nouvelle question.');
    expect(await pageFaults(page, page.url())).toEqual([]);
    await go(`/questionnaires/${slug}/draft/impact?lang=fr`);
    await screenshot(page, 'life-impact');
  });

  test('a person decides, against the rules, that one word made it another question; version 2 is published', async () => {
    expect(await field(`decisions.${names[0]}`).inputValue()).toBe('minor_wording');
    expect(await field(`decisions.${names[1]}`).inputValue()).toBe('minor_wording');
    await field(`decisions.${names[1]}`).selectOption('not_comparable');
    await press('Publier cette version');
    expect(path()).toBe(`/questionnaires/${slug}/versions/2`);
    expect(await page.locator('tr', { hasText: names[1] ?? '' }).textContent()).toContain('décidé à la main');
  });

  test('the second version is sent, answered and closed in its turn', async () => {
    await runCampaign('Deuxième vague', 2, '2025-07-15', [5, 4, 4, 2]);
  });

  const trend = (at: number, language: string) => `/dashboard/trend?measure=${names[at]}&lang=${language}`;
  const chart = () => page.locator('figure svg[role="img"]').first().textContent();
  const row = async (wave: string) => page.locator('table:has(#table-0) tbody tr', { hasText: wave }).textContent();

  test.each([
    ['fr', 'La question a changé avec', 'l’avant et l’après ne se comparent pas', 'non\u00a0: question changée'],
    ['en', 'The question changed with', 'before and after do not compare', 'no: the question changed'],
  ])('the line of the changed question stops, in words, drawing and table (%s)', async (language, ...words) => {
    await go(trend(1, language));
    const [begins = '', compare = '', cell = ''] = words;
    const said = (await page.locator('main').textContent()) ?? '';
    expect(said).toContain(begins);
    expect(said).toContain(compare);
    expect(said).toContain(statements[1][language === 'fr' ? 0 : 1].slice(0, -1));
    expect(await chart()).toContain('≠');
    expect(await row('Première vague')).toContain(language === 'fr' ? 'premier moment' : 'first moment');
    expect(await row('Deuxième vague')).toContain(cell);
    await screenshot(page, `life-trend-changed-${language}`);
  });

  test.each([
    ['fr', /^Entre janvier 2025 et juillet 2025, l’accord avec/, 'oui, mots retouchés', 'Les mots ont été retouchés'],
    ['en', /^Between January 2025 and July 2025, agreement with/, 'yes, reworded', 'The words were touched up'],
  ])('the line of the reworded one runs on, and the rewording is told (%s)', async (language, reads, cell, caveat) => {
    await go(trend(0, language));
    expect(await page.locator('h1').textContent()).toMatch(reads);
    expect(await chart()).not.toContain('≠');
    expect(await row('Deuxième vague')).toContain(cell);
    expect(await page.locator('.caveats').textContent()).toContain(caveat);
    await screenshot(page, `life-trend-reworded-${language}`);
  });

  test('what was added begins with the second version, and every page is clean for axe and within a phone', async () => {
    await go(trend(2, 'en'));
    expect(await row('Première vague')).toContain('not asked');
    expect(await row('Deuxième vague')).toContain('%');
    for (const at of [0, 1, 2]) expect(await pageFaults(page, `${site.origin}${trend(at, 'fr')}`)).toEqual([]);
    await go(trend(1, 'en'));
    const closed = page.locator('.detail:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
    expect(await axeViolations(page)).toEqual([]);
  });
});
