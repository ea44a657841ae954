import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { screenshot } from '../support/browser.ts';
import { draftOf } from '../support/draftOf.ts';
import { everyKind } from '../support/everyKind.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';

const shipped = '/questionnaires/partnership-experience/versions/1';
let site: ManagedSite;
let lead: BrowserContext;
let page: Page;

const go = (path: string) => page.goto(`${site.origin}${path}`);
const rows = (id: string) => page.locator(`section[aria-labelledby="${id}"] tbody tr`);

beforeAll(async () => {
  site = await managedSite();
  lead = await site.signIn('program_admin');
  page = await lead.newPage();
  page.setDefaultTimeout(8000);
  const [first, ...others] = everyKind.sections;
  if (first === undefined) throw new Error('no section');
  const clsc = {
    kind: 'long_text' as const,
    name: 'hard',
    text: {
      fr: 'L’opérationnalisation de la gouvernance clinico-administrative du CLSC favorise-t-elle l’intersectorialité ?',
      en: 'Does the operationalization of clinical governance at the CLSC facilitate interdisciplinary collaboration?',
    },
  };
  await draftOf(site, 'plain', { ...everyKind, sections: [{ ...first, items: [...first.items, clsc] }, ...others] });
});

describe('how plainly a questionnaire is written', () => {
  test('a published version leads to it', async () => {
    await go(`${shipped}?lang=en`);
    await page.getByRole('link', { name: 'Plain language' }).click();
    await page.waitForURL(/\/reading/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Plain language: ');
    expect(await rows('items').count()).toBe(16);
  });

  test('a draft is told its hard texts first, and the acronyms that nobody explains', async () => {
    await go('/questionnaires/plain/draft?lang=fr');
    await page.getByRole('link', { name: 'Langage clair' }).click();
    await page.waitForURL(/\/reading/);
    expect(await rows('warned').count()).toBe(2);
    expect(await rows('warned').first().textContent()).toContain('opérationnalisation');
    expect(await rows('acronym-list').allTextContents()).toEqual([
      expect.stringContaining('CLSC'),
      expect.stringContaining('CLSC'),
    ]);
    await rows('acronym-list').first().getByRole('link').click();
    expect(new URL(page.url()).hash).toBe('#item-hard');
    await screenshot(page, 'reading-draft-fr-desktop');
  });

  test.each(['/questionnaires/plain/draft/reading', `${shipped}/reading`])(
    '%s stands axe and a phone',
    async (path) => {
      expect(await pageFaults(page, `${site.origin}${path}`)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 780 });
      await screenshot(page, `reading-${path.includes('draft') ? 'draft' : 'version'}-en-phone`);
      await page.setViewportSize({ width: 1280, height: 800 });
      await screenshot(page, `reading-${path.includes('draft') ? 'draft' : 'version'}-en-desktop`);
    },
  );

  test('a draft that is no questionnaire yet says so', async () => {
    const as = await draftOf(site, 'unshaped', everyKind);
    await site.app.api('/questionnaires/unshaped/draft', {
      ...{ method: 'PUT', as, body: { sections: 'none' }, headers: { 'if-match': '"2"' } },
    });
    await go('/questionnaires/unshaped/draft/reading?lang=en');
    expect(await page.locator('.notice').textContent()).toContain('does not have the shape');
    expect(await pageFaults(page, `${site.origin}/questionnaires/unshaped/draft/reading`)).toEqual([]);
  });
});
