import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { closeAt } from './closing.ts';

let running: Promise<Browser> | undefined;

/**
 * A Chromium without a screen: one for all files that a process of tests runs, as starting it costs more than most of their
 * tests; it ends with that process. The windows of a file, each with a store of its own, close after its last test.
 */
export async function openBrowser(): Promise<Browser> {
  if (!(await running)?.isConnected()) running = launchChromium();
  const browser = await (running as Promise<Browser>);
  closeAt('file', () => Promise.all(browser.contexts().map((context) => context.close())));
  return browser;
}

/** Serves an app on a free port of the loopback address. @returns the origin, `http://127.0.0.1:…`. */
export function serveApp(app: Pick<Parameters<typeof serve>[0], 'fetch'>): Promise<string> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}`),
    );
    closeAt(
      'file',
      () =>
        new Promise((done) => {
          server.close(done);
          // A page, or the worker of a form, may keep a connection in use as long as its browser runs.
          if ('closeAllConnections' in server) server.closeAllConnections();
        }),
    );
  });
}

/** Presses a key that leads to another page, and waits for that page. */
export async function pressKey(page: Page, key: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
}

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** Runs axe where it has been loaded. Only faults are worked out in full: what passed would cost most of the time. */
async function violationsOn(page: Page): Promise<string[]> {
  const violations = await page.evaluate(
    (values) =>
      (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe
        .run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'], iframes: false })
        .then((result) => result.violations),
    axeTags,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** The window in which axe looks at copies of pages, one for each scheme of colours: to open one costs as much as to look. */
const copies = new Map<'dark' | 'light', Page>();

async function copyWindow(browser: Browser, colorScheme: 'dark' | 'light'): Promise<Page> {
  const kept = copies.get(colorScheme);
  if (kept !== undefined && !kept.isClosed() && kept.context().browser() === browser) return kept;
  const context = await browser.newContext({ bypassCSP: true, colorScheme });
  const opened = await context.newPage();
  copies.set(colorScheme, opened);
  return opened;
}

/**
 * What axe-core finds on a page as it stands, one line for each place; WCAG 2.2 A and AA and best practices. The page
 * itself may have scripts switched off: its content is looked at in a second window of the same size that has them.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  const browser = page.context().browser();
  const size = page.viewportSize();
  if (browser === null || size === null) throw new Error('the page has no browser, or no size');
  const dark = await page.evaluate<boolean>("matchMedia('(prefers-color-scheme: dark)').matches");
  const copy = await copyWindow(browser, dark ? 'dark' : 'light');
  await copy.setViewportSize(size);
  const html = await page.content();
  await copy.route('**/*', (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.continue(),
  );
  await copy.goto(page.url());
  await copy.unrouteAll();
  await copy.addScriptTag({ path: axeSource });
  return violationsOn(copy);
}

/** What axe-core finds on a page as its scripts have made it: looked at where it stands. Frames are left out. */
export async function axeViolationsHere(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(axeSource, 'utf8'));
  return violationsOn(page);
}

/** Names of fields that are read but not seen: a label stands there, and what it names does not. */
export const unseenFields = (page: Page): Promise<string[]> =>
  page.$$eval('label[for]', (labels) =>
    labels.flatMap((label) => {
      const { control, textContent } = label as unknown as {
        control: { getClientRects(): { length: number } } | null;
        textContent: string;
      };
      const seen = (label as unknown as { getClientRects(): { length: number } }).getClientRects().length > 0;
      return seen && control?.getClientRects().length === 0 ? [textContent] : [];
    }),
  );

/** A picture of the whole page in the folder that SCREENSHOTS names; nothing when it names none. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined || folder === '') return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
