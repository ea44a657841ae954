import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

// npm run screenshots -- --base http://localhost:3000 [--out docs/screenshots]
// Takes the pictures of the README from a running demonstration (npm run demo). The addresses of the shared reflection (--team)
// and of the results (--results) are those that the demonstration prints.
const { values } = parseArgs({
  options: {
    base: { type: 'string', default: 'http://localhost:3000' },
    out: { type: 'string', default: 'docs/screenshots' },
    only: { type: 'string', default: '' },
    team: { type: 'string', default: '' },
    results: { type: 'string', default: '' },
  },
});
const { base, out, only, team, results } = values;
const languages = ['fr', 'en'] as const;
const widths = { phone: 360, desktop: 1280 } as const;
/** A page of 1280 px enlarged to 400 %. */
const zoomed = { zoom400: 320 } as const;
mkdirSync(out, { recursive: true });

async function shoot(page: Page, name: string, fullPage = true): Promise<void> {
  if (only !== '' && !name.includes(only)) return;
  await page.screenshot({ path: join(out, `${name}.png`), fullPage });
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  if (Number(overflow) > 0) console.error(`${name}: ${overflow} px too wide`);
}

/** Signs in as one demonstration account, through the outbox as a person would. */
async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${base}/sign-in?lang=en&email=${encodeURIComponent(email)}`);
  await page.locator('form[action*="sign-in"] button[type=submit], main form button').first().click();
  await page.goto(`${base}/outbox`);
  await page.locator('a[href*="sign-in/confirm"]').first().click();
  await page.locator('main form button').click();
}

const dashboards = ['', '/satisfaction', '/diversity', '/follow-through', '/comparison'];

async function staffPages(browser: Browser): Promise<string[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, 'programme@exemple.invalid');
  for (const language of languages) {
    for (const [device, width] of Object.entries(widths)) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of dashboards) {
        await page.goto(`${base}/dashboard${path}?lang=${language}`);
        await shoot(page, `dashboard${path.replace('/', '-')}-${language}-${device}`);
      }
    }
  }
  const { links } = await openLinks(page);
  await context.close();
  return links;
}

/** The editor at a copy of a shipped questionnaire, and the line of a question that changed. */
async function questionnairePages(browser: Browser): Promise<void> {
  const context = await browser.newContext({ viewport: { width: widths.desktop, height: 800 } });
  const page = await context.newPage();
  await signIn(page, 'programme@exemple.invalid');
  const reply = await page.request.get(`${base}/api/v1/programs`);
  const { items }: { items: { id: string; slug: string }[] } = await reply.json();
  const program = items.find(({ slug }) => slug === 'grande-demonstration')?.id ?? '';
  for (const language of languages) {
    await page.goto(`${base}/dashboard/trend?program=${program}&measure=documents_usable&lang=${language}`);
    await shoot(page, `trend-break-${language}-desktop`);
    await page.goto(`${base}/questionnaires/experience-grande-demonstration?lang=${language}`);
    const draft = page.locator('main a[href$="/draft"], main button[value="start:2"]').first();
    await Promise.all([page.waitForEvent('load'), draft.click()]);
    await page.waitForSelector('.editor');
    await page.locator('#outline-1').click();
    await page.locator('#outline-1-1').click();
    await page.waitForLoadState('networkidle');
    await shoot(page, `editor-${language}-desktop`, false);
  }
  await context.close();
}

/** A draft of a campaign: its steps, who would get what, and the page that asks before the opening. */
async function campaignPages(browser: Browser): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, 'programme@exemple.invalid');
  await page.goto(`${base}/campaigns/new?lang=fr`);
  await page.locator('[name="name.fr"]').fill('Fin de mandat');
  await page.locator('[name="name.en"]').fill('End of the mandate');
  await page.locator('[name="wave"][value="end"]').check();
  const save = () =>
    Promise.all([page.waitForEvent('load'), page.locator('#form button[value="send"]').last().click()]);
  await save();
  const draft = new URL(page.url()).pathname.replace(/\/edit\/.*/, '');
  await page.locator('[name="everyTeam"]').check();
  await save();
  const steps = ['what', 'who', 'questionnaires', 'confidentiality', 'messages', 'check'];
  for (const language of languages) {
    for (const [device, width] of Object.entries(widths)) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of [...steps.map((step) => `edit/${step}`), 'dry-run', 'preview', 'next']) {
        await page.goto(`${base}${draft}/${path}?lang=${language}`);
        await shoot(page, `campaign-${path.replace('/', '-')}-${language}-${device}`);
      }
    }
  }
  await context.close();
}

/** Unanswered links of the open campaign, from the link sheet of its page. */
async function openLinks(page: Page): Promise<{ campaign: string; links: string[] }> {
  const reply = await page.request.get(`${base}/api/v1/programs`);
  const programs: { items: { id: string; slug: string }[] } = await reply.json();
  const program = programs.items.find(({ slug }) => slug === 'demonstration')?.id ?? '';
  const campaigns = await (await page.request.get(`${base}/api/v1/campaigns?program=${program}`)).json();
  const open: { id: string } = campaigns.items.find(({ status }: { status: string }) => status === 'open');
  const links = await (await page.request.get(`${base}/api/v1/campaigns/${open.id}/invitations/links`)).json();
  const unanswered = links.items.filter(({ spent }: { spent?: boolean }) => !spent);
  return { campaign: open.id, links: unanswered.map(({ url }: { url: string }) => new URL(url).pathname) };
}

/** Walks the form as a respondent without script, up to the thanks page. */
async function respondentPages(browser: Browser, links: string[]): Promise<void> {
  for (const language of languages) {
    for (const [device, width] of Object.entries({ ...widths, ...zoomed })) {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } });
      const page = await context.newPage();
      for (;;) {
        await page.goto(`${base}${links.pop()}?lang=${language}`);
        if ((await page.locator('#answers input[name=at][value=start]').count()) > 0) break;
      }
      for (let step = 1; step < 25; step++) {
        const last = (await page.locator('#answers').count()) === 0;
        await shoot(page, `form-${last ? 'thanks' : step}-${language}-${device}`);
        if (last) break;
        for (const group of await page.locator('main fieldset').all()) {
          const radio = group.locator('input[type=radio]').nth(3);
          if ((await radio.count()) > 0) await radio.check({ force: true });
        }
        await page.locator('main button.button').first().click();
        await page.waitForLoadState();
      }
      await context.close();
    }
  }
}

/** What leaves the office: the mail as a mail program shows it, and the letter as it is printed. */
async function sentPages(browser: Browser): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 816, height: 1056 } });
  const page = await context.newPage();
  await signIn(page, 'programme@exemple.invalid');
  const { campaign } = await openLinks(page);
  for (const language of languages) {
    await page.goto(`${base}/campaigns/${campaign}/preview/patient_partner/mail?in=${language}&lang=${language}`);
    await page.locator('iframe').first().scrollIntoViewIfNeeded();
    await page.frameLocator('iframe').first().locator('a').first().waitFor();
    await shoot(page, `mail-${language}`, false);
  }
  await page.goto(`${base}/campaigns/${campaign}/letters/print?who=all&team=&printed=new&size=letter&lang=fr`);
  await page.emulateMedia({ media: 'print' });
  await shoot(page, 'letter-fr', false);
  await context.close();
}

/** What comes back: the shared reflection of a team and the results, on a phone and on a desk. */
async function returnedPages(browser: Browser): Promise<void> {
  for (const [name, address] of Object.entries({ reflection: team, results })) {
    for (const language of address === '' ? [] : languages) {
      for (const [device, width] of Object.entries(widths)) {
        const page = await browser.newPage({ viewport: { width, height: 800 } });
        await page.goto(`${address}?lang=${language}`);
        await shoot(page, `${name}-${language}-${device}`);
        await page.close();
      }
    }
  }
}

const browser = await launchChromium();
await questionnairePages(browser);
await campaignPages(browser);
await respondentPages(browser, await staffPages(browser));
await sentPages(browser);
await returnedPages(browser);
await browser.close();
