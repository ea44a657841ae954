import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { responseTail } from '../../api/db/schema/answers.ts';
import type { CampaignStatus } from '../../api/db/schema/campaigns.ts';
import { campaigns } from '../../api/db/schema/campaigns.ts';
import { type TestApp, testApp } from './app.ts';
import { openBrowser, serveApp } from './browser.ts';
import { type Fixture, type FixtureOptions, fixture } from './fixture.ts';

interface Connection {
  incoming: { socket: { destroy(): void } };
}

/** How the way to the server behaves: `before`: nothing reaches it; `after`: it works, but its replies get lost;
 * `gateway`: something in between answers in its place. */
export type Cut = 'none' | 'before' | 'after' | 'gateway';

export interface OfflineSite {
  site: TestApp;
  programme: Fixture;
  browser: Browser;
  origin: string;
  /** Cuts the way to the server for what matches, whatever the browser believes about its network. */
  cut(how: Cut, match?: (request: Request) => boolean): void;
  /** No network, as a browser sees it: its pages are told, and nothing reaches the server from its worker either. */
  offline(context: BrowserContext): Promise<void>;
  online(context: BrowserContext): Promise<void>;
  /** An unused link. */
  newLink(): string;
  phone(options?: BrowserContextOptions): Promise<BrowserContext>;
  setStatus(status: CampaignStatus): Promise<void>;
  /** How many responses are stored. */
  stored(): Promise<number>;
}

/** A site in a real browser, with a connection that can be cut at the server's own socket. */
export async function offlineSite(options: FixtureOptions): Promise<OfflineSite> {
  const site = await testApp({ end: 'file' });
  const programme = await fixture(site.services.db, { teamsPerInstitution: 6, ...options });
  const browser = await openBrowser();
  let how: Cut = 'none';
  let matches: (request: Request) => boolean = () => true;
  const reached = async (request: Request, connection: Connection): Promise<Response> => {
    if (how === 'none' || !matches(request)) return site.app.fetch(request);
    if (how === 'gateway') return new Response('Bad gateway', { status: 502 });
    if (how === 'after') await site.app.fetch(request);
    connection.incoming.socket.destroy();
    return new Response();
  };
  const origin = await serveApp({ fetch: reached });
  let next = 0;
  return {
    ...{ site, programme, browser, origin },
    cut(wanted, match = () => true) {
      [how, matches] = [wanted, match];
    },
    async offline(context) {
      how = 'before';
      matches = () => true;
      await context.setOffline(true);
    },
    async online(context) {
      how = 'none';
      await context.setOffline(false);
    },
    newLink() {
      const invitation = programme.invitations[next++];
      if (invitation === undefined) throw new Error('no invitation left');
      return `${origin}/r/${invitation.token}`;
    },
    phone: (given) => browser.newContext({ viewport: { width: 360, height: 740 }, ...given }),
    async setStatus(status) {
      await site.services.db.write((tx) => tx.update(campaigns).set({ status }));
    },
    async stored() {
      return (await site.services.db.read.select().from(responseTail)).length;
    },
  };
}

/** What this browser's store holds: names, and the bytes as text, as somebody who copies the profile would find them. */
export const keptIn = (page: Page): Promise<[name: string, content: string][]> =>
  page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('tandem');
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => resolve([]);
    opening.onsuccess = () => {
      const store = opening.result.transaction('kept').objectStore('kept');
      const found = [];
      store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (cursor === null) {
          opening.result.close();
          return resolve(found);
        }
        found.push([cursor.key, new TextDecoder('latin1').decode(cursor.value.data)]);
        cursor.continue();
      };
    };
  })`);

const keptKinds = async (page: Page): Promise<string[]> =>
  (await keptIn(page)).map(([name]) => name.replace(/:.*/, '')).sort();

/** Waits until exactly these kinds of things are kept: `answers`, `form`. */
export const expectKept = (page: Page, kinds: string[]): Promise<void> =>
  expect.poll(() => keptKinds(page)).toEqual(kinds);

/** Waits until the worker runs and the form is kept: from here on the page needs no connection. */
export async function ready(page: Page): Promise<void> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await expect.poll(() => keptKinds(page)).toContain('form');
}

/** Presses what leads to another page, and waits for that page. */
export const press = (page: Page, name: string | RegExp): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
export const heading = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();
