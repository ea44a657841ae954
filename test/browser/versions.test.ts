import { eq } from 'drizzle-orm';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { questionnaires } from '../../api/db/schema/questionnaires.ts';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import { partnershipExperience1 } from '../../surveys/instruments/partnership-experience/1.ts';
import { axeViolations, screenshot } from '../support/browser.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';
import { responseBody } from '../support/responseBody.ts';

const slug = partnershipExperience1.slug;
const listened = 'listened_to';
let site: ManagedSite;
let lead: BrowserContext;
let page: Page;
let as: string;

type Change = (item: QuestionnaireDocument['sections'][number]['items'][number]) => object | null;
const items = partnershipExperience1.sections.flatMap((section) => section.items);
const purpose = items.find(({ name }) => name === 'purpose_clear') as (typeof items)[number];
const changed = (change: Change): QuestionnaireDocument => ({
  ...partnershipExperience1,
  title: { fr: 'Vivre le partenariat, deuxième forme', en: 'Living partnership, second form' },
  scales: partnershipExperience1.scales.map((scale) => ({
    ...scale,
    items: scale.items.filter(({ name }) => name !== 'purpose_clear' || change(purpose) !== null),
  })),
  sections: partnershipExperience1.sections.map((section) => ({
    ...section,
    items: section.items.flatMap((item) => {
      const changes = change(item);
      return changes === null ? [] : [{ ...item, ...changes } as typeof item];
    }),
  })),
});

beforeAll(async () => {
  site = await managedSite();
  await site.app.services.db.write(async (tx) => {
    await tx.update(questionnaires).set({ programId: site.sample.programId }).where(eq(questionnaires.slug, slug));
  });
  as = await site.app.signedIn('program_admin', 'program', site.sample.programId);
  for (const [person, { token }] of site.sample.invitations.entries()) {
    const answers = { [listened]: 1 + (person % 5), overall_satisfaction: person < 4 ? 4 : 2 };
    const sent = responseBody(token, { answers });
    const body = { ...sent, demographics: { ...sent.demographics, answers: {} } };
    expect((await site.app.api('/responses', { method: 'POST', body })).status).toBe(201);
  }
  const release = { campaignId: site.sample.campaignId };
  expect((await site.app.api('/releases', { method: 'POST', as, body: release })).status).toBe(201);
  lead = await site.signIn('program_admin');
  page = await lead.newPage();
  page.setDefaultTimeout(8000);
});

const go = (path: string) => page.goto(`${site.origin}${path}`);
const path = () => new URL(page.url()).pathname;
const press = (name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).last().click()]);
let revision = 1;
async function save(document: unknown) {
  const headers = { 'if-match': `"${revision}"` };
  const reply = await site.app.api(`/questionnaires/${slug}/draft`, { method: 'PUT', as, body: document, headers });
  revision = reply.body.revision;
}

describe('a second version, without script', { sequential: true }, () => {
  test('starts from the version page', async () => {
    await go(`/questionnaires/${slug}/versions/1?lang=fr`);
    await press('Nouveau brouillon à partir de la version 1');
    expect(path()).toBe(`/questionnaires/${slug}/draft`);
    await go(`/questionnaires/${slug}/draft/impact`);
    expect(await page.locator('main').textContent()).toContain('Rien ne change');
  });

  test('is refused where it would change kept answers, with the way to do it right', async () => {
    await save(changed((item) => (item.name === listened ? { kind: 'long_text', maxLength: 200 } : {})));
    await go(`/questionnaires/${slug}/draft/impact?lang=fr`);
    expect(await page.locator('.faults').textContent()).toContain(`${listened}_2`);
    expect(await page.getByRole('button', { name: 'Publier cette version' }).count()).toBe(0);
    expect(await pageFaults(page, `${site.origin}/questionnaires/${slug}/draft/impact`)).toEqual([]);
    await screenshot(page, 'impact-refused');
  });

  test('shows old and new words side by side, in both languages', async () => {
    await save(
      changed((item) => {
        if (item.name === listened)
          return { text: { fr: 'L’équipe écoute ce que je dis.', en: 'The team listens to what I say.' } };
        if (item.name === 'shared_leadership') {
          const text = { fr: 'On partage : {{listened_to|rien}}.', en: 'We share: {{listened_to|nothing}}.' };
          return { text, shownIf: { item: listened, is: [5] } };
        }
        if (item.name === 'would_do_again') return { dontKnow: true, required: true };
        if (item.name === 'overall_satisfaction' && item.kind === 'rating') {
          const label = { fr: 'Plutôt satisfait', en: 'Rather satisfied' };
          return { points: item.points.map((point) => (point.value === 4 ? { ...point, label } : point)) };
        }
        return item.name === 'purpose_clear' ? null : {};
      }),
    );
    await go(`/questionnaires/${slug}/draft/impact?lang=fr`);
    const item = page.locator('.impact > li', { has: page.locator(`#item-${listened}`) });
    expect(await item.locator('del').count()).toBeGreaterThan(0);
    expect(await item.locator('ins[lang], dd[lang="en"] ins').count()).toBeGreaterThan(0);
    expect(await page.locator('.notice').first().textContent()).toContain('campagne');
    const piped = (await page.locator('.impact > li', { hasText: 'shared_leadership' }).textContent()) ?? '';
    expect(piped).toContain('a pour réponse «\u00a0Tout à fait d’accord\u00a0»');
    expect(piped).toContain('[réponse à «\u00a0L’équipe écoute ce que je dis.\u00a0», sinon «\u00a0rien\u00a0»]');
    expect(piped).toContain('[answer to “The team listens to what I say.”, otherwise “nothing”]');
    expect(piped).not.toContain('{{');
    expect(await page.locator('main').textContent()).toMatch(/\d\squestions changées, 1\sretirée, \d+\sinchangées\./);
    expect(await page.locator(`[name="decisions.would_do_again"]`).inputValue()).toBe('rescored');
    expect(await page.locator('select').first().locator('option').allTextContents()).not.toContain('identique');
    expect(await pageFaults(page, `${site.origin}/questionnaires/${slug}/draft/impact`)).toEqual([]);
    const rating = await page.locator('.impact > li', { hasText: 'overall_satisfaction' }).textContent();
    expect(rating).toContain('Fewer than 5 answers to “Satisfied” would read “Rather satisfied”.');
    for (const language of ['fr', 'en']) {
      await go(`/questionnaires/${slug}/draft/impact?lang=${language}`);
      await screenshot(page, `impact-${language}-desktop`);
      await page.setViewportSize({ width: 360, height: 780 });
      await screenshot(page, `impact-${language}-phone`);
      await page.setViewportSize({ width: 1280, height: 800 });
    }
  });

  test('keeps what was chosen when somebody else saved the draft meanwhile', async () => {
    await go(`/questionnaires/${slug}/draft/impact?lang=fr`);
    await page.locator('[name="decisions.would_do_again"]').selectOption('minor_wording');
    const { document } = (await site.app.api(`/questionnaires/${slug}/draft`, { as })).body;
    await save({ ...document, sources: ['A source'] });
    await press('Publier cette version');
    expect(await page.locator('.summary').textContent()).toContain('Quelqu’un d’autre');
    expect(await page.locator('[name="decisions.would_do_again"]').inputValue()).toBe('minor_wording');
    expect(await axeViolations(page)).toEqual([]);
  });

  test('is published with its decisions, which the version page shows', async () => {
    await press('Publier cette version');
    expect(path()).toBe(`/questionnaires/${slug}/versions/2`);
    const compared = await page.locator('tr', { hasText: 'would_do_again' }).textContent();
    expect(compared).toContain('autres choix ou autre calcul');
    expect(compared).toContain('petit changement (décidé à la main)');
    expect(await pageFaults(page, `${site.origin}/questionnaires/${slug}/versions/2`)).toEqual([]);
    await go(`/questionnaires/${slug}/versions/2?lang=en`);
    await screenshot(page, 'version-2');
    await page.getByRole('link', { name: 'Retire version 2' }).click();
    await page.getByRole('button', { name: 'Retire version 2' }).click();
    await page.waitForLoadState('load');
    await go(`/questionnaires/${slug}/versions/2?lang=en`);
    expect(await page.locator('.states [aria-current]').textContent()).toContain('Retired on');
  });
});

describe('the item bank', () => {
  test('is searched in both languages, without script', async () => {
    await go('/questionnaires/items?lang=en');
    await page.getByLabel('Words to look for').fill('EQUIPE');
    await press('Search');
    expect(await page.locator('.bank h2').count()).toBeGreaterThan(0);
    expect(await page.locator('.bank').textContent()).toContain('Rewording');
    expect(await page.getByLabel('Words to look for').inputValue()).toBe('EQUIPE');
    expect(await pageFaults(page, `${page.url()}`)).toEqual([]);
    await screenshot(page, 'item-bank');
    await go('/questionnaires/items?q=zzzz&lang=fr');
    expect(await page.getByRole('status').textContent()).toContain('Aucune question');
  });
});

describe('an adapted questionnaire', () => {
  test('says what it comes from, and is compared with it before its first version', async () => {
    const { id } = (await site.app.api(`/questionnaires/${slug}/versions/1`, { as })).body;
    const body = { programId: site.sample.programId, slug: 'our-own', from: id };
    await site.app.api('/questionnaires', { method: 'POST', as, body });
    await go('/questionnaires/our-own/draft/impact?lang=en');
    expect(await page.locator('main').textContent()).toContain(`version 1 of ${slug}`);
    await press('Publish this version');
    expect(path()).toBe('/questionnaires/our-own/versions/1');
    expect(await page.locator('.facts').textContent()).toContain('Adapted from');
    expect(await pageFaults(page, page.url())).toEqual([]);
    await screenshot(page, 'version-adapted');
  });
});
