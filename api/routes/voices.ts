import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { readVoiceEvidence, speak, voiceEventInput } from '../model/voiceEvents.ts';
import { listVoices, readVoice } from '../model/voices.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

const tag = 'recommendations';
const kept = { 'cache-control': 'no-store' };

/** For contributors, by their link, without an account. */
export const voiceRoutes = new Hono<Env>()
  .get(
    '/:token',
    describe(tag, 'List the recommendations of a contributor; needs no sign-in', ['unknown_token']),
    async (c) => c.json(await listVoices(c.var.context, c.req.param('token')), 200, kept),
  )
  .get(
    '/:token/recommendations/:id',
    describe(tag, 'Read a recommendation as its contributor, with the whole history; needs no sign-in', [
      'unknown_token',
      'not_found',
    ]),
    async (c) => c.json(await readVoice(c.var.context, c.req.param('token'), c.req.param('id')), 200, kept),
  )
  .post(
    '/:token/recommendations/:id/events',
    describe(
      tag,
      'Comment, verify, dispute, or say whether one was heard, as a contributor; needs no sign-in',
      [
        ...([
          'malformed_json',
          'wrong_encoding',
          'invalid_request',
          'unknown_token',
          'not_found',
          'forbidden',
        ] as const),
        ...(['body_too_large', 'unsupported_media_type', 'stale_revision', 'transition_refused'] as const),
        ...(['invalid_event', 'wrong_state', 'too_many_comments'] as const),
      ],
      { ok: 201 },
    ),
    validate('json', voiceEventInput),
    async (c) =>
      c.json(
        await speak(c.var.context, c.req.param('token'), c.req.param('id'), c.req.valid('json')),
        ...([201, kept] as const),
      ),
  )
  .get(
    '/:token/recommendations/:id/evidence/:file',
    describe(tag, 'Fetch a file of evidence as a contributor, as an attachment; needs no sign-in', [
      'unknown_token',
      'not_found',
    ]),
    async (c) => {
      const { token, id, file } = c.req.param();
      const { name, mediaType, content } = await readVoiceEvidence(c.var.context, token, id, file);
      return c.body(new Uint8Array(content), 200, {
        'content-type': mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, '_')}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      });
    },
  );
