import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { readUnsubscription, setUnsubscription, unsubscriptionInput } from '../model/unsubscription.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

const tag = 'invitations';

/** The token in the path is the key; it opens nothing else. */
export const unsubscriptionRoutes = new Hono<Env>()
  .get(
    '/:token',
    describe(tag, 'Read whether the address of a message gets messages of campaigns', ['unknown_token']),
    async (c) => c.json(await readUnsubscription(c.var.context, c.req.param('token'))),
  )
  .put(
    '/:token',
    describe(tag, 'Stop the messages of campaigns to the address of a message, or let them come again', [
      'malformed_json',
      'wrong_encoding',
      'invalid_request',
      'unsupported_media_type',
      'body_too_large',
      'unknown_token',
    ]),
    validate('json', unsubscriptionInput),
    async (c) => c.json(await setUnsubscription(c.var.context, c.req.param('token'), c.req.valid('json'))),
  );
