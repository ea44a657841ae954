import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { checkReceipt, receiptInput } from '../model/receipts.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

export const receiptRoutes = new Hono<Env>().post(
  '/check',
  // In the body, not in the address, so that no log on the way holds the code.
  describe('responses', 'Ask whether the response with a receipt code is stored; needs no sign-in', [
    'malformed_json',
    'invalid_request',
  ]),
  validate('json', receiptInput),
  async (c) => c.json(await checkReceipt(c.var.context, c.req.valid('json'))),
);
