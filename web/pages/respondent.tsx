import { type Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { PageProblem } from '../client.ts';
import { readerLanguage } from '../language.ts';
import { askedSize } from '../parts/textSize.ts';
import type { SiteOptions } from '../site.tsx';
import { accessibilityWords } from '../text/accessibility/words.ts';
import { privacyWords } from '../text/privacy/words.ts';
import { handedPages } from './handed/handedPages.tsx';
import { kioskPages } from './handed/kiosk/kioskPages.tsx';
import { publicPages } from './public/publicPages.tsx';
import { recruitmentFormPages } from './recruitmentForm/recruitmentFormPages.tsx';
import { memberReflectionPages } from './reflection/memberPages.tsx';
import { startAnswering } from './respondent/answering.ts';
import { answerTurn, answerWithoutForm } from './respondent/answerTurn.tsx';
import { ArticlePage } from './respondent/articlePage.tsx';
import { campaignLanguage, missedLanguage } from './respondent/campaignLanguage.ts';
import { showDecline, takeDecline } from './respondent/declining.tsx';
import { entriesFrom } from './respondent/entries.ts';
import { refuseTooLarge } from './respondent/formLimit.ts';
import { handUpPages } from './respondent/handUpPages.tsx';
import { Landing } from './respondent/landing.tsx';
import { ProblemPage } from './respondent/problemPage.tsx';
import { ReceiptPage } from './respondent/receiptPage.tsx';
import { receiptTurn } from './respondent/receiptTurn.tsx';
import { fetchForm } from './respondent/respondentClient.ts';
import { resultsPages } from './respondent/resultsPage.tsx';
import { Stopped } from './respondent/stopped.tsx';
import { StoppedPage } from './respondent/stoppedPage.tsx';
import { addUnsubscribePages } from './respondent/unsubscribePage.tsx';
import { voicePages } from './voice/voicePages.tsx';

/** Shown again by the back button, never kept by a cache in between. */
const keepPrivate = createMiddleware(async (c, next) => {
  await next();
  c.header('cache-control', 'private, no-cache');
});

const posted = async (c: Context) => entriesFrom(await c.req.parseBody({ all: true }));

/** Turns what the API refused, and anything unforeseen, into a page in words. */
async function answerFault(error: unknown, c: Context): Promise<Response> {
  const language = readerLanguage(c.req.raw);
  const path = c.req.path;
  const size = askedSize(c.req.url);
  if (error instanceof PageProblem && error.code === 'unknown_token') {
    return c.html(<StoppedPage language={language} size={size} path={path} reason="unknown" />, 404);
  }
  const problem = error instanceof PageProblem ? error : new PageProblem(500, 'internal', {});
  if (problem !== error) console.error(error);
  const { pathname, search } = new URL(c.req.url);
  // Read before, when the form was: here it costs nothing. A body that cannot be read is not sent again.
  const sent = problem.status >= 500 && c.req.method === 'POST' ? await posted(c).catch(() => null) : null;
  return c.html(
    <ProblemPage {...{ language, size, path, problem, sent }} address={`${pathname}${search}`} />,
    problem.status as ContentfulStatusCode,
  );
}

/** The pages of those who answer. They need no script, and nothing is stored before the answers are sent. */
export function respondentPages(options: Pick<SiteOptions, 'client' | 'origin'>) {
  const { client } = options;
  const pages = new Hono();
  pages.onError(answerFault);
  for (const path of ['/r/*', '/results/*', '/receipt', '/unsubscribe/*', '/voice/*'])
    pages.use(path, keepPrivate, refuseTooLarge);

  pages.get('/r/:token', async (c) => {
    const token = c.req.param('token');
    const invited = await fetchForm(client(c.req.raw), token);
    const language = campaignLanguage(c.req.raw, invited);
    const size = askedSize(c.req.url);
    // While the campaign is closing nobody starts, but who has saved answers may finish.
    if (!invited.mayStart && !(invited.status === 'open' && invited.savedOn !== null)) {
      const reason = invited.status === 'already_answered' ? 'answered' : 'closed';
      const keeps = invited.status === 'open' ? 'finish' : 'stopped';
      return c.html(<Stopped client={client(c.req.raw)} {...{ token, language, size, invited, reason, keeps }} />);
    }
    const missed = missedLanguage(c.req.raw, invited);
    const answering = startAnswering(token, invited, language, new Map(), size);
    return c.html(<Landing answering={{ ...answering, missedLanguage: missed }} />);
  });

  pages.post('/r/:token', async (c) => {
    const token = c.req.param('token');
    const entries = await posted(c);
    const api = client(c.req.raw);
    const invited = await fetchForm(api, token);
    const language = campaignLanguage(c.req.raw, invited);
    const answering = startAnswering(token, invited, language, entries, askedSize(c.req.url));
    return invited.status === 'open' ? answerTurn(c, api, answering) : answerWithoutForm(c, api, answering);
  });

  pages.get('/r/:token/decline', (c) => showDecline(c, client(c.req.raw)));
  pages.post('/r/:token/decline', async (c) => takeDecline(c, client(c.req.raw), await posted(c)));
  addUnsubscribePages(pages, { client });
  pages.route('/', memberReflectionPages({ client }));
  pages.route('/', handUpPages({ client }));
  pages.route('/', resultsPages({ client }));
  pages.route('/', recruitmentFormPages({ client }));
  pages.route('/', voicePages({ client }));
  pages.route('/', publicPages(options));

  pages.get('/receipt', (c) =>
    c.html(<ReceiptPage language={readerLanguage(c.req.raw)} size={askedSize(c.req.url)} typed="" answer={null} />),
  );
  pages.post('/receipt', async (c) => receiptTurn(c, client(c.req.raw), await posted(c)));

  pages.route('/', handedPages(options));
  pages.route('/', kioskPages(options));
  for (const [path, words] of [
    ['/privacy', privacyWords],
    ['/accessibility', accessibilityWords],
  ] as const) {
    pages.get(path, (c) => {
      const language = readerLanguage(c.req.raw);
      return c.html(
        <ArticlePage language={language} size={askedSize(c.req.url)} path={path} article={words[language]} />,
      );
    });
  }
  return pages;
}
