import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, screenshot } from '../support/browser.ts';
import { draftOf } from '../support/draftOf.ts';
import { everyKind } from '../support/everyKind.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';

const shipped = '/questionnaires/partnership-experience/versions/1';
let site: ManagedSite;
let lead: BrowserContext;
let page: Page;

const go = (path: string) => page.goto(`${site.origin}${path}`);
const item = (name: string) => page.locator(`#q-${name}`);
const pages = async (): Promise<number> =>
  (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

beforeAll(async () => {
  site = await managedSite();
  lead = await site.signIn('program_admin');
  page = await lead.newPage();
  page.setDefaultTimeout(8000);
  await draftOf(site, 'printed', everyKind);
});

describe('the paper form', () => {
  test('is reached from a version, for either side, language and paper', async () => {
    await go(`${shipped}?lang=fr`);
    await page.getByRole('link', { name: 'Formulaire papier' }).click();
    await page.waitForURL(/\/paper/);
    await page.getByRole('link', { name: 'Côté professionnel' }).click();
    await page.waitForURL(/professional_side/);
    expect(await item('prepared').textContent()).toContain('avec des patients et des proches');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(/lang=en/);
    await page.getByRole('link', { name: 'A4' }).click();
    await page.waitForURL(/size=a4/);
    expect(await item('prepared').textContent()).toContain('with patients and caregivers');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('shows statements in a row as a grid, with the code of each answer', async () => {
    await go(`${shipped}/paper?side=patient_side&lang=en`);
    expect(await page.locator('table.grid').count()).toBe(3);
    expect(await item('purpose_clear').locator('td code').allTextContents()).toEqual(['1', '2', '3', '4', '5']);
    expect(await item('purpose_clear').textContent()).toContain('prefer_not_to_say');
    expect(await page.evaluate<string>("getComputedStyle(document.querySelector('.grid thead')).display")).toBe(
      'table-header-group',
    );
  });

  test('says in words and by number which questions to leave out', async () => {
    await go('/questionnaires/printed/draft/paper?lang=en');
    const only = page.locator('.only');
    expect(await only.allTextContents()).toEqual([
      '→ Answer question 7 only if you answered “No” to question 6. Otherwise, go to question 8.',
      '→ Answer question 8 only if you answered “Strongly disagree” or “Disagree” to question 1. Otherwise, go to question 9.',
    ]);
    await go('/questionnaires/printed/draft/paper?lang=fr');
    expect(await only.first().textContent()).toBe(
      '→ Répondez à la question 7 seulement si vous avez répondu «\u00a0Non\u00a0» à la question 6. Sinon, passez à la question 8.',
    );
  });

  test('has boxes for digits and days, lines for words', async () => {
    expect(await item('meetings').locator('.box').count()).toBe(2);
    expect(await item('first').locator('.box').count()).toBe(8);
    expect(await item('role').locator('.line').count()).toBe(1);
    expect(await item('why_not').locator('.line').count()).toBeGreaterThan(3);
    expect(await item('helped').locator('.mark.square').count()).toBe(3);
    expect(await item('again').locator('.mark:not(.square)').count()).toBe(3);
  });

  test('prints the first screen on a sheet of its own, and nothing of what is for the screen', async () => {
    for (const [path, name] of [
      [`${shipped}/paper?side=patient_side&lang=fr`, 'shipped-fr'],
      ['/questionnaires/printed/draft/paper?lang=en&size=a4', 'draft-en'],
    ]) {
      await go(path ?? '');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.print-options').isVisible()).toBe(false);
      expect(await pages()).toBeGreaterThan(1);
      await page.setViewportSize({ width: 700, height: 900 });
      await screenshot(page, `paper-${name}-print`);
      expect(await axeViolations(page)).toEqual([]);
      await page.emulateMedia({ media: null });
    }
  });

  test.each(['/questionnaires/printed/draft/paper', `${shipped}/paper?side=professional_side`])(
    '%s stands axe and a phone',
    async (path) => {
      expect(await pageFaults(page, `${site.origin}${path}`)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 780 });
      await screenshot(page, `paper-${path.includes('draft') ? 'draft' : 'version'}-en-phone`);
      await page.setViewportSize({ width: 1280, height: 800 });
      await screenshot(page, `paper-${path.includes('draft') ? 'draft' : 'version'}-en-desktop`);
    },
  );

  test('may stand in a frame of the page on which a draft is written, and in no other', async () => {
    const policy = async (path: string) =>
      (await page.request.get(`${site.origin}${path}`)).headers()['content-security-policy'];
    expect(await policy(`${shipped}/paper`)).toContain("frame-ancestors 'self'");
    expect(await policy('/questionnaires/printed/draft/paper?lang=fr')).toContain("frame-ancestors 'self'");
    expect(await policy(shipped)).toContain("frame-ancestors 'none'");
    expect(await policy('/questionnaires/printed/draft')).toContain("frame-ancestors 'none'");
    const framing = await page
      .context()
      .browser()
      ?.newContext({ storageState: await lead.storageState() });
    const frame = await framing?.newPage();
    // The page of a draft is the one that holds a frame.
    await frame?.goto(`${site.origin}/questionnaires/printed/draft?lang=en`);
    await frame?.evaluate(`{
      const shown = document.createElement('iframe');
      shown.id = 'framed';
      shown.src = '${shipped}/paper?lang=en';
      document.body.append(shown);
    }`);
    const heading = frame?.frameLocator('#framed').locator('article.form h1');
    expect(await heading?.textContent({ timeout: 8000 })).toContain('Your experience');
    await framing?.close();
  });
});
