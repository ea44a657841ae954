import { eq } from 'drizzle-orm';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shortCode } from '../../api/answers/tokens.ts';
import { collectionModes } from '../../api/db/schema/answers.ts';
import { invitations } from '../../api/db/schema/campaigns.ts';
import { axeViolations, axeViolationsHere, screenshot } from '../support/browser.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';

let site: ManagedSite;
/** Codes of people who have not answered yet. */
const codes: string[] = [];

beforeAll(async () => {
  site = await managedSite();
  const { app, sample } = site;
  const as = await app.signedIn('program_admin', 'program', sample.programId);
  await app.api(`/campaigns/${sample.campaignId}/invitations/letters`, { as });
  codes.push(...sample.invitations.map(({ id }) => shortCode(sample.secret, id)));
});

const opened = async (javaScriptEnabled: boolean): Promise<{ context: BrowserContext; page: Page }> => {
  const signedIn = await site.signIn('viewer');
  const browser = signedIn.browser();
  if (browser === null) throw new Error('no browser');
  const context = await browser.newContext({
    javaScriptEnabled,
    locale: 'fr-CA',
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  return { context, page };
};

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const choose = (page: Page) => page.locator('input[type="radio"]').nth(3).check();
const spentCount = async () =>
  (await site.app.services.db.read.select().from(invitations).where(eq(invitations.spent, 1))).length;

describe('a shared device with script', { sequential: true }, () => {
  let page: Page;
  let context: BrowserContext;

  beforeEach(async () => {
    ({ context, page } = await opened(true));
    await page.clock.install();
    await page.goto('about:blank');
    await page.goto(`${site.origin}/kiosk`);
    return () => context.close();
  });

  const begin = async (code: string) => {
    await page.locator('[name="code"]').fill(code);
    await page.locator('[name="code"]').press('Enter');
    // What is said of a device of one’s own would not be true of this one.
    await page.getByText('rien n’est gardé, ni ici ni ailleurs').waitFor();
    expect(await page.getByText('garde ce que vous écrivez').count()).toBe(0);
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.locator('input[type="radio"]').first().waitFor();
  };
  const press = async (name: string) => {
    const before = await page.locator('#answers [name="at"]').inputValue();
    await page.getByRole('button', { name, exact: true }).click();
    await expect.poll(() => page.locator('#answers [name="at"]').inputValue(), { timeout: 8000 }).not.toBe(before);
  };
  /** Nothing of a person is left in this window: address, history, storage, page. */
  const isEmpty = async () => {
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/kiosk');
    expect(await page.locator('[name="code"]').inputValue()).toBe('');
    expect(await page.locator('[name="token"], [name^="experience."]').count()).toBe(0);
    const kept = 'JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage), document.cookie])';
    expect(await page.evaluate(kept)).toBe('[[],[],""]');
  };

  test('says kindly that a code is wrong, without leaving the start page', async () => {
    await page.locator('[name="code"]').fill('00000-00000');
    await page.getByRole('button', { name: 'Ouvrir mon questionnaire' }).click();
    await page.locator('.summary').waitFor();
    expect(await page.evaluate('document.activeElement.className')).toBe('summary');
    expect(await axeViolationsHere(page)).toEqual([]);
  });

  test('takes a whole response under one address and one entry of the history, then goes back to the start by itself', async () => {
    const before = await page.evaluate<number>('history.length');
    await begin(codes[0] ?? '');
    await choose(page);
    expect(await axeViolationsHere(page)).toEqual([]);
    expect(await page.locator('#answers').getAttribute('data-keeps')).toBe('no');
    await screenshot(page, 'kiosk-form-fr');
    while ((await page.locator('#answers [name="at"]').inputValue()) !== 'review') {
      const refusal = page.locator('[name="aboutYou"][value="no"]');
      if ((await refusal.count()) > 0 && (await refusal.getAttribute('type')) === 'radio') await refusal.check();
      await press('Continuer');
    }
    await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
    await page.locator('.receipt').waitFor();
    expect(await page.locator('.receipt strong').textContent()).toMatch(/^(\S{4} ){3}\S{4}$/);
    expect(await axeViolationsHere(page)).toEqual([]);
    await screenshot(page, 'kiosk-thanks-fr');
    expect(await page.evaluate('history.length')).toBe(before);
    expect(page.url()).toBe(`${site.origin}/kiosk`);
    expect(await spentCount()).toBe(1);
    expect(await site.app.services.db.read.select().from(collectionModes)).toMatchObject([
      { mode: 'kiosk', responses: 1 },
    ]);
    await page.clock.runFor(31_000);
    await page.getByRole('dialog').waitFor();
    await Promise.all([page.waitForEvent('load'), page.clock.runFor(31_000)]);
    await isEmpty();
  });

  test('warns after two minutes; the person can stay, and loses nothing', async () => {
    await begin(codes[1] ?? '');
    await choose(page);
    await page.clock.runFor(119_000);
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    await page.clock.runFor(2_000);
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('stay');
    expect(await axeViolationsHere(page)).toEqual([]);
    await screenshot(page, 'kiosk-warning-fr');
    await page.clock.runFor(15_000);
    expect(Number(await page.locator('#left').textContent())).toBeLessThan(20);
    await page.getByRole('button', { name: 'Il me faut plus de temps' }).click();
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    await page.clock.runFor(100_000);
    expect(await page.locator('input[type="radio"]').nth(3).isChecked()).toBe(true);
    await press('Continuer');
    expect(await page.locator('input[type="hidden"][name^="experience."]').count()).toBe(1);
  });

  test('drops everything when nobody comes back; neither the back button nor the next one brings it again', async () => {
    await begin(codes[1] ?? '');
    await choose(page);
    await press('Continuer');
    await page.clock.runFor(121_000);
    await page.getByRole('dialog').waitFor();
    await Promise.all([page.waitForEvent('load'), page.clock.runFor(31_000)]);
    await isEmpty();
    await page.goBack();
    expect(page.url()).toBe('about:blank');
    await page.goForward();
    await isEmpty();
    expect(await spentCount()).toBe(1);
  });

  test('holds nothing when the window went elsewhere in the middle and comes back', async () => {
    await begin(codes[1] ?? '');
    await choose(page);
    await page.goto(`${site.origin}/privacy`);
    await page.goBack();
    await isEmpty();
  });

  test('keeps the page when the connection breaks, and says what to do', async () => {
    await begin(codes[1] ?? '');
    await choose(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.locator('#trouble').waitFor({ state: 'visible' });
    expect(await page.locator('input[type="radio"]').nth(3).isChecked()).toBe(true);
    await context.setOffline(false);
    await press('Continuer');
  });

  test('changes the language with everything given', async () => {
    await begin(codes[1] ?? '');
    await choose(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Continue', exact: true }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('input[type="radio"]').nth(3).isChecked()).toBe(true);
    expect(page.url()).toBe(`${site.origin}/kiosk`);
    await page.getByRole('button', { name: 'Stop and clear this screen' }).click();
    await page.locator('[name="code"]').waitFor();
    await isEmpty();
  });
});

describe('a shared device without script', { sequential: true }, () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await opened(false));
  });
  const press = (name: string) =>
    Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);

  test('answers under one address; one button clears the screen, and an old page sent again shows the start', async () => {
    await page.goto(`${site.origin}/kiosk`);
    await screenshot(page, 'kiosk-start-fr');
    await page.locator('[name="code"]').fill(codes[2] ?? '');
    await press('Ouvrir mon questionnaire');
    await press('Commencer');
    await choose(page);
    await press('Continuer');
    expect(new URL(page.url()).pathname).toBe('/kiosk');
    const turn = await page.locator('#answers [name="turn"]').inputValue();
    const token = await page.locator('#answers [name="token"]').inputValue();
    await press('Arrêter et effacer cet écran');
    expect(await heading(page).textContent()).toBe('Répondre ici');
    // A browser asks before it sends a form again; whoever says yes gets nothing.
    await page.goBack().catch(() => null);
    expect(await page.locator('[name^="experience."]').count()).toBe(0);
    page = await page.context().newPage();
    const again = await site.app.app.request('/kiosk', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ token, turn, at: 'review', button: 'stay', 'experience.heard': '4' }),
    });
    expect([again.status, again.headers.get('location')]).toEqual([303, '/kiosk']);
  });

  test('tells the same of a code that was used', async () => {
    await page.goto(`${site.origin}/kiosk`);
    await page.locator('[name="code"]').fill(codes[0] ?? '');
    await press('Ouvrir mon questionnaire');
    expect(await heading(page).textContent()).toBe('Une réponse a déjà été reçue pour cette invitation');
    expect(await axeViolations(page)).toEqual([]);
    await press('Revenir au début');
    expect(await heading(page).textContent()).toBe('Répondre ici');
  });

  test('is kept by no cache', async () => {
    const reply = await site.app.app.request('/kiosk');
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });

  test('has no fault axe can find, in both languages, on a phone', async () => {
    expect(await pageFaults(page, `${site.origin}/kiosk`)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(`${site.origin}/kiosk`);
    await page.locator('[name="code"]').fill(codes[3] ?? '');
    await press('Ouvrir mon questionnaire');
    await press('Commencer');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(360);
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, 'kiosk-form-360-fr');
  });
});
