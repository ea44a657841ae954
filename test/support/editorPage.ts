import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ApiReply } from './app.ts';
import { type ManagedSite, managedSite } from './managedSite.ts';

/** A page on which any fault of a script fails the test. */
export async function scriptedPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

/** A site with somebody who may edit questionnaires, before a page of theirs. */
export async function editorSite(): Promise<{ site: ManagedSite; lead: BrowserContext; page: Page }> {
  const site = await managedSite();
  const lead = await site.signInWithScript('program_admin');
  return { site, lead, page: await scriptedPage(lead) };
}

/** What becomes true once the page has followed. */
export const soon = <T>(read: () => T) => expect.poll(read, { timeout: 8000 });

export const draftPath = (slug: string): string => `/questionnaires/${slug}/draft`;

export async function openEditor(site: ManagedSite, page: Page, slug: string, language = 'fr'): Promise<void> {
  await page.goto(`${site.origin}${draftPath(slug)}?lang=${language}`);
  await page.waitForSelector('.editor');
}

export const isSaved = (page: Page) => page.waitForSelector('[data-status="saved"]');
export const focused = (page: Page): Promise<string> => page.evaluate<string>('document.activeElement.id');
/** What was announced last. */
export const heard = (page: Page): Promise<string[]> => page.locator('[aria-live]').allTextContents();
/** A field by the JSON pointer of what it edits. */
export const fieldAt = (page: Page, pointer: string) => page.locator(`[id="f${pointer.replaceAll('/', '-')}"]`);

/** Drafts as another programme lead reads and saves them through the API. */
export async function drafts(site: ManagedSite) {
  const as = await site.app.signedIn('program_admin', 'program', site.sample.programId);
  const save = (slug: string, body: object, revision: number): Promise<ApiReply> =>
    site.app.api(draftPath(slug), { method: 'PUT', as, body, headers: { 'if-match': `"${revision}"` } });
  return {
    save,
    read: async (slug: string): Promise<ApiReply['body']> => (await site.app.api(draftPath(slug), { as })).body,
    /** Makes a questionnaire whose draft, in its second revision, is this document. */
    async create(slug: string, document: object): Promise<void> {
      const body = { programId: site.sample.programId, slug, purpose: 'experience' };
      const created = await site.app.api('/questionnaires', { method: 'POST', as, body });
      if (created.status !== 201) throw new Error(`not created: ${created.status}`);
      const saved = await save(slug, { ...document, slug }, 1);
      if (saved.status !== 200) throw new Error(`not saved: ${saved.status}`);
    },
    async publish(slug: string): Promise<void> {
      const reply = await site.app.api(`/questionnaires/${slug}/publish`, { method: 'POST', as, body: {} });
      if (reply.status !== 201) throw new Error(`not published: ${JSON.stringify(reply.body)}`);
    },
  };
}
