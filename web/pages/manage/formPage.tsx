import type { Context, Hono } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Verb } from '../../../api/access.ts';
import { PageProblem } from '../../client.ts';
import type { SiteOptions } from '../../site.tsx';
import { anyone, type Reader, signedIn } from '../reader.ts';
import { SignedOutPage } from './signedOutPage.tsx';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** One request of a signed-in reader for a page. */
export interface Turn {
  reader: Reader;
  /** A part of the path, as `:id`. */
  param: (name: string) => string;
}

/** What stands in a form, and what the API refused of it. */
export interface Entries {
  values: URLSearchParams;
  problem: PageProblem | null;
}

/** Options of one call of the API: its key makes a second press of the same button harmless. */
export interface Once {
  headers: { 'Idempotency-Key': string };
}

/** A page with a form that is sent to its own address. */
export interface FormPage {
  /** Who may not do this anywhere is told so before filling the form; the API decides for each place. */
  verb?: Verb;
  /** What stands in the form when it is opened. */
  open?: (turn: Turn) => Promise<URLSearchParams> | URLSearchParams;
  show: (turn: Turn, entries: Entries) => Promise<Html>;
  /**
   * Calls the API. @returns the address to go to afterwards, or the page itself when what it says may stand in no address.
   * @throws PageProblem, which shows the form again.
   */
  send: (turn: Turn, values: URLSearchParams, once: Once) => Promise<string | { page: Html }>;
}

async function turnOf(options: SiteOptions, c: Context, verb?: Verb): Promise<Turn> {
  const reader = await signedIn(options, c.req.raw);
  if (verb !== undefined && !reader.me.verbs.includes(verb)) throw new PageProblem(403, 'forbidden', { verb });
  return { reader, param: (name) => c.req.param(name) ?? '' };
}

/** A key as a form carries it; a form without one gets a key of its own. */
const onceOf = (values: URLSearchParams): Once => ({
  headers: { 'Idempotency-Key': values.get('key') ?? crypto.randomUUID() },
});

const isSignedOut = (error: unknown): boolean => error instanceof PageProblem && error.code === 'unauthenticated';

/** Spreadsheets on Windows save in the code page of Windows: what is not UTF-8 is read as that. */
async function textIn(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What was sent; of a file, its text. */
async function valuesOf(c: Context): Promise<URLSearchParams> {
  if (!c.req.header('content-type')?.startsWith('multipart/form-data')) return new URLSearchParams(await c.req.text());
  const values = new URLSearchParams();
  for (const [name, value] of Object.entries(await c.req.parseBody())) {
    if (value instanceof File) values.set(name, await textIn(value));
    else if (typeof value === 'string') values.set(name, value);
  }
  return values;
}

async function answerPost(options: SiteOptions, c: Context, page: FormPage): Promise<Response> {
  const values = await valuesOf(c);
  try {
    const turn = await turnOf(options, c, page.verb);
    if (values.get('button')?.startsWith('more:')) return c.html(await page.show(turn, { values, problem: null }));
    try {
      const sent = await page.send(turn, values, onceOf(values));
      return typeof sent === 'string' ? c.redirect(sent, 303) : c.html(sent.page);
    } catch (error) {
      if (!(error instanceof PageProblem) || isSignedOut(error)) throw error;
      return c.html(await page.show(turn, { values, problem: error }), error.status as ContentfulStatusCode);
    }
  } catch (error) {
    if (!isSignedOut(error)) throw error;
    const visitor = await anyone(options, c.req.raw);
    return c.html(<SignedOutPage visitor={visitor} values={values} />, 401);
  }
}

/** Adds a page with a form: shown, sent, and shown again with everything typed when something is refused. */
export function addFormPage(pages: Hono, path: string, options: SiteOptions, page: FormPage): void {
  pages.get(path, async (c) => {
    const turn = await turnOf(options, c, page.verb);
    const values = (await page.open?.(turn)) ?? new URLSearchParams();
    return c.html(await page.show(turn, { values, problem: null }));
  });
  pages.post(path, (c) => answerPost(options, c, page));
}

/** Adds a page to read. */
export function addPage(pages: Hono, path: string, options: SiteOptions, show: (turn: Turn) => Promise<Html>): void {
  pages.get(path, async (c) => c.html(await show(await turnOf(options, c))));
}
