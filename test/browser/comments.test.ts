import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { campaigns } from '../../api/db/schema/campaigns.ts';
import { createRelease } from '../../api/model/releases.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { axeViolations, openBrowser, screenshot, serveApp } from '../support/browser.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { cookiesOf, pageFaults } from '../support/managedSite.ts';
import { sampleRows, storeRows } from '../support/storeResponses.ts';

let app: TestApp;
let sample: Fixture;
let origin: string;
let page: Page;
beforeAll(async () => {
  app = await testApp({ end: 'file' });
  sample = await fixture(app.services.db);
  const rows = sampleRows(sample, 40).map((row, i) => ({
    ...row,
    content: { ...row.content, answers: { ...row.content.answers, remark: `Madame Lavigne parle trop, ${i}` } },
  }));
  await storeRows(app.services.db, rows);
  await app.services.live.reload();
  await app.services.db.write((tx) =>
    tx.update(campaigns).set({ status: 'closed' }).where(eq(campaigns.id, sample.campaignId)),
  );
  await createRelease(app.services, sample.campaignId, 'close');
  origin = await serveApp(app.app);
  const browser = await openBrowser();
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  await context.addCookies(cookiesOf(await app.signedIn('comment_reviewer', 'program', sample.programId), origin));
  page = await context.newPage();
  page.setDefaultTimeout(8000);
});

const press = (name: string | RegExp) =>
  Promise.all([page.waitForEvent('load'), page.locator('main').getByRole('button', { name }).first().click()]);
const follow = (name: string | RegExp) =>
  Promise.all([page.waitForEvent('load'), page.locator('main').getByRole('link', { name }).first().click()]);
const main = async () => (await page.locator('main').textContent()) ?? '';

describe('a comment reviewer, without script', { sequential: true }, () => {
  test('is led from the dashboard to a comment, and told what protects who wrote', async () => {
    await page.goto(`${origin}/dashboard?lang=en`);
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('navigation', { name: 'Sections' }).first().getByRole('link', { name: 'Comments' }).click(),
    ]);
    expect(await main()).toContain('Nothing leaves before you publish it');
    await follow('Campaign');
    await follow(/Read the next comment \(40 waiting\)/);
    expect(await page.locator('blockquote.comment mark').first().textContent()).toBe('Lavigne');
  });

  test('is told what is missing, and that words cannot be put into somebody’s mouth', async () => {
    await press('See it before deciding');
    expect(await main()).toContain('Choose to accept or to withhold.');
    await page.getByLabel('Accept', { exact: true }).check();
    await page.getByLabel('Words to publish').fill('Everything is fine');
    await press('See it before deciding');
    await press('Yes, save this decision');
    expect(await page.locator('.fault').first().textContent()).toContain('Keep the words of the comment');
    expect(await page.getByLabel('Words to publish').inputValue()).toBe('Everything is fine');
    expect(await axeViolations(page)).toEqual([]);
  });

  test('takes words out, sees it once more, and saves it; then it is coded', async () => {
    await page.getByLabel('Words to publish').fill('[…] parle trop, […]');
    await press('See it before deciding');
    expect(await page.locator('form.preview blockquote').textContent()).toBe('[…] parle trop, […]');
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, 'comment-preview');
    await press('Yes, save this decision');
    expect(await main()).toContain('Accepted,');
    expect(await main()).toContain('The code book is empty');
    const comment = page.url();
    await page.goto(`${origin}/comments/themes?lang=en`);
    await follow('Add a theme');
    await page.getByLabel('Name in French').fill('Écoute');
    await press('Add');
    expect(await main()).toContain('Write the name in English');
    await page.getByLabel('Name in English').fill('Listening');
    await page.getByLabel('Description in French').fill('Être écouté.');
    await page.getByLabel('Description in English').fill('Being listened to.');
    await press('Add');
    await page.goto(comment);
    await press('Save the theme');
    expect(await main()).toContain('Choose a theme in the list.');
    await page.getByLabel('Listening').check();
    await press('Save the theme');
    expect(await main()).toContain('You: Listening');
  });

  test('withholds the next one with a reason, and publishes what was accepted', async () => {
    await follow('Next comment to read');
    await page.getByLabel('Withhold', { exact: true }).check();
    await press('See it before deciding');
    expect(await main()).toContain('Choose a reason.');
    await page.getByLabel('Reason to withhold').selectOption({ index: 1 });
    await press('See it before deciding');
    expect(await main()).toContain('Readers would see nothing of it.');
    await press('Yes, save this decision');
    await page.goto(`${origin}/dashboard/comments?lang=en`);
    expect(await main()).toContain('No comment is published yet');
    await page.goto(`${origin}/comments/${sample.campaignId}/publish?lang=en`);
    await press('Publish 1');
    await page.goto(`${origin}/dashboard/comments?lang=en`);
    expect(await page.locator('section.verbatim li').allTextContents()).toEqual(['[…] parle trop, […]']);
    expect(await main()).not.toContain('Lavigne');
  });

  test('finds every page whole in both languages, on a phone', async () => {
    const here = `${origin}/comments`;
    const [first] = await app.services.db.read.select({ id: campaigns.id }).from(campaigns);
    const paths = ['', '/themes', '/themes/new', ...['', '/publish', '/agreement'].map((end) => `/${first?.id}${end}`)];
    const faults: string[] = [];
    for (const path of paths) faults.push(...(await pageFaults(page, `${here}${path}`)));
    faults.push(...(await pageFaults(page, `${origin}/dashboard/comments`)));
    expect(faults).toEqual([]);
  });
});
