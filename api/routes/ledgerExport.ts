import { type Context, Hono } from 'hono';
import { readerLanguage } from '../../web/language.ts';
import type { Env } from '../context.ts';
import { exportLedger, exportQuery } from '../model/ledgerExport.ts';
import { bodyOf, eventsCsv, ledgerJson, recommendationsCsv } from '../model/ledgerExportFiles.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

const refused = ['invalid_request', 'unauthenticated', 'forbidden', 'not_found'] as const;

const file = (c: Context<Env>, pieces: AsyncGenerator<string>, name: string, type: string) =>
  c.body(bodyOf(pieces), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  });
const csv = 'text/csv; charset=utf-8';

/** The recommendations and their events to take away, limited as the table is. */
export const ledgerExportRoutes = new Hono<Env>()
  .get(
    '/recommendations.csv',
    describe('recommendations', 'Take recommendations away as CSV, in the words of the language that `lang` asks for', [
      ...refused,
    ]),
    validate('query', exportQuery),
    async (c) => {
      const taken = await exportLedger(c.var.context, c.req.valid('query'), false);
      return file(c, recommendationsCsv(taken, readerLanguage(c.req.raw)), 'recommendations.csv', csv);
    },
  )
  .get(
    '/events.csv',
    describe('recommendations', 'Take the events of recommendations away as CSV, with roles and no person', [
      ...refused,
    ]),
    validate('query', exportQuery),
    async (c) => {
      const taken = await exportLedger(c.var.context, c.req.valid('query'), true);
      return file(c, eventsCsv(taken, readerLanguage(c.req.raw)), 'events.csv', csv);
    },
  )
  .get(
    '/export.json',
    describe(
      'recommendations',
      'Take recommendations with their events away as JSON, with the last hash of the ledger',
      [...refused],
    ),
    validate('query', exportQuery),
    async (c) => {
      const taken = await exportLedger(c.var.context, c.req.valid('query'), true);
      return file(c, ledgerJson(taken), 'recommendations.json', 'application/json');
    },
  );
