import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { codeInput, tokenOfCode } from '../model/shortCodes.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

export const codeRoutes = new Hono<Env>().post(
  '/',
  // In the body, not in the address, so that no log on the way holds the code.
  describe('responses', 'Find the token behind the short code of a letter; needs no sign-in', [
    'malformed_json',
    'invalid_request',
    'unknown_code',
  ]),
  validate('json', codeInput),
  async (c) => c.json(await tokenOfCode(c.var.context, c.req.valid('json')), 200, { 'cache-control': 'no-store' }),
);
