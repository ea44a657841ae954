import { Hono } from 'hono';
import { readerLanguage } from '../../web/language.ts';
import { burdenCsv } from '../../web/pages/manage/burden/burdenCsv.ts';
import type { Env } from '../context.ts';
import { burdenQuery, listBurden } from '../model/burden.ts';
import { contactQuery, listContacts } from '../model/contacts.ts';
import type { ProblemCode } from '../problem.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

const tag = 'contacts';
const problems: ProblemCode[] = ['invalid_request', 'unauthenticated', 'forbidden'];

export const contactRoutes = new Hono<Env>()
  .get(
    '/',
    describe(tag, 'List who was written to, for which campaign and on which day', problems),
    validate('query', contactQuery),
    async (c) => c.json(await listContacts(c.var.context, c.req.valid('query'))),
  )
  .get(
    '/burden',
    describe(tag, 'Count how often each person was asked in the last 365 days', problems),
    validate('query', burdenQuery),
    async (c) => c.json(await listBurden(c.var.context, c.req.valid('query'))),
  )
  .get(
    '/burden.csv',
    describe(tag, 'The same as CSV, in the reader’s language', problems),
    validate('query', burdenQuery),
    async (c) => {
      const burden = await listBurden(c.var.context, c.req.valid('query'));
      return c.body(burdenCsv(burden, readerLanguage(c.req.raw)), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="burden.csv"',
      });
    },
  );
