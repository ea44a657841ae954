import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ScopeKind, StaffRole } from '../../api/db/schema/staff.ts';
import { demographics1 } from '../../surveys/instruments/demographics/1.ts';
import { partnershipExperience1 } from '../../surveys/instruments/partnership-experience/1.ts';
import { type TestApp, testApp } from './app.ts';
import { axeViolations, openBrowser, serveApp, unseenFields } from './browser.ts';
import { type Fixture, fixture } from './fixture.ts';

export interface ManagedSite {
  app: TestApp;
  sample: Fixture;
  origin: string;
  /** A window without script, signed in with one role. */
  signIn(role: StaffRole, scopeKind?: ScopeKind, scopeId?: string): Promise<BrowserContext>;
  /** The same with script. */
  signInWithScript(role: StaffRole, scopeKind?: ScopeKind, scopeId?: string): Promise<BrowserContext>;
}

/** A cookie header as the browser takes it. */
export const cookiesOf = (cookie: string, url: string) =>
  cookie.split('; ').map((pair) => {
    const split = pair.indexOf('=');
    return { name: pair.slice(0, split), value: pair.slice(split + 1), url };
  });

/** A programme with one institution and one team on the shipped questionnaires, served for a browser. */
export async function managedSite(): Promise<ManagedSite> {
  const app = await testApp({ end: 'file', config: { demo: true } });
  const sample = await fixture(app.services.db, {
    institutionCount: 1,
    teamsPerInstitution: 1,
    experience: partnershipExperience1,
    demographics: demographics1,
  });
  const origin = await serveApp(app.app);
  const browser: Browser = await openBrowser();
  const window =
    (javaScriptEnabled: boolean): ManagedSite['signIn'] =>
    async (role, scopeKind = 'program', scopeId = sample.programId) => {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 800 } });
      await context.addCookies(cookiesOf(await app.signedIn(role, scopeKind, scopeId), origin));
      return context;
    };
  return { app, sample, origin, signIn: window(false), signInWithScript: window(true) };
}

/** What is wrong with a page as a whole: scrolling sideways on a phone, and what axe finds, in each language. */
export async function pageFaults(page: Page, url: string): Promise<string[]> {
  const faults: string[] = [];
  const before = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.setViewportSize({ width: 360, height: 780 });
  for (const language of ['fr', 'en']) {
    const address = new URL(url);
    address.searchParams.set('lang', language);
    await page.goto(address.href);
    if ((await page.locator('html').getAttribute('lang')) !== language) faults.push(`${address}: not in ${language}`);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (width > 360) faults.push(`${address}: ${width} pixels wide`);
    for (const label of await unseenFields(page)) faults.push(`${address}: the field “${label}” is not seen`);
    for (const violation of await axeViolations(page)) faults.push(`${address}: ${violation}`);
  }
  await page.setViewportSize(before);
  return faults;
}
