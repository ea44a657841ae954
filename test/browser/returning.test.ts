import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { answeredCampaign } from '../support/answeredCampaign.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { axeViolations, openBrowser, pressKey, screenshot, serveApp } from '../support/browser.ts';
import type { Fixture } from '../support/fixture.ts';
import { cookiesOf, pageFaults } from '../support/managedSite.ts';

let app: TestApp;
let sample: Fixture;
let admin: string;
let origin: string;
let phone: BrowserContext;
let page: Page;
let coach: string;

beforeAll(async () => {
  app = await testApp({ end: 'file', config: { demo: true } });
  ({ sample, admin } = await answeredCampaign(app, [3, 6, 6, 6, 6, 6], null, undefined, 'manual'));
  origin = await serveApp(app.app);
  const browser = await openBrowser();
  phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  page = await phone.newPage();
  page.setDefaultTimeout(8000);
});

const tokenIn = (team: number, nth = 0) =>
  sample.invitations.filter(({ teamId }) => teamId === sample.teams[team]?.id)[nth]?.token ?? '';
const press = (name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).first().click()]);
const heading = () => page.getByRole('heading', { level: 1 }).textContent();
const main = async () => (await page.locator('main').textContent()) ?? '';

describe('a hand up', { sequential: true }, () => {
  test('names the programme where the team has no coach', async () => {
    await page.goto(`${origin}/r/${tokenIn(1)}?lang=fr`);
    expect(await main()).toContain('Écrivez à office@example.org');
    await page.goto(`${origin}/r/${tokenIn(1)}/hand-up?lang=fr`);
    expect(await heading()).toBe('Votre équipe n’a pas de patient coach ici');
    expect(await axeViolations(page)).toEqual([]);
  });

  test('is raised by keyboard after sending; what is missing is named, nothing typed is lost', async () => {
    coach = await app.signedIn('patient_coach', 'team', sample.teams[1]?.id ?? '');
    await page.goto(`${origin}/r/${tokenIn(1)}?lang=fr`);
    await page.getByRole('link', { name: 'Demander au patient coach de me contacter' }).click();
    expect(await heading()).toBe('Le patient coach peut-il me contacter\u00a0?');
    await screenshot(page, 'hand-up');
    await page.getByRole('textbox', { name: 'De quoi il s’agit' }).fill('On me coupe la parole.');
    await press('Envoyer au patient coach');
    expect(await page.title()).toContain('Erreur');
    await expect.poll(() => page.evaluate<string>('document.activeElement.className')).toBe('summary');
    expect(await axeViolations(page)).toEqual([]);
    await press('English');
    expect(await page.getByRole('textbox', { name: 'What it is about' }).inputValue()).toBe('On me coupe la parole.');
    await page.getByRole('textbox', { name: 'Your name' }).fill('Marie, le soir');
    await page.getByRole('textbox', { name: 'What it is about' }).focus();
    await page.keyboard.press('Tab');
    await pressKey(page, 'Enter');
    expect(await heading()).toBe('Your request has been sent to the patient coach');
    expect(await axeViolations(page)).toEqual([]);
    await page.reload();
    expect(await heading()).toBe('Your request has been sent to the patient coach');
  });

  test('is offered to somebody who declines without feeling safe', async () => {
    await app.signedIn('patient_coach', 'team', sample.teams[0]?.id ?? '');
    await page.goto(`${origin}/r/${tokenIn(0, 5)}/decline?lang=fr`);
    await page.getByRole('radio', { name: 'Je ne me sens pas en sécurité pour répondre' }).check();
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Je ne répondrai pas' }).click()]);
    await page.getByRole('link', { name: 'Demander au patient coach de me contacter' }).click();
    expect(await heading()).toBe('Le patient coach peut-il me contacter\u00a0?');
    await page.getByRole('button', { name: 'Texte plus grand' }).click();
    expect(new URL(page.url()).searchParams.get('size')).toBe('125');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Revenir à mon questionnaire' }).click();
    expect(await main()).toContain('Vous pouvez changer d’idée');
  });

  test('is read by the coach alone, who notes it as handled and deletes it', async () => {
    const context = await (await openBrowser()).newContext({ javaScriptEnabled: false });
    await context.addCookies(cookiesOf(coach, origin));
    const staff = await context.newPage();
    await staff.goto(`${origin}/dashboard?lang=fr`);
    await staff.goto(`${origin}/contact-requests?lang=fr`);
    expect(await staff.locator('main').textContent()).toContain('Marie, le soir');
    await screenshot(staff, 'contact-requests');
    expect(await pageFaults(staff, `${origin}/contact-requests`)).toEqual([]);
    await staff.goto(`${origin}/contact-requests?lang=fr`);
    await Promise.all([staff.waitForEvent('load'), staff.getByRole('button', { name: 'J’ai pris contact' }).click()]);
    expect(await staff.getByRole('status').count()).toBe(1);
    expect(await staff.locator('main').textContent()).toContain('Traitée le');
    await Promise.all([staff.waitForEvent('load'), staff.getByRole('button', { name: 'Supprimer' }).click()]);
    expect(await staff.locator('main').textContent()).not.toContain('Marie');
    const programme = await (await openBrowser()).newContext({ javaScriptEnabled: false });
    await programme.addCookies(cookiesOf(admin, origin));
    const reply = await (await programme.newPage()).goto(`${origin}/contact-requests?lang=fr`);
    expect(reply?.status()).toBe(403);
  });
});

describe('the results', { sequential: true }, () => {
  const url = (team: number, nth = 0) => `${origin}/results/${tokenIn(team, nth)}`;

  test('are not there while the questionnaire is open', async () => {
    await page.goto(`${url(0, 4)}?lang=fr`);
    expect(await heading()).toBe('Les résultats ne sont pas encore prêts');
    expect(await axeViolations(page)).toEqual([]);
  });

  test('come back to everyone at the close, by the same link, answered or not', async () => {
    for (const to of ['closing', 'closed']) {
      await app.api(`/campaigns/${sample.campaignId}/transition`, { method: 'POST', as: admin, body: { to } });
    }
    for (const [team, nth] of [
      [1, 0],
      [0, 5],
    ] as const) {
      await page.goto(`${origin}/r/${tokenIn(team, nth)}?lang=fr`);
      await page.getByRole('link', { name: 'Voir les résultats' }).click();
      expect(await heading()).toBe('Ce que les réponses montrent');
      expect(await page.locator('.ranked').first().locator('li').count()).toBe(3);
    }
    expect(await main()).toContain('Les résultats de votre équipe ne sont pas diffusés');
    expect(await page.locator('.facts').textContent()).toContain('non diffusé');
    await screenshot(page, 'results-small-team');
    await page.goto(`${url(1)}?lang=fr`);
    expect(await page.locator('.sides-apart tbody tr').count()).toBeGreaterThan(3);
    await screenshot(page, 'results-phone');
  });

  test('find the page clean for axe, no wider than a phone, in both languages, and to print', async () => {
    expect(await pageFaults(page, url(1))).toEqual([]);
    expect(await pageFaults(page, url(0))).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${url(1)}?lang=en`);
    await screenshot(page, 'results-desktop');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.foot').isVisible()).toBe(false);
    expect((await page.goto(`${origin}/results/nobody?lang=en`))?.status()).toBe(404);
  });
});
