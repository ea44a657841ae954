import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { demographics1 } from '../../surveys/instruments/demographics/1.ts';
import { axeViolations, screenshot } from '../support/browser.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';

let site: ManagedSite;
let lead: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await managedSite();
  lead = await site.signIn('program_admin');
  page = await lead.newPage();
  page.setDefaultTimeout(8000);
});

const go = (path: string) => page.goto(`${site.origin}${path}`);
const path = () => new URL(page.url()).pathname;
const field = (name: string) => page.locator(`[name="${name}"]`);
const press = (name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).last().click()]);
const follow = (name: string | RegExp) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('link', { name }).first().click()]);

test('a questionnaire goes from a copy to a published version, and nobody overwrites anybody', async () => {
  await go('/questionnaires?lang=fr');
  await follow('Créer un questionnaire');
  await field('slug').fill('Mon questionnaire');
  await press('Créer un questionnaire');
  expect(await page.locator('.summary').textContent()).toContain('Nom court');
  await field('slug').fill('experience-du-fleuve');
  await field('from').selectOption({ index: 1 });
  await press('Créer un questionnaire');
  expect(path()).toBe('/questionnaires/experience-du-fleuve/draft');
  const draft = JSON.parse(await field('document').inputValue());

  await field('document').fill('{ "title": ');
  await press('Enregistrer et vérifier');
  expect(await page.locator('.summary').textContent()).toContain('mal formé');
  expect(await field('document').inputValue()).toBe('{ "title": ');

  const faulty = { ...draft, title: { fr: 'Expérience', en: '' } };
  await field('document').fill(JSON.stringify(faulty));
  await press('Enregistrer et vérifier');
  expect(await page.locator('.faults').textContent()).toContain('/title/en');
  expect(await page.getByRole('button', { name: 'Publier le brouillon enregistré' }).count()).toBe(0);
  await screenshot(page, 'manage-draft-faults');

  const mine = JSON.stringify({ ...draft, title: { fr: 'Le mien', en: 'Mine' } });
  await field('document').fill(mine);
  const other = await site.app.signedIn('program_admin', 'program', site.sample.programId);
  await site.app.api('/questionnaires/experience-du-fleuve/draft', {
    method: 'PUT',
    as: other,
    headers: { 'if-match': '"2"' },
    body: { ...draft, title: { fr: 'Le sien', en: 'Theirs' } },
  });
  await press('Enregistrer et vérifier');
  expect(await field('document').inputValue()).toBe(mine);
  expect(await page.locator('.theirs').textContent()).toContain('Le sien');
  await screenshot(page, 'manage-draft-conflict');
  await press('Enregistrer et vérifier');
  expect(JSON.parse(await field('document').inputValue()).title.fr).toBe('Le mien');

  await press('Publier le brouillon enregistré');
  expect(path()).toBe('/questionnaires/experience-du-fleuve/versions/1');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Le mien');
  await screenshot(page, 'manage-version');
  await go('/questionnaires/experience-du-fleuve');
  await press('Nouveau brouillon à partir de la version 1');
  expect(path()).toBe('/questionnaires/experience-du-fleuve/draft');
  await go('/questionnaires/experience-du-fleuve');
  await follow('Retirer la version 1');
  expect(path()).toBe('/questionnaires/experience-du-fleuve/versions/1/retire');
  expect(await page.locator('.next').textContent()).toContain('ne peut pas être remise en vigueur');
  expect(await axeViolations(page)).toEqual([]);
  await screenshot(page, 'manage-retire');
  await follow('Retour à la version, sans rien changer');
  expect(await page.locator('.states [aria-current]').textContent()).toContain('Publiée le');
  await page.locator('summary', { hasText: 'À quoi sert l’empreinte' }).click();
  expect(await page.locator('.facts').textContent()).toContain('Un seul mot changé');
  await screenshot(page, 'manage-version-facts');
  await follow('Retirer la version 1');
  await press('Retirer la version 1');
  expect(await page.getByRole('row', { name: /Version 1/ }).textContent()).toContain('retirée le');
});

test('a reference population is read back as it was written', async () => {
  await go('/benchmarks/new?lang=fr');
  await field('item').selectOption('age');
  await press('Continuer');
  for (const language of ['fr', 'en']) {
    await field(`name.${language}`).fill('Population du Fleuve');
    await field(`universe.${language}`).fill('15 ans et plus');
  }
  await field('geography').fill('Bas-Saint-Laurent');
  await field('referenceDate').fill('2021-05-11');
  await press('Ajouter');
  expect(await page.locator('.summary').textContent()).toContain('Source');
  await field('source').fill('Institut de la statistique du Québec, tableau 1');
  const item = demographics1.sections.flatMap(({ items }) => items).find(({ name }) => name === 'age');
  const codes = item?.kind === 'single' ? item.options.map(({ code }) => code) : [];
  const [first = '', second = '', third = ''] = codes;
  await field(`shares.${first}`).fill('77,5 %');
  await field(`mapping.${second}`).selectOption(first);
  await field(`shares.${third}`).fill('200');
  await press('Ajouter');
  expect(await field(`shares.${third}`).getAttribute('aria-invalid')).toBe('true');
  expect(await field(`shares.${first}`).inputValue()).toBe('77,5 %');
  await screenshot(page, 'manage-benchmark');
  await field(`shares.${third}`).fill('12.5');
  await press('Ajouter');
  await page.locator('summary', { hasText: 'Population du Fleuve' }).click();
  expect((await page.locator('details[open]').last().textContent())?.replace(/\s/g, ' ')).toContain('77,5 %');
  const { body } = await site.app.api(`/benchmarks?program=${site.sample.programId}`, {
    as: await site.app.signedIn('viewer', 'program', site.sample.programId),
  });
  expect(body.items.at(-1)).toMatchObject({
    shares: { [first]: 0.775, [third]: 0.125 },
    mapping: { [first]: [first, second], [third]: [third] },
  });
});

test('a role is given, asked about and taken away; the audit trail says so', async () => {
  await go('/people/new?lang=fr');
  await field('name').fill('Iris Desglaces');
  await field('email').fill('iris@exemple.invalid');
  await page.getByLabel('Lecteur', { exact: true }).check();
  await field('scope').selectOption({ label: 'Team 1' });
  await press('Donner un rôle');
  expect(await page.getByRole('row', { name: /Iris/ }).textContent()).toContain('Lecteur : Team 1');
  await screenshot(page, 'manage-people');
  await follow(/Retirer à Iris Desglaces/);
  expect(await page.locator('.next').textContent()).toContain('Retirer ce rôle');
  await press('Retirer le rôle');
  expect(await page.getByRole('row', { name: /Iris/ }).count()).toBe(0);
  await follow('Journal');
  expect(await page.locator('tbody tr').first().textContent()).toContain('retiré');
  await screenshot(page, 'manage-audit');
});

test('every page is clean for axe and fits a phone, in both languages', async () => {
  lead = await site.signIn('program_admin');
  page = await lead.newPage();
  const paths = [
    ...['/questionnaires', '/questionnaires/new', '/questionnaires/partnership-experience'],
    ...['/questionnaires/partnership-experience/versions/1', '/questionnaires/demographics/versions/1'],
    ...['/questionnaires/experience-du-fleuve', '/questionnaires/experience-du-fleuve/draft'],
    ...['/benchmarks', '/benchmarks/new', '/benchmarks/new?item=age', '/people', '/people/new', '/audit'],
  ];
  const faults: string[] = [];
  for (const each of paths) faults.push(...(await pageFaults(page, `${site.origin}${each}`)));
  expect(faults).toEqual([]);
}, 240_000);

test('the last programme lead keeps the role', async () => {
  const api = `${site.origin}/api/v1`;
  const me = await (await page.request.get(`${api}/me`)).json();
  const { items } = await (await page.request.get(`${api}/staff?program=${site.sample.programId}`)).json();
  const leads: { person: string; id: string }[] = items.flatMap(
    (person: { id: string; assignments: { id: string; role: string }[] }) =>
      person.assignments.filter(({ role }) => role === 'program_admin').map(({ id }) => ({ person: person.id, id })),
  );
  for (const { id } of leads.filter(({ person }) => person !== me.id)) {
    expect((await page.request.delete(`${api}/staff/assignments/${id}`)).status()).toBe(200);
  }
  await go(`/people?lang=fr&remove=${leads.find(({ person }) => person === me.id)?.id}`);
  await press('Retirer le rôle');
  expect(await page.locator('.summary').textContent()).toContain('Il ne resterait personne');
});
