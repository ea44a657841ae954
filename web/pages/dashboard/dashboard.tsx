import { Hono } from 'hono';
import type { FindingKind } from '../../../analysis/finding.ts';
import type { SiteOptions } from '../../site.tsx';
import { signedIn } from '../reader.ts';
import { appendixPage } from './appendixPage.tsx';
import { figurePage } from './figurePage.tsx';
import { overviewPage } from './overview.tsx';
import { reportPage } from './report/reportPage.tsx';
import { filtersOf } from './selection.ts';

/** The overview, the pages of figures and the methods appendix of each. */
export function dashboardPages(options: SiteOptions) {
  const pages = new Hono();
  pages.get('/', async (c) => c.html(await overviewPage(await signedIn(options, c.req.raw))));
  pages.get('/appendix', async (c) => c.html(await appendixPage(await signedIn(options, c.req.raw))));
  pages.get('/report', async (c) => {
    const reader = await signedIn(options, c.req.raw);
    return c.html(await reportPage(options, c.req.raw, reader));
  });
  for (const kind of Object.keys(filtersOf) as FindingKind[]) {
    pages.get(`/${kind}`, async (c) => {
      const reader = await signedIn(options, c.req.raw);
      return c.html(await figurePage(options, c.req.raw, reader, kind));
    });
  }
  return pages;
}
