import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { boardQuery, workingQuery } from '../model/workingQuery.ts';
import { readBoard, readTable } from '../model/workingViews.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

const refused = ['invalid_request', 'unauthenticated', 'forbidden'] as const;

/** The working view: what stands where, and what asks for attention. */
export const workingViewRoutes = new Hono<Env>()
  .get(
    '/board',
    describe('recommendations', 'Read the first recommendations of each state, with how many stand there', [
      ...refused,
    ]),
    validate('query', boardQuery),
    async (c) => c.json(await readBoard(c.var.context, c.req.valid('query'))),
  )
  .get(
    '/table',
    describe('recommendations', 'Read a page of recommendations, limited and in order', [...refused]),
    validate('query', workingQuery),
    async (c) => c.json(await readTable(c.var.context, c.req.valid('query'))),
  );
