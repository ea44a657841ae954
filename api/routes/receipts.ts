import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { checkReceipt, receiptInput, withdrawByReceipt } from '../model/receipts.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

// The code stands in the body, not in the address, so that no log on the way holds it.
export const receiptRoutes = new Hono<Env>()
  .post(
    '/check',
    describe('responses', 'Ask whether the response with a receipt code is stored; needs no sign-in', [
      'malformed_json',
      'invalid_request',
    ]),
    validate('json', receiptInput),
    async (c) => c.json(await checkReceipt(c.var.context, c.req.valid('json'))),
  )
  .post(
    '/withdraw',
    describe(
      'responses',
      'Delete the response with a receipt code while its campaign is open; needs no sign-in; asking again is harmless',
      ['malformed_json', 'invalid_request', 'withdrawal_too_late'],
    ),
    validate('json', receiptInput),
    async (c) => c.json(await withdrawByReceipt(c.var.context, c.req.valid('json'))),
  );
