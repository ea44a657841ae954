import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { chooseDigest, digestChoiceInput, readDigestChoice } from '../model/digestChoice.ts';
import { readMe } from '../model/me.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

export const meRoutes = new Hono<Env>()
  .get('/', describe('me', 'Read who is signed in, with the roles held', ['unauthenticated']), async (c) =>
    c.json(await readMe(c.var.context)),
  )
  .get('/digest', describe('me', 'Read whether the weekly reminder is wanted', ['unauthenticated']), async (c) =>
    c.json(await readDigestChoice(c.var.context)),
  )
  .put(
    '/digest',
    describe('me', 'Say whether the weekly reminder is wanted', [
      ...(['malformed_json', 'wrong_encoding', 'invalid_request', 'unauthenticated', 'body_too_large'] as const),
      'unsupported_media_type',
    ]),
    validate('json', digestChoiceInput),
    async (c) => c.json(await chooseDigest(c.var.context, c.req.valid('json'))),
  );
