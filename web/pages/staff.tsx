import { type Context, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { PageProblem } from '../client.ts';
import { askedLanguage } from '../language.ts';
import type { SiteOptions } from '../site.tsx';
import { dashboardPages } from './dashboard/dashboard.tsx';
import { designPage } from './design/designPage.tsx';
import { entrancePages } from './entrance.tsx';
import { managePages } from './manage/manage.tsx';
import { MethodsPage } from './methods.tsx';
import { ProblemPage } from './problemPage.tsx';
import { anyone, whoever } from './reader.ts';

/** Pages that show a form in a language of its own, which need not be that of the person who looks at it. */
const showsForm = /\/preview$|^\/questionnaires\/.*\/paper$/;

/**
 * Pages that open forms, show a link or a secret once, or tell what people wrote: the browser of a shared desk does not keep
 * them at all, and shows none of them again after the sign-out.
 */
const keptNowhere =
  /^\/(?:campaigns\/[^/]+\/(?:links|letters)|teams\/[^/]+\/(?:reflection|recognition)|recommendations\/[^/]+\/contributors|webhooks|contact-requests|comments|lotteries)(?:\/|$)/;

/** A language asked for in the address is kept for the pages that follow. What a page shows is kept by no cache. */
const keepLanguage = createMiddleware(async (c, next) => {
  await next();
  const language = askedLanguage(c.req.raw);
  if (language !== null && !showsForm.test(c.req.path)) {
    c.header('set-cookie', `lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax`, { append: true });
  }
  c.header('cache-control', keptNowhere.test(c.req.path) ? 'no-store' : 'private, no-cache');
});

function problemOf(error: unknown): PageProblem {
  if (error instanceof PageProblem) return error;
  if (error instanceof HTTPException && error.status === 403) return new PageProblem(403, 'forbidden', {});
  console.error(error);
  return new PageProblem(500, 'internal', {});
}

/** The fields of a form that was sent, to be sent once more; null for a page that was asked for, and for files. */
async function sentForm(c: Context): Promise<[field: string, value: string][] | null> {
  if (c.req.method !== 'POST' || !/^application\/x-www-form-urlencoded/.test(c.req.header('content-type') ?? ''))
    return null;
  return c.req.text().then(
    (text) => [...new URLSearchParams(text)],
    () => null,
  );
}

/** Turns what the API refused into a page in words; who is not signed in is led to signing in, and back. */
async function answerFault(options: SiteOptions, error: unknown, c: Context): Promise<Response> {
  const problem = problemOf(error);
  if (problem.code === 'unauthenticated') {
    const { pathname, search } = new URL(c.req.url);
    const query = new URLSearchParams({ next: c.req.method === 'GET' ? `${pathname}${search}` : '/dashboard' });
    const language = askedLanguage(c.req.raw);
    if (language !== null) query.set('lang', language);
    return c.redirect(`/sign-in?${query}`, 303);
  }
  const visitor = await whoever(options, c.req.raw);
  const sent = problem.status >= 500 ? await sentForm(c) : null;
  return c.html(
    <ProblemPage visitor={visitor} problem={problem} sent={sent} />,
    problem.status as ContentfulStatusCode,
  );
}

/** Every page of staff. Forms are taken from our own pages only. */
export function staffPages(options: SiteOptions) {
  const pages = new Hono();
  pages.onError((error, c) => answerFault(options, error, c));
  pages.use(
    keepLanguage,
    // Behind a proxy that ends TLS, the address of the request is not the one the browser sees: both are ours.
    csrf({ origin: (origin, c) => origin === new URL(c.req.url).origin || origin === options.origin }),
  );
  pages.route('/', entrancePages(options));
  pages.route('/dashboard', dashboardPages(options));
  pages.route('/', managePages(options));
  pages.get('/methods', async (c) => c.html(<MethodsPage visitor={await anyone(options, c.req.raw)} />));
  pages.get('/design', async (c) => c.html(await designPage(await anyone(options, c.req.raw))));
  pages.all('*', async (c) => c.html(<ProblemPage visitor={await anyone(options, c.req.raw)} problem={null} />, 404));
  return pages;
}
