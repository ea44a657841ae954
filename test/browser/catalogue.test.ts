import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishShipped } from '../../api/model/shippedQuestionnaires.ts';
import { instrumentOf, instruments } from '../../surveys/instruments/catalogue.ts';
import { screenshot } from '../support/browser.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';

let site: ManagedSite;
let lead: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await managedSite();
  await publishShipped(site.app.services.db, new Date());
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

describe('a programme lead, without script, in French', { sequential: true }, () => {
  test('finds every instrument, by the step in which it serves', async () => {
    await go('/questionnaires?lang=fr');
    await follow('Voir le catalogue');
    expect(await page.locator('main h2').count()).toBe(5);
    const titles = await page.locator('article h3').allTextContents();
    expect(titles.sort()).toEqual(instruments.map(({ document }) => document.title.fr).sort());
    const readiness = page.getByRole('article', { name: 'Notre équipe est-elle prête' });
    expect(await readiness.textContent()).toContain('Apache-2.0');
    expect(await readiness.textContent()).toMatch(/environ \d+\sminutes/);
    await readiness.locator('summary', { hasText: 'Sur quoi il repose' }).click();
    expect(await readiness.locator('details[open]').textContent()).toContain('leaders_support');
    await screenshot(page, 'catalogue');
  });

  test('adopts one in two clicks, as a draft that knows where it comes from', async () => {
    await follow(/^Adopter : Notre équipe/);
    const proposed = await field('slug').inputValue();
    expect(proposed).toMatch(/^team-readiness-/);
    await screenshot(page, 'catalogue-adopt');
    await press('Adopter');
    expect(path()).toBe(`/questionnaires/${proposed}/draft`);
    const as = await site.app.signedIn('program_admin', 'program', site.sample.programId);
    const { body } = await site.app.api(`/questionnaires/${proposed}/draft`, { as });
    const original = await site.app.api('/questionnaires/team-readiness/versions/1', { as });
    const { slug, adaptedFrom, ...copied } = body.document;
    const { slug: _, ...whole } = instrumentOf('team-readiness')?.document ?? { slug: '' };
    expect(copied).toEqual(JSON.parse(JSON.stringify(whole)));
    expect(slug).toBe(proposed);
    expect(adaptedFrom).toEqual({ slug: 'team-readiness', number: 1, sha256: original.body.sha256 });
    const { items } = (await site.app.api(`/questionnaires?program=${site.sample.programId}`, { as })).body;
    expect(items).toEqual(
      expect.arrayContaining([expect.objectContaining({ slug: proposed, programId: site.sample.programId })]),
    );
  });

  test('is proposed another name the second time, and told when a name is taken', async () => {
    await go('/catalogue/team-readiness/adopt');
    expect(await field('slug').inputValue()).toMatch(/^team-readiness-.*-2$/);
    await field('slug').fill('demographics');
    await press('Adopter');
    expect(await page.locator('.summary').textContent()).toContain('Nom court');
    expect(await field('slug').inputValue()).toBe('demographics');
    await field('slug').fill('Pas un nom');
    await press('Adopter');
    expect(await field('slug').getAttribute('aria-invalid')).toBe('true');
  });

  test('reads one in full, as the person who answers does', async () => {
    await go('/catalogue/patient-selection-interview');
    const text = await page.locator('.questionnaire').textContent();
    const { document } = instrumentOf('patient-selection-interview') ?? { document: { sections: [] } };
    for (const { items } of document.sections) for (const item of items) expect(text).toContain(item.text.fr);
    expect(await page.locator('main').textContent()).toContain('Il ne part dans aucune campagne');
    expect(await page.getByRole('link', { name: 'Préparer une campagne' }).count()).toBe(0);
    await screenshot(page, 'catalogue-interview');
    expect((await go('/catalogue/nothing'))?.status()).toBe(404);
  });

  test('prepares a campaign with one as it is; interviews are not offered', async () => {
    const start = async (name: string) => {
      for (const language of ['fr', 'en']) await page.locator(`[name="name.${language}"]`).fill(name);
      await page.locator('[name="wave"][value="midpoint"]').check();
      await Promise.all([page.waitForEvent('load'), page.locator('button[value="send"]').last().click()]);
      await page.goto(page.url().replace(/\/edit\/.*/, '/edit/questionnaires'));
    };
    await go('/catalogue/care2-self-assessment');
    await follow('Préparer une campagne avec ce questionnaire');
    expect(path()).toBe('/campaigns/new');
    await start('CARE2');
    const select = page.locator('select[name="experienceVersionId"]');
    expect(await select.locator('option:checked').textContent()).toContain('CARE2');
    const offered = (await page.locator('select option').allTextContents()).join('\n');
    for (const { document } of instruments) {
      expect(offered.includes(document.title.fr), document.slug).toBe(document.purpose !== 'interview');
    }
    await go('/campaigns/new?questionnaire=demographics');
    await start('Qui');
    expect(await page.locator('select[name="demographicsVersionId"]').inputValue()).not.toBe('');
  });

  test('prepares the reflection with the mode that its first screen promises', async () => {
    await go('/catalogue/mid-mandate-reflection');
    await follow('Préparer une campagne avec ce questionnaire');
    for (const language of ['fr', 'en']) await page.locator(`[name="name.${language}"]`).fill('Réflexion');
    await page.locator('[name="wave"][value="midpoint"]').check();
    await Promise.all([page.waitForEvent('load'), page.locator('button[value="send"]').last().click()]);
    await page.goto(page.url().replace(/\/edit\/.*/, '/edit/confidentiality'));
    expect(await page.locator('[name="mode"]:checked').inputValue()).toBe('shared');
  });

  test('finds every page clean for axe and within a phone, in both languages', async () => {
    const faults: string[] = [];
    for (const each of ['/catalogue', '/catalogue/cic-closing-managers', '/catalogue/patient-selection-interview']) {
      faults.push(...(await pageFaults(page, `${site.origin}${each}`)));
    }
    for (const each of ['/catalogue/mid-mandate-reflection', '/catalogue/demographics/adopt']) {
      faults.push(...(await pageFaults(page, `${site.origin}${each}`)));
    }
    expect(faults).toEqual([]);
  }, 120_000);
});

test('who may not edit reads the catalogue, and is not offered to adopt', async () => {
  for (const [role, scope, id] of [
    ['viewer', 'program', site.sample.programId],
    ['team_lead', 'team', site.sample.teams[0]?.id ?? ''],
  ] as const) {
    const reader = await (await site.signIn(role, scope, id)).newPage();
    await reader.goto(`${site.origin}/catalogue?lang=en`);
    expect(await reader.locator('article').count()).toBe(instruments.length);
    expect(await reader.getByRole('link', { name: /^Adopt/ }).count()).toBe(0);
    expect((await reader.goto(`${site.origin}/catalogue/team-readiness/adopt`))?.status()).toBe(403);
    await reader.goto(`${site.origin}/catalogue/team-readiness?lang=en`);
    expect(await reader.locator('main').textContent()).toContain('Only the programme lead can adopt');
  }
});

test('who is not signed in is led to signing in', async () => {
  const nobody = await lead.browser()?.newContext({ javaScriptEnabled: false });
  const stranger = await nobody?.newPage();
  await stranger?.goto(`${site.origin}/catalogue`);
  expect(new URL(stranger?.url() ?? '').pathname).toBe('/sign-in');
  await nobody?.close();
});
