import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { readForm } from '../model/forms.ts';
import { describe } from './describe.ts';

export const formRoutes = new Hono<Env>().get(
  '/:token',
  describe('responses', 'Read the form behind an invitation; needs no sign-in', ['unknown_token']),
  async (c) => c.json(await readForm(c.var.context, c.req.param('token')), 200, { 'cache-control': 'no-store' }),
);
