import { beforeAll, expect, test } from 'vitest';
import { axeViolationsHere, openBrowser, serveApp, unseenFields } from '../support/browser.ts';
import { cookiesOf } from '../support/managedSite.ts';
import { filledSite } from './filledSite.ts';
import { linkedPages } from './linkedPages.ts';

// npm run audit:accessibility: every page of the site, as each role is led to it, in both languages at both widths.

const widths = [360, 1280];
const languages = ['fr', 'en'];

let filled: Awaited<ReturnType<typeof filledSite>>;
beforeAll(async () => {
  filled = await filledSite();
});

/** What is wrong with a page as it stands in a browser with scripts. */
const faultsOf = async (
  page: Awaited<ReturnType<Awaited<ReturnType<typeof openBrowser>>['newPage']>>,
  wanted: readonly string[],
) => {
  const faults = await axeViolationsHere(page);
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  if (over > 0) faults.push(`scrolls sideways by ${over} pixels`);
  for (const label of await unseenFields(page)) faults.push(`the field “${label}” is not seen`);
  if (!wanted.includes((await page.locator('html').getAttribute('lang')) ?? '')) faults.push(`is not in ${wanted[0]}`);
  if ((await page.locator('h1').count()) !== 1) faults.push('has not exactly one heading of the first level');
  return faults;
};

test('axe finds nothing on any page, nothing scrolls sideways, each page is in its language', async () => {
  const origin = await serveApp(filled.site.app);
  const browser = await openBrowser();
  const wrong: string[] = [];
  const looked = new Set<string>();
  let pages = 0;
  for (const { name, cookie, starts } of filled.readers) {
    const context = await browser.newContext();
    if (cookie !== undefined) await context.addCookies(cookiesOf(cookie, origin));
    const page = await context.newPage();
    const before = pages;
    for (const { pattern, address, status } of await linkedPages(filled.site, starts, cookie)) {
      // A feed is read by other programs.
      if (status !== 200 || looked.has(pattern) || /\/feed\.\w+(\?|$)/.test(address)) continue;
      looked.add(pattern);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        for (const language of languages) {
          const url = new URL(address, origin);
          url.searchParams.set('lang', language);
          await page.goto(url.href);
          pages += 1;
          // A preview may be in the language of those who get it, `in`, instead of that of who looks.
          const wanted = [language, url.searchParams.get('in') ?? language];
          wrong.push(...(await faultsOf(page, wanted)).map((fault) => `${address} ${language} ${width}: ${fault}`));
        }
      }
    }
    console.log(`${name}: ${pages - before} pages looked at that nobody before had met`);
    await context.close();
  }
  console.log(
    `${looked.size} kinds of pages, ${pages} looked at (French and English, 360 and 1280 pixels): ${wrong.length} faults`,
  );
  expect(wrong).toEqual([]);
});
