import { eq } from 'drizzle-orm';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { shortCode } from '../../api/answers/tokens.ts';
import { campaigns } from '../../api/db/schema/campaigns.ts';
import { contacts } from '../../api/db/schema/messages.ts';
import { members } from '../../api/db/schema/organization.ts';
import { axeViolations, screenshot } from '../support/browser.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';

let site: ManagedSite;
let lead: BrowserContext;
let page: Page;
let campaign: string;

beforeAll(async () => {
  site = await managedSite();
  lead = await site.signIn('program_admin');
  page = await lead.newPage();
  page.setDefaultTimeout(8000);
  campaign = `${site.origin}/campaigns/${site.sample.campaignId}`;
  const { db } = site.app.services;
  const own = { fr: 'Une salle est réservée le 12 mai pour répondre ensemble.', en: 'A room is booked on 12 May.' };
  await db.write(async (tx) => {
    await tx
      .update(campaigns)
      .set({ closesOn: '2026-06-30', ownWords: { invitation: own } })
      .where(eq(campaigns.id, site.sample.campaignId));
    const someone = site.sample.invitations[0]?.memberId ?? '';
    await tx.update(members).set({ language: 'en', name: 'Eve Tremblay' }).where(eq(members.id, someone));
  });
});

const press = (name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).last().click()]);
const follow = (name: string | RegExp) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('link', { name }).click()]);

describe('letters, without script', { sequential: true }, () => {
  test('are reached from the campaign, chosen, shown one sheet each and marked as printed', async () => {
    await page.goto(`${campaign}?lang=fr`);
    await follow('Imprimer des lettres');
    await screenshot(page, 'letters-choice-fr');
    await press('Afficher les lettres');
    const letters = page.locator('.letter');
    expect(await letters.count()).toBe(site.sample.invitations.length);
    const english = letters.filter({ hasText: 'Hello Eve Tremblay,' });
    expect(await english.getAttribute('lang')).toBe('en');
    expect(await english.textContent()).toContain('A room is booked on 12 May.');
    const code = shortCode(site.sample.secret, site.sample.invitations[0]?.id ?? '');
    expect(await english.locator('.code').textContent()).toBe(code);
    expect(await english.getByRole('img').getAttribute('aria-label')).toBe('QR code of your questionnaire');
    await screenshot(page, 'letters-1280-fr');
    await press('J’ai imprimé ces lettres');
    expect(await page.getByRole('status').textContent()).toContain('enregistré');
    expect(await site.app.services.db.read.select().from(contacts)).toHaveLength(site.sample.invitations.length);
    await press('Afficher les lettres');
    expect(await page.locator('main').textContent()).toContain('Aucune lettre à imprimer');
  });

  test('fit on one sheet of paper each', async () => {
    for (const size of ['letter', 'a4'] as const) {
      await page.goto(`${campaign}/letters/print?who=all&printed=any&size=${size}`);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
      expect(sheets, size).toBe(site.sample.invitations.length);
    }
    await page.emulateMedia({ media: 'print' });
    await screenshot(page, 'letters-print');
    await page.emulateMedia({ media: null });
  });

  test('stand beside the strips of the link sheet, which carry the codes too', async () => {
    await page.goto(`${campaign}/links?lang=fr`);
    const code = shortCode(site.sample.secret, site.sample.invitations[1]?.id ?? '');
    expect(await page.locator('.strips li', { hasText: code }).getByRole('img').count()).toBe(1);
    await screenshot(page, 'links-fr');
  });

  test('have no fault axe can find, in both languages, on a phone', async () => {
    for (const path of ['/letters', '/letters/print?who=all&printed=any', '/links']) {
      expect(await pageFaults(page, `${campaign}${path}`), path).toEqual([]);
    }
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('the page for a short code, without script', { sequential: true }, () => {
  let visitor: Page;
  beforeAll(async () => {
    const browser = lead.browser();
    if (browser === null) throw new Error('no browser');
    visitor = await (await browser.newContext({ javaScriptEnabled: false, locale: 'fr-CA' })).newPage();
  });
  const type = async (code: string) => {
    await visitor.locator('[name="code"]').fill(code);
    await Promise.all([visitor.waitForEvent('load'), visitor.locator('[name="code"]').press('Enter')]);
  };

  test('says kindly what is wrong with a code, keeps it, and tells nothing of other codes', async () => {
    await visitor.goto(`${site.origin}/code`);
    await screenshot(visitor, 'code-fr');
    await type('7KQ2M');
    expect(await visitor.locator('.summary').textContent()).toContain('10 lettres et chiffres');
    await type('00000-00000');
    expect(await visitor.locator('.summary').textContent()).toContain('ne mène à aucun questionnaire');
    expect(await visitor.locator('[name="code"]').inputValue()).toBe('00000-00000');
    expect(await axeViolations(visitor)).toEqual([]);
    await screenshot(visitor, 'code-unknown-fr');
  });

  test('leads to the form, in the language of the invitation unless another was asked for', async () => {
    const invitation = site.sample.invitations[0];
    const code = shortCode(site.sample.secret, invitation?.id ?? '');
    await type(` ${code.toLowerCase().replace('-', '')} `);
    expect(visitor.url()).toBe(`${site.origin}/r/${invitation?.token}`);
    expect(await visitor.locator('html').getAttribute('lang')).toBe('en');
    await visitor.goto(`${site.origin}/code?lang=fr`);
    await type(code);
    expect(await visitor.locator('html').getAttribute('lang')).toBe('fr');
  });

  test('has no fault axe can find', async () => {
    expect(await pageFaults(visitor, `${site.origin}/code`)).toEqual([]);
  });
});
