import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { members, programs } from '../../api/db/schema/organization.ts';
import { listedRecommendations, publicInstitutions, publicPrograms } from '../../api/db/schema/publicPages.ts';
import { screenshot } from '../support/browser.ts';
import { insertHistories } from '../support/histories.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';
import { receiver } from '../support/receiver.ts';

let site: ManagedSite;
let lead: Page;
const go = (path: string) => lead.goto(`${site.origin}${path}`);
const press = (name: string | RegExp) =>
  Promise.all([lead.waitForEvent('load'), lead.getByRole('button', { name }).first().click()]);
const main = () => lead.locator('main').innerText();

beforeAll(async () => {
  site = await managedSite();
  lead = await (await site.signIn('program_admin')).newPage();
  lead.setDefaultTimeout(8000);
});

test('what a team made is listed, published by choice, and named on a sheet of one page for each member', async () => {
  const [team] = site.sample.teams;
  const { db } = site.app.services;
  await insertHistories(db, site.sample.programId, [
    {
      ...{ id: 'bench', teamId: team?.id ?? '', institutionId: team?.institutionId ?? '' },
      title: { fr: 'Un banc à l’entrée', en: 'A bench at the entrance' },
      steps: [
        ['submitted', '2026-01-05'],
        ['acknowledged', '2026-01-06'],
        ['under_review', '2026-01-07'],
        ['accepted', '2026-01-08'],
      ],
    },
  ]);
  await db.write(async (tx) => {
    await tx.insert(publicPrograms).values({ programId: site.sample.programId });
    await tx.insert(publicInstitutions).values({ institutionId: team?.institutionId ?? '' });
    await tx.insert(listedRecommendations).values({ recommendationId: 'bench' });
  });
  const [program] = await db.read.select().from(programs);
  const reader = await site.app.signedIn('program_admin', 'program', site.sample.programId);
  const home = `/teams/${team?.id}`;
  await go(`${home}?lang=fr`);
  await lead.getByRole('link', { name: 'Ajouter une réalisation' }).click();
  await lead.locator('[name="title.fr"]').fill('Trajectoire d’accueil');
  await lead.locator('[name="link"]').fill('http://example.org/accueil');
  await lead.getByLabel('Un banc à l’entrée').check();
  await press('Ajouter une réalisation');
  expect(await lead.locator('.summary').innerText()).toContain('https://');
  expect(await lead.getByLabel('Un banc à l’entrée').isChecked()).toBe(true);
  await lead.locator('[name="link"]').fill('https://example.org/accueil');
  await press('Ajouter une réalisation');
  expect(await main()).toContain('Trajectoire d’accueil');
  await screenshot(lead, 'recognition-team');
  await go(`/public/${program?.slug}?lang=fr`);
  expect(await main()).not.toContain('Trajectoire');
  const recognized = async () => (await site.app.api(`/teams/${team?.id}/recognition`, { as: reader })).body.products;
  expect(await recognized()).toEqual([]);
  await go(`${home}?lang=fr`);
  await lead.getByRole('link', { name: /^Modifier la réalisation/ }).click();
  const product = new URL(lead.url()).pathname;
  await lead.locator('[name="published"]').check();
  await press('Enregistrer');
  expect(await recognized()).toHaveLength(1);
  await go(`/public/${program?.slug}?lang=fr`);
  expect(await main()).toMatch(/Ce qui en est sorti\s:\s+Trajectoire d’accueil/);
  await screenshot(lead, 'recognition-public');
  await go('/recommendations/bench?lang=en');
  expect(await main()).toContain('What came of it');

  const people = await db.read.select().from(members);
  for (const kind of ['certificate', 'letter']) {
    await go(`${home}/recognition?lang=fr`);
    await lead.locator(`[name="kind"][value="${kind}"]`).check();
    await lead.locator('[name="signer"]').fill('Mireille Tremblay-Desrosiers de la Chevrotière');
    await lead.locator('[name="words"]').fill(`${'Vos mots ont changé notre façon d’accueillir. '.repeat(6)}`);
    await press('Préparer les feuilles');
    const text = await main();
    for (const { name } of people) expect(text).toContain(name);
    expect(text).toContain('Vos mots ont changé');
    if (kind === 'letter') expect(text).toMatch(/Un banc à l’entrée|A bench at the entrance/);
    else expect(text).not.toMatch(/Un banc|A bench/);
    await screenshot(lead, `recognition-${kind}`);
    const pdf = (await lead.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(people.length);
    await lead.setViewportSize({ width: 360, height: 780 });
    expect(await lead.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await lead.setViewportSize({ width: 1280, height: 800 });
  }
  for (const path of [home, product, `${home}/recognition`, `/public/${program?.slug}`])
    expect(await pageFaults(lead, `${site.origin}${path}`)).toEqual([]);
}, 90_000);

test('an address is added, tried, paused and removed; its secret is shown once', async () => {
  const there = await receiver('file');
  await go('/institutions?lang=fr');
  await lead.getByRole('link', { name: 'Envois à d’autres systèmes' }).click();
  await lead.getByRole('link', { name: 'Ajouter une adresse' }).click();
  await lead.locator('[name="name"]').fill('Tableau de bord');
  await lead.locator('[name="url"]').fill('http://example.org/');
  await press('Ajouter une adresse');
  expect(await lead.locator('.summary').innerText()).toContain('https://');
  await lead.locator('[name="url"]').fill(there.url);
  await press('Ajouter une adresse');
  expect(await main()).toContain('whsec_');
  await screenshot(lead, 'webhook-secret');
  await lead.getByRole('link', { name: /continuer/ }).click();
  await expect.poll(() => lead.url()).toMatch(/\/webhooks\/[\w-]+$/);
  const home = new URL(lead.url()).pathname;
  await press('Envoyer un message d’essai');
  expect(await main()).toContain('réponse 204');
  there.answer(503);
  await press('Envoyer un message d’essai');
  expect(await main()).toContain('réponse 503');
  there.answer(204);
  await press(/^Réessayer l’envoi/);
  expect(await main()).not.toContain('réponse 503');
  expect(there.received).toHaveLength(3);
  await press('Mettre en pause');
  expect(await main()).toContain('en pause');
  expect(await main()).not.toContain('whsec_');
  await screenshot(lead, 'webhook');
  for (const path of ['/webhooks', '/webhooks/new', home, `${home}/remove`])
    expect(await pageFaults(lead, `${site.origin}${path}`)).toEqual([]);
  await go(`${home}/remove?lang=fr`);
  await press('Oui, retirer cette adresse');
  expect(await main()).toContain('Rien n’est envoyé ailleurs');
}, 60_000);
