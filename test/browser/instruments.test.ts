import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { instruments } from '../../surveys/instruments/catalogue.ts';
import { testApp } from '../support/app.ts';
import { axeViolations, openBrowser, screenshot, serveApp } from '../support/browser.ts';
import { fixture } from '../support/fixture.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const sent = 'Envoyer mes réponses';
const press = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);

/** Goes through all pages on a phone, without script, marking the first answer of each question. @returns the headings met. */
async function answerAll(page: Page, slug: string): Promise<string[]> {
  const headings: string[] = [];
  await press(page, 'Commencer');
  while ((await page.getByRole('button', { name: sent, exact: true }).count()) === 0) {
    headings.push((await page.getByRole('heading', { level: 1 }).textContent()) ?? '');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    if (headings.length === 1) {
      expect(await axeViolations(page)).toEqual([]);
      await screenshot(page, `instrument-${slug}`);
    }
    for (const group of await page.locator('fieldset:has(input[type=radio])').all()) {
      // What an answer hides cannot be answered.
      if (await group.isVisible()) await group.locator('input[type=radio]').first().check();
    }
    await press(page, 'Continuer');
    expect(headings.length).toBeLessThan(20);
  }
  // Without script, a page that an answer brings a question up on is shown once more.
  return [...new Set(headings)];
}

describe.each(instruments.filter(({ document }) => document.purpose === 'experience'))(
  '$slug, on a phone, in French',
  ({ slug, document }) => {
    test('is answered from the first page to the receipt by both sides', async () => {
      const app = await testApp();
      const sample = await fixture(app.services.db, { experience: document, demographics: null });
      const origin = await serveApp(app.app);
      for (const side of ['patient_side', 'professional_side'] as const) {
        const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
        const page = await context.newPage();
        page.setDefaultTimeout(8000);
        const token = sample.invitations.find((invitation) => invitation.side === side)?.token;
        await page.goto(`${origin}/r/${token}?lang=fr`);
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(document.consent.heading.fr);
        const sections = document.sections.filter(({ audience }) => audience === 'all' || audience === side);
        expect(await answerAll(page, `${slug}-${side}`)).toEqual(sections.map(({ title }) => title.fr));
        await press(page, sent);
        expect(await page.locator('main').textContent()).toContain('Merci');
        await context.close();
      }
    }, 60_000);
  },
);
