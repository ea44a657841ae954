import { parseArgs } from 'node:util';
import chromium from '@sparticuz/chromium';
import lighthouse from 'lighthouse';
import { type Page, chromium as playwright } from 'playwright-core';
import { freePort, startDemonstration } from './demonstration.ts';
import { linkedPages } from './linkedPages.ts';
import { type LookedAt, mainPages } from './pages.ts';

// npm run audit:lighthouse [-- --runs 1] [--all] [--until-sure] [--only overview,methods] [--base http://localhost:3000]
// Fails when a page is below a bar. With --until-sure a page is left once its median cannot fall below a bar any more, and the
// least that it can be is printed. Without --base it starts the demonstration itself.
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    all: { type: 'boolean', default: false },
    'until-sure': { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    base: { type: 'string', default: '' },
  },
});
const runs = Number(values.runs);
const only = values.only.split(',').filter((name) => name !== '');
const bars = { accessibility: 100, performance: 95 };

const middle = (numbers: number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;

/** Signs in as the programme's lead, through the outbox as a visitor does. @returns the cookies of the session. */
async function signIn(page: Page, base: string): Promise<string> {
  await page.goto(`${base}/sign-in?lang=en&email=programme%40exemple.invalid`);
  await page.locator('main form button').first().click();
  await page.goto(`${base}/outbox`);
  await page.locator('a[href*="sign-in/confirm"]').first().click();
  await Promise.all([page.waitForURL('**/dashboard**'), page.locator('main form button').click()]);
  const cookies = await page.context().cookies(base);
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

interface Seen {
  accessibility: number;
  performance: number;
  /** Titles of what is not as it should be, accessibility first. */
  found: string[];
}

/** One look at a page as Lighthouse's phone on a slow line; scores from 0 to 100. */
async function look(url: string, port: number, cookie: string | null): Promise<Seen> {
  const result = await lighthouse(url, {
    ...{ port, output: 'json', logLevel: 'error' },
    onlyCategories: Object.keys(bars),
    extraHeaders: cookie === null ? {} : { Cookie: cookie },
  });
  if (result === undefined) throw new Error(`no result for ${url}`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const failed = (name: string) =>
    (categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      return weight > 0 && audit?.score != null && audit.score < 0.9
        ? [`${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`]
        : [];
    });
  return {
    ...{ accessibility: score('accessibility'), performance: score('performance') },
    found: [...failed('accessibility'), ...failed('performance')],
  };
}

/** Whether the median is at or above both bars, whatever the looks to come would give. */
const isSure = (seen: readonly Seen[]): boolean =>
  (['accessibility', 'performance'] as const).every(
    (name) => seen.filter((each) => each[name] >= bars[name]).length > runs / 2,
  );

async function medianOf({ path, signedIn }: LookedAt, base: string, language: string, port: number, cookie: string) {
  const url = new URL(path, base);
  url.searchParams.set('lang', language);
  const seen: Seen[] = [];
  for (let run = 0; run < runs && !(values['until-sure'] && isSure(seen)); run++)
    seen.push(await look(url.href, port, signedIn ? cookie : null));
  const missing = Array.from({ length: runs - seen.length }, () => 0);
  return {
    accessibility: middle([...seen.map((each) => each.accessibility), ...missing]),
    performance: middle([...seen.map((each) => each.performance), ...missing]),
    found: [...new Set(seen.flatMap(({ found }) => found))],
  };
}

const demonstration = values.base === '' ? await startDemonstration() : null;
const base = demonstration?.base ?? values.base;
const port = await freePort();
// Without the wish to be one process: Lighthouse opens a window of its own each time.
const unwanted = ['--single-process', '--disable-web-security', '--allow-running-insecure-content'];
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: [...chromium.args.filter((arg) => !unwanted.includes(arg)), `--remote-debugging-port=${port}`],
  headless: true,
});
let below = 0;
try {
  const page = await browser.newPage();
  const cookie = await signIn(page, base);
  const main = await mainPages(page, base);
  const pages = values.all ? [...main, ...(await linkedPages(page.request, base, main))] : main;
  await page.close();
  const what = runs === 1 ? 'one run' : `median of ${runs}${values['until-sure'] ? ' at least' : ''}`;
  console.log(`Lighthouse, ${what} a page: accessibility, performance`);
  for (const one of pages.filter(({ name }) => only.length === 0 || only.includes(name))) {
    for (const language of ['fr', 'en']) {
      const { accessibility, performance, found } = await medianOf(one, base, language, port, cookie);
      const isBelow = accessibility < bars.accessibility || performance < bars.performance;
      if (isBelow) below += 1;
      const scores = `${String(accessibility).padStart(4)} ${String(performance).padStart(4)}`;
      console.log(`  ${one.name.padEnd(26)} ${language} ${scores}${isBelow ? `  BELOW: ${found.join('; ')}` : ''}`);
    }
  }
} finally {
  await browser.close();
  await demonstration?.stop();
}
if (below > 0) {
  console.error(`${below} pages are below accessibility ${bars.accessibility} or performance ${bars.performance}.`);
  process.exitCode = 1;
}
