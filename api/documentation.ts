import { Hono } from 'hono';
import { DocsPage } from '../web/pages/docs/docs.tsx';
import type { ApiDocument } from '../web/pages/docs/openApi.ts';
import { anyone } from '../web/pages/reader.ts';
import type { SiteOptions } from '../web/site.tsx';
import type { Env } from './context.ts';
import { openApiDocument } from './openapi.ts';
import { type ProblemCode, problemStatus } from './problem.ts';

const problems = Object.entries(problemStatus).map(([code, status]) => ({ code: code as ProblemCode, status }));

/** The API described for programs at /openapi.json and for people at /docs. */
export function documentationRoutes(api: Hono<Env>, site: SiteOptions) {
  const read = openApiDocument(api);
  return new Hono()
    .get('/openapi.json', async (c) => c.json(await read()))
    .get('/docs', async (c) => {
      const visitor = await anyone(site, c.req.raw);
      return c.html(DocsPage({ visitor, document: (await read()) as ApiDocument, problems }));
    });
}
