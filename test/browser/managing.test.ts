import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { partnershipExperience1 } from '../../surveys/instruments/partnership-experience/1.ts';
import { axeViolations, screenshot } from '../support/browser.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';
import { responseBody } from '../support/responseBody.ts';

/** The statements of agreement that both sides answer. */
const statements = partnershipExperience1.sections
  .flatMap(({ items }) => items)
  .filter(({ kind, audience }) => kind === 'agreement' && audience === 'all')
  .map(({ name }) => name);

let site: ManagedSite;
let lead: BrowserContext;
let page: Page;
/** Addresses of the pages made along the way. */
const made = { institution: '', team: '', campaign: '', recommendation: '' };

beforeAll(async () => {
  site = await managedSite();
  lead = await site.signIn('program_admin');
  page = await lead.newPage();
  page.setDefaultTimeout(8000);
});

/** Does what leads to another page, and waits for that page. */
const press = (name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).last().click()]);
const follow = (name: string | RegExp) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('link', { name }).click()]);
const go = (path: string) => page.goto(`${site.origin}${path}`);
const path = () => new URL(page.url()).pathname;
const field = (name: string) => page.locator(`[name="${name}"]`);
const focused = () => page.evaluate<string>('document.activeElement.className');

describe('a programme lead, without script, in French', { sequential: true }, () => {
  test('adds an institution; what is missing is named first and nothing typed is lost', async () => {
    await go('/institutions?lang=fr');
    await follow('Ajouter un établissement');
    await field('name.fr').fill('Hôpital du Fleuve');
    await press('Ajouter un établissement');
    expect(await page.title()).toContain('Erreur');
    await expect.poll(() => focused()).toBe('summary');
    expect(await page.locator('.summary li').count()).toBe(3);
    expect(await field('name.fr').inputValue()).toBe('Hôpital du Fleuve');
    expect(await field('name.en').getAttribute('aria-invalid')).toBe('true');
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, 'manage-institution-errors');
    await page.locator('.summary a').first().click();
    await field('name.en').fill('River Hospital');
    await field('kind').selectOption('hospital');
    await field('region').fill('Bas-Saint-Laurent');
    await press('Ajouter un établissement');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Hôpital du Fleuve');
    expect(await page.getByRole('status').textContent()).toContain('ajouté');
    made.institution = path();
  });

  test('adds a team with objectives and methods', async () => {
    await follow('Ajouter une équipe');
    await field('name.fr').fill('Amélioration de l’accueil');
    await field('name.en').fill('Better welcome');
    await field('objectives.0.fr').fill('Réduire l’attente d’un tiers');
    await press('Ajouter un objectif');
    expect(await field('objectives.0.fr').inputValue()).toBe('Réduire l’attente d’un tiers');
    await field('objectives.1.fr').fill('Répondre à chaque plainte');
    await field('engagementMethods.0.method.fr').fill('Rencontre');
    await page.getByLabel('Clinique').check();
    await page.getByLabel('Partenariat', { exact: true }).check();
    await field('startsOn').fill('2026-05-01');
    await field('endsOn').fill('2026-04-01');
    await press('Ajouter une équipe');
    const faults = await page.locator('.summary li').allTextContents();
    expect(faults.join(' ')).toContain('Date de la méthode 1');
    await field('engagementMethods.0.on').fill('2026-05-12');
    await press('Ajouter une équipe');
    expect(await page.locator('.summary').textContent()).toContain('Fin du mandat');
    await screenshot(page, 'manage-team-errors');
    await field('endsOn').fill('2026-12-01');
    await press('Ajouter une équipe');
    expect(path()).toMatch(/^\/teams\//);
    expect(await page.getByRole('listitem').allTextContents()).toContain('Répondre à chaque plainte');
    made.team = path();
  });

  test('adds seven members, and notes that one left', async () => {
    const roles = ['patient_partner', 'patient_partner', 'professional', 'professional', 'professional', 'manager'];
    for (const [index, role] of [...roles, 'patient_coach'].entries()) {
      await follow('Ajouter un membre');
      await field('name').fill(`Personne ${index + 1}`);
      await field('role').selectOption(role);
      await field('email').fill(index === 0 ? '' : `personne${index + 1}@exemple.invalid`);
      await press('Ajouter un membre');
    }
    expect(await page.locator('tbody tr', { hasText: 'Personne' }).count()).toBe(7);
    await follow(/Personne 7/);
    await field('leftOn').fill('2026-06-01');
    await press('Enregistrer');
    expect(await page.locator('tr', { hasText: 'Personne 7' }).textContent()).toContain('a quitté le 1er juin 2026');
    await screenshot(page, 'manage-team');
  });

  test('prepares a campaign, opens it and sends the invitations', async () => {
    await go('/campaigns');
    await follow('Préparer une campagne');
    await press('Enregistrer et continuer');
    expect(await page.locator('.summary').textContent()).toContain('Moment du mandat');
    await field('name.fr').fill('Mi-mandat au Fleuve');
    await field('name.en').fill('Midpoint at River');
    await page.getByLabel('Mi-mandat', { exact: true }).check();
    await press('Enregistrer et continuer');
    await press('Enregistrer et continuer');
    expect(await page.locator('.summary').textContent()).toContain('Équipes');
    await page.getByLabel('Toutes les équipes : Hôpital du Fleuve').check();
    await press('Enregistrer et continuer');
    await page.locator('select[name="demographicsVersionId"]').selectOption({ index: 1 });
    await press('Enregistrer et continuer');
    await field('minimumGroup').fill('3');
    await press('Enregistrer et continuer');
    expect(await page.locator('.summary').textContent()).toContain('Plus petit groupe');
    await field('minimumGroup').fill('5');
    await press('Enregistrer et quitter');
    made.campaign = path();
    await follow('Vérifier et ouvrir');
    await follow('Aller à l’ouverture');
    await screenshot(page, 'manage-campaign-opening');
    await press('Ouvrir la campagne');
    expect(await page.locator('.states [aria-current]').textContent()).toBe('Ouverte');
    expect(await page.locator('tr', { hasText: 'accueil' }).textContent()).toContain('6');
    await press('Envoyer les invitations');
    expect(await page.getByRole('status').textContent()).toContain('en route');
    await screenshot(page, 'manage-campaign-open');
  });

  test('hands out links; an answer given through one is counted', async () => {
    await follow(/feuille de liens/);
    const links = await page.locator('.strips code').allTextContents();
    expect(links).toHaveLength(6);
    await screenshot(page, 'manage-links');
    const respondent = await page.context().browser()?.newContext({ javaScriptEnabled: false });
    const first = await respondent?.newPage();
    await first?.goto(`${site.origin}${new URL(links[0] ?? '').pathname}`);
    expect(await first?.locator('main').textContent()).toContain('accueil');
    await respondent?.close();
    for (const [index, link] of links.entries()) {
      const token = new URL(link).pathname.split('/').at(-1) ?? '';
      const answers = Object.fromEntries(statements.map((name, at) => [name, 1 + ((index + at) % 5)]));
      const body = { ...responseBody(token, { answers }), demographics: undefined };
      const reply = await site.app.api('/responses', { method: 'POST', body });
      expect(reply.status, JSON.stringify(reply.body)).toBe(201);
    }
    await go(made.campaign);
    expect(await page.locator('main').textContent()).toContain('Ont répondu : 6 des 6 personnes invitées');
  });

  test('closes the campaign and sees its release', async () => {
    for (const step of ['Commencer la fermeture', 'Fermer la campagne et diffuser les chiffres']) {
      await follow(step);
      expect(await page.locator('.next').textContent()).toContain('6 des 6 personnes invitées ont répondu');
      await press(step);
    }
    const row = page.getByRole('row', { name: /fermeture de la campagne/ });
    expect(await row.locator('code').textContent()).toMatch(/^[0-9a-f]{64}$/);
    await screenshot(page, 'manage-campaign-closed');
  });

  test('records a recommendation and refuses it, but not without a reason', async () => {
    await go('/recommendations');
    await follow('Inscrire une recommandation');
    await field('teamId').selectOption({ label: 'Amélioration de l’accueil' });
    await press('Inscrire une recommandation');
    expect(await page.locator('.summary li').count()).toBe(2);
    await field('title.fr').fill('Offrir un siège à chaque comptoir');
    await page.getByLabel('Côté patient').check();
    await press('Inscrire une recommandation');
    made.recommendation = path();
    for (const step of ['En accuser réception', 'La mettre à l’étude']) {
      await follow(step);
      await press('Inscrire au registre');
    }
    await follow('La refuser');
    await field('detail.reason').fill('Non.');
    await press('Inscrire au registre');
    await expect.poll(() => focused()).toBe('summary');
    expect(await page.locator('.summary').textContent()).toContain('Motif');
    expect(await field('detail.reason').inputValue()).toBe('Non.');
    expect(await page.locator('.standing').textContent()).toContain('À l’étude');
    await screenshot(page, 'manage-recommendation-errors');
    expect(await axeViolations(page)).toEqual([]);
    await field('detail.reasonCode').selectOption('resources');
    await field('detail.reason').fill('Le budget de cette année ne le permet pas.');
    await press('Inscrire au registre');
    expect(await page.locator('.standing').textContent()).toContain('Refusée');
    expect(await page.locator('.history').textContent()).toContain('Le budget de cette année ne le permet pas.');
    await screenshot(page, 'manage-recommendation');
  });

  test('is told kindly when somebody else was faster, with the text kept', async () => {
    await page.getByText('Donner des nouvelles').click();
    await follow('Écrire une note');
    await field('detail.note').fill('Une rencontre est prévue.');
    const id = made.recommendation.split('/').at(-1);
    const other = await site.app.signedIn('program_admin', 'program', site.sample.programId);
    const body = { type: 'withdrawn', after: 4, detail: {} };
    await site.app.api(`/recommendations/${id}/events`, { method: 'POST', as: other, body });
    await press('Inscrire au registre');
    expect(await page.locator('main').textContent()).toContain('L’état est maintenant « Retirée »');
    expect(await field('detail.note').inputValue()).toBe('Une rencontre est prévue.');
    await press('Inscrire au registre');
    expect(await page.locator('.history').textContent()).toContain('Une rencontre est prévue.');
  });

  test('loses nothing when the session ends in between', async () => {
    await go(`${made.institution}/edit`);
    await field('region').fill('Gaspésie');
    const cookies = await lead.cookies();
    await lead.clearCookies();
    await press('Enregistrer');
    expect(await page.locator('main').textContent()).toContain('Rien n’est perdu');
    await lead.addCookies(cookies);
    await press('Renvoyer le formulaire');
    expect(await page.locator('.facts').textContent()).toContain('Gaspésie');
  });

  test('finds every page clean for axe and within a phone, in both languages', async () => {
    const { institution, team, campaign, recommendation } = made;
    const paths = [
      ...['/institutions', '/institutions/new', '/programs/new', `/programs/${site.sample.programId}/edit`],
      ...[institution, `${institution}/edit`, `${institution}/teams/new`, team, `${team}/edit`, `${team}/members/new`],
      ...['/campaigns', '/campaigns/new', campaign, `${campaign}/amend`, `${campaign}/invitations`],
      ...[`${campaign}/next`, `${campaign}/preview`, `${campaign}/preview/caregiver/mail?in=fr`],
      ...[`${campaign}/links`, `/campaigns/${site.sample.campaignId}`, `/campaigns/${site.sample.campaignId}/links`],
      ...['/recommendations', '/recommendations/new', recommendation, `${recommendation}?event=superseded`],
    ];
    const faults: string[] = [];
    for (const each of paths) faults.push(...(await pageFaults(page, `${site.origin}${each}`)));
    expect(faults).toEqual([]);
  }, 240_000);
});

test('a reader is offered nothing to change, and a team lead only what the role allows', async () => {
  const viewer = await (await site.signIn('viewer')).newPage();
  for (const [at, label] of [
    ['/institutions', 'Ajouter un établissement'],
    ['/campaigns', 'Préparer une campagne'],
    ['/recommendations', 'Inscrire une recommandation'],
  ] as const) {
    await viewer.goto(`${site.origin}${at}?lang=fr`);
    expect(await viewer.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await viewer.getByRole('link', { name: label }).count()).toBe(0);
  }
  await viewer.goto(`${site.origin}/campaigns/${site.sample.campaignId}?lang=fr`);
  expect(await viewer.locator('main button').count()).toBe(0);
  expect(await viewer.locator('main').textContent()).not.toContain('Invitations');
  const team = site.sample.teams[0]?.id ?? '';
  const leader = await (await site.signIn('team_lead', 'team', team)).newPage();
  await leader.goto(`${site.origin}/teams/${team}?lang=en`);
  expect(await leader.getByRole('link', { name: 'Add a member' }).count()).toBe(1);
  await leader.goto(`${site.origin}/campaigns/new?lang=en`);
  expect(await leader.getByRole('heading', { level: 1 }).textContent()).toContain('Your role does not allow this');
});
