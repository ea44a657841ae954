import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';

// npm run screenshots -- --base http://localhost:3000 [--out docs/screenshots]
// Takes the pictures of the README from a running demonstration (npm run demo).
const { values } = parseArgs({
  options: {
    base: { type: 'string', default: 'http://localhost:3000' },
    out: { type: 'string', default: 'docs/screenshots' },
    only: { type: 'string', default: '' },
  },
});
const { base, out, only } = values;
const languages = ['fr', 'en'] as const;
const widths = { phone: 360, desktop: 1280 } as const;
mkdirSync(out, { recursive: true });

async function shoot(page: Page, name: string): Promise<void> {
  if (only !== '' && !name.includes(only)) return;
  await page.screenshot({ path: join(out, `${name}.png`), fullPage: true });
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  if (Number(overflow) > 0) console.error(`${name}: ${overflow} px too wide`);
}

/** Signs in as one demonstration account, through the outbox as a person would. */
async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${base}/sign-in?lang=en&email=${encodeURIComponent(email)}`);
  await page.locator('form[action*="sign-in"] button[type=submit], main form button').first().click();
  await page.goto(`${base}/outbox`);
  await page.locator('a[href*="magic-link"]').first().click();
}

const dashboards = ['', '/satisfaction', '/diversity', '/follow-through', '/comparison'];

async function staffPages(browser: Browser): Promise<void> {
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
  await context.close();
}

/** Walks the form as a respondent without script, up to the thanks page. */
async function respondentPages(browser: Browser, links: string[]): Promise<void> {
  let link = 0;
  for (const language of languages) {
    for (const [device, width] of Object.entries(widths)) {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(`${links[link++]}?lang=${language}`);
      await shoot(page, `form-1-start-${language}-${device}`);
      for (let step = 2; step < 20; step++) {
        await page.locator('main form button[type=submit], main form button').first().click();
        await page.waitForLoadState();
        for (const group of await page.locator('main fieldset').all()) {
          const radio = group.locator('input[type=radio]').nth(3);
          if ((await radio.count()) > 0) await radio.check({ force: true });
        }
        await shoot(page, `form-${step}-${language}-${device}`);
        if ((await page.locator('main form').count()) === 0) break;
      }
      await context.close();
    }
  }
}

const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args,
  headless: true,
});
await staffPages(browser);
await browser.close();
void respondentPages;
