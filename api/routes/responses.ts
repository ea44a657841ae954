import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { receiveResponse, responseInput } from '../model/responses.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

export const responseRoutes = new Hono<Env>().post(
  '/',
  describe(
    'responses',
    'Send a response with an invitation token; the receipt code makes a second send harmless',
    [
      'malformed_json',
      'wrong_encoding',
      'invalid_request',
      'unknown_token',
      'already_answered',
      'receipt_in_use',
      'mode_changed',
      'campaign_not_open',
      'body_too_large',
      'unsupported_media_type',
      'invalid_answers',
      'storage_full',
    ],
    { ok: 201 },
  ),
  validate('json', responseInput),
  async (c) => c.json(await receiveResponse(c.var.context, c.req.valid('json')), 201),
);
