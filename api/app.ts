import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { largestEvidence } from '../analysis/ledger/facets.ts';
import { createSite } from '../web/site.tsx';
import { createApi } from './api.ts';
import type { Env, Services } from './context.ts';
import { documentationRoutes } from './documentation.ts';
import { Problem } from './problem.ts';
import { answerProblem } from './request.ts';
import { safeHeaders } from './safeHeaders.ts';
import { signInRoutes } from './signInRoutes.ts';
import { siteOptions } from './siteOptions.ts';
import { answerUnknownAddress } from './unknownAddress.ts';

/** Largest body accepted, in bytes: a whole questionnaire document or the longest texts of a form fit well within. */
const largestBody = 2_000_000;
/** And of a questionnaire in a foreign format, which says the same at greater length. */
const largestImport = 4_000_000;

/** The whole application: API, sign-in, health, documents and site in one Hono app. */
export function createApp(services: Services) {
  const api = createApi(services);
  api.onError(answerProblem);
  api.all('*', answerUnknownAddress(api, '/api/v1'));

  const app = new Hono<Env>();
  app.use(safeHeaders);
  const compressed = compress();
  // Replies to writes of the API are short, and compress makes a stream even of what it leaves as it is.
  app.use(async (c, next) => {
    if (!c.req.path.startsWith('/api/v1/')) return compressed(c, next);
    if (c.req.method === 'POST') return next();
    if (c.req.header('accept-encoding') !== undefined) return compressed(c, next);
    await next();
    // Not by c.header, which would make the reply anew, as a stream.
    c.res.headers.append('vary', 'Accept-Encoding');
  });
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.get('/ready', async (c) => {
    await services.db.read.run('select 1').catch(() => {
      throw new Problem('not_ready');
    });
    return c.json({ status: 'ready' });
  });
  const limitedTo = (limit: number) =>
    bodyLimit({
      maxSize: limit,
      onError: () => {
        throw new Problem('body_too_large', { limit });
      },
    });
  const [limited, limitedImport] = [limitedTo(largestBody), limitedTo(largestImport)];
  const limitedEvidence = limitedTo(largestEvidence);
  app.use((c, next) => {
    // These forms have limits of their own, and who sends them is told in words on a page.
    if (c.req.path.startsWith('/r/') || c.req.path === '/kiosk' || c.req.path === '/questionnaires/import')
      return next();
    if (c.req.path === '/api/v1/questionnaires/import') return limitedImport(c, next);
    if (/^\/api\/v1\/recommendations\/[^/]+\/evidence$/.test(c.req.path)) return limitedEvidence(c, next);
    if (/^\/recommendations\/[^/]+\/evidence$/.test(c.req.path)) return next();
    // No body is longer than its declared length: Node sees to that. To ask the body itself would make a stream of it.
    const declared = Number(c.req.header('content-length') ?? Number.NaN);
    return declared <= largestBody && c.req.header('transfer-encoding') === undefined ? next() : limited(c, next);
  });
  app.route('/api/auth', signInRoutes(services));
  const site = siteOptions(services, api);
  app.route('/api/v1', api);
  app.route('/', documentationRoutes(api, site));
  app.route('/', createSite(site));
  app.onError(answerProblem);
  return app;
}
