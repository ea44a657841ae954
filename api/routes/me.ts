import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { readMe } from '../model/me.ts';
import { describe } from './describe.ts';

export const meRoutes = new Hono<Env>().get(
  '/',
  describe('me', 'Read who is signed in, with the roles held', ['unauthenticated']),
  async (c) => c.json(await readMe(c.var.context)),
);
