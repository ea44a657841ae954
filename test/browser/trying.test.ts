import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { screenshot } from '../support/browser.ts';
import { liveQuestionnaire } from '../support/liveQuestionnaire.ts';
import { type ManagedSite, managedSite, pageFaults } from '../support/managedSite.ts';

let site: ManagedSite;
let staff: BrowserContext;
const draft = { ...liveQuestionnaire, slug: 'tried' };

const press = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

/** Every row of every table, to compare before and after. */
async function everything(): Promise<string> {
  const { read } = site.app.services.db;
  const tables = await read.run("select name from sqlite_master where type = 'table' order by name");
  const rows = [];
  for (const { name } of tables.rows) rows.push([name, (await read.run(`select * from "${String(name)}"`)).rows]);
  return JSON.stringify(rows);
}

async function saveDraft(cookie: string, document: unknown): Promise<void> {
  const { headers } = await site.app.api('/questionnaires/tried/draft', { as: cookie });
  const saved = await site.app.api('/questionnaires/tried/draft', {
    method: 'PUT',
    as: cookie,
    body: document,
    headers: { 'if-match': headers.get('etag') ?? '', 'idempotency-key': crypto.randomUUID() },
  });
  expect(saved.status).toBe(200);
}

let cookie: string;
beforeAll(async () => {
  site = await managedSite();
  const { programId } = site.sample;
  cookie = await site.app.signedIn('program_admin', 'program', programId);
  staff = await site.signIn('program_admin');
  const made = await site.app.api('/questionnaires', {
    method: 'POST',
    as: cookie,
    body: { programId, slug: 'tried', purpose: 'experience' },
    headers: { 'idempotency-key': crypto.randomUUID() },
  });
  expect(made.status).toBe(201);
  await saveDraft(cookie, draft);
});

describe('trying a questionnaire', () => {
  test('goes through the pages of those who answer, shows what would be stored, and changes no table', async () => {
    const page = await staff.newPage();
    await page.goto(`${site.origin}/questionnaires/tried/draft?lang=en`);
    const before = await everything();
    await page.goto(`${site.origin}/questionnaires/tried/draft/try`);
    expect(await heading(page)).toBe('Try the questionnaire');
    await page.getByRole('radio', { name: 'Those of patients and caregivers' }).check();
    await screenshot(page, 'trial-start');
    await press(page, 'Start the trial');
    expect(await page.locator('.notice').innerText()).toContain('This is a trial. What you enter here is not kept');
    await press(page, 'Français');
    expect(await heading(page)).toBe('Votre participation');
    await press(page, 'English');
    await page.getByRole('radio', { name: 'Yes', exact: true }).check();
    await page.getByRole('textbox', { name: 'Your postal code?' }).fill('nowhere');
    await press(page, 'Continue');
    expect(await page.locator('.fault').allInnerTexts()).toEqual(['Write it like H2X 1Y4.']);
    await page.getByRole('textbox', { name: 'Your postal code?' }).fill('H2X 1Y4');
    await page.getByRole('textbox', { name: 'coach called' }).fill('Ana');
    await press(page, 'Continue');
    await press(page, 'Continue');
    expect(await heading(page)).toBe('With Ana');
    await press(page, 'Continue');
    expect(await heading(page)).toBe('Review your answers');
    await press(page, 'Send my answers');
    expect(await heading(page)).toBe('What would be stored');
    await screenshot(page, 'trial-result');
    expect(await page.getByText('Nothing was kept.').count()).toBe(1);
    const stored = (item: string) => page.locator('.given > div', { hasText: `Stored under ${item})` }).locator('dd');
    expect(await stored('coached').innerText()).toBe('Yes (YES)');
    expect(await stored('coach').innerText()).toBe('Ana');
    expect(await stored('helped').innerText()).toBe('Left blank (skipped)');
    expect(await page.locator('.given').innerText()).toContain('My coach helped me.');
    await press(page, 'Back to my answers');
    expect(await heading(page)).toBe('Review your answers');
    await page.getByRole('link', { name: 'Leave the trial' }).click();
    await page.waitForURL(/\/questionnaires\/tried\/draft$/);
    expect(await everything()).toBe(before);
  });

  test('the other side is asked its own questions, and a published version can be tried by those who read it', async () => {
    const analyst = await site.signIn('analyst');
    const page = await analyst.newPage();
    await page.goto(`${site.origin}/questionnaires/partnership-experience/versions/1?lang=fr`);
    await page.getByRole('link', { name: 'Essayer ce questionnaire' }).click();
    await page.getByRole('radio', { name: 'Celles des professionnels et des gestionnaires' }).check();
    await press(page, 'Commencer l’essai');
    expect(await page.locator('.notice').innerText()).toContain('Ceci est un essai.');
    const address = `${site.origin}/questionnaires/tried/draft/try`;
    expect((await page.goto(address))?.status()).toBe(403);
    const nobody = await fetch(address, { redirect: 'manual' });
    expect(nobody.status).toBe(303);
    const foreign = await fetch(address, {
      method: 'POST',
      headers: { cookie, origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'at=start&button=start',
    });
    expect(foreign.status).toBe(403);
  });

  test('a draft with faults is tried as far as its shape is right', async () => {
    const blank = { fr: '', en: '' };
    const [first, second] = draft.sections;
    const unknown = { item: 'nothing_of_the_kind', answered: true };
    const items = first?.items.map((item, i) => (i === 0 ? { ...item, text: blank } : { ...item, shownIf: unknown }));
    await saveDraft(cookie, { ...draft, sections: [{ ...first, items }, second] });
    const page = await staff.newPage();
    await page.goto(`${site.origin}/questionnaires/tried/draft/try?in=fr`);
    expect(await page.locator('main').innerText()).toMatch(/Ce brouillon a encore \d+\u00a0erreurs/);
    await press(page, 'Commencer l’essai');
    expect(await page.locator('fieldset:visible legend').allInnerTexts()).toEqual(['[coached]']);
    await saveDraft(cookie, { ...draft, sections: 'none' });
    const reply = await page.goto(`${site.origin}/questionnaires/tried/draft/try`);
    expect([reply?.status(), await heading(page)]).toEqual([422, 'This draft cannot be tried yet']);
    await saveDraft(cookie, draft);
  });

  test('reads well on a phone, in both languages', async () => {
    const page = await staff.newPage();
    expect(await pageFaults(page, `${site.origin}/questionnaires/tried/draft/try`)).toEqual([]);
  });
});
