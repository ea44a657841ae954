import { Hono } from 'hono';
import { tableCsv } from '../../analysis/csv.ts';
import { readerLanguage } from '../../web/language.ts';
import type { Env } from '../context.ts';
import { dryRun } from '../model/dryRun.ts';
import { dryRunTable } from '../model/dryRunTable.ts';
import { mailPreviewQuery, previewMail } from '../model/mailPreview.ts';
import type { ProblemCode } from '../problem.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

const tag = 'campaigns';
const problems: ProblemCode[] = ['unauthenticated', 'forbidden', 'not_found', 'wrong_state'];

/** What a campaign would do, before it does it. Mounted below a campaign. */
export const dryRunRoutes = new Hono<Env>()
  .get(
    '/:id/dry-run',
    describe(tag, 'Say who would get what if the campaign opened today, and what is wrong; writes nothing', problems),
    async (c) => c.json(await dryRun(c.var.context, c.req.param('id')), 200, { 'cache-control': 'no-store' }),
  )
  .get(
    '/:id/dry-run.csv',
    describe(
      tag,
      'The same, a row for each person, as CSV in the language that `lang` or the reader asks for',
      problems,
    ),
    async (c) => {
      const table = dryRunTable(await dryRun(c.var.context, c.req.param('id')));
      return c.body(tableCsv(table, readerLanguage(c.req.raw)), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="dry-run.csv"',
        'cache-control': 'no-store',
      });
    },
  )
  .get(
    '/:id/mail-preview',
    describe(tag, 'Read the invitation as a made-up person in a role would get it; sends nothing', [
      'invalid_request',
      ...problems.filter((code) => code !== 'wrong_state'),
    ]),
    validate('query', mailPreviewQuery),
    async (c) => c.json(await previewMail(c.var.context, c.req.param('id'), c.req.valid('query'))),
  );
