import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { readResults } from '../model/results.ts';
import { describe } from './describe.ts';

/** Mounted below a form: for everyone who was invited, by their link. */
export const resultRoutes = new Hono<Env>().get(
  '/:token/results',
  describe('findings', 'Read the results that somebody who was invited may see; needs no sign-in', ['unknown_token']),
  async (c) => c.json(await readResults(c.var.context, c.req.param('token')), 200, { 'cache-control': 'no-store' }),
);
