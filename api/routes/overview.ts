import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { overviewQuery, readOverview } from '../model/overview.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

/** What readers should see first. */
export const overviewRoutes = new Hono<Env>().get(
  '/',
  describe('findings', 'What is running, what changed and what needs attention first at a place', [
    ...(['invalid_request', 'unauthenticated', 'forbidden', 'not_found'] as const),
  ]),
  validate('query', overviewQuery),
  async (c) =>
    c.json(await readOverview(c.var.context, c.req.valid('query')), 200, { 'cache-control': 'private, no-cache' }),
);
