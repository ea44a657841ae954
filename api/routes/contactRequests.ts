import { Hono } from 'hono';
import type { Env } from '../context.ts';
import {
  contactRequestQuery,
  deleteContactRequest,
  handleContactRequest,
  listContactRequests,
} from '../model/contactRequests.ts';
import { handUpInput, raiseHand, readHandUp } from '../model/handsUp.ts';
import type { ProblemCode } from '../problem.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

const tag = 'contact-requests';
const problems: ProblemCode[] = ['unauthenticated', 'forbidden', 'not_found'];
const kept = { 'cache-control': 'no-store' };

/** For patient coaches, and nobody else. */
export const contactRequestRoutes = new Hono<Env>()
  .get(
    '/',
    describe(tag, 'List the requests to be contacted of the teams that one coaches', [
      'invalid_request',
      'unauthenticated',
      'forbidden',
    ]),
    validate('query', contactRequestQuery),
    async (c) => c.json(await listContactRequests(c.var.context, c.req.valid('query'))),
  )
  .post(
    '/:id/handle',
    describe(tag, 'Note that a request was handled', [...problems, 'idempotency_key_reused']),
    async (c) => c.json(await handleContactRequest(c.var.context, c.req.param('id'))),
  )
  .delete(
    '/:id',
    describe(tag, 'Delete a request that was handled, for good', [
      ...problems,
      'wrong_state',
      'idempotency_key_reused',
    ]),
    async (c) => c.json(await deleteContactRequest(c.var.context, c.req.param('id'))),
  );

/** Mounted below a form: for respondents, by their link. */
export const handUpRoutes = new Hono<Env>()
  .get(
    '/:token/hand-up',
    describe(tag, 'Read whether the team of a link has a patient coach to ask; needs no sign-in', ['unknown_token']),
    async (c) => c.json(await readHandUp(c.var.context, c.req.param('token')), 200, kept),
  )
  .post(
    '/:token/hand-up',
    describe(
      tag,
      'Ask the patient coach to get in touch, apart from the answers; needs no sign-in',
      [
        ...(['malformed_json', 'wrong_encoding', 'invalid_request', 'unknown_token', 'body_too_large'] as const),
        ...(['unsupported_media_type', 'wrong_state', 'too_many_requests'] as const),
      ],
      { ok: 201 },
    ),
    validate('json', handUpInput),
    async (c) => c.json(await raiseHand(c.var.context, c.req.param('token'), c.req.valid('json')), 201, kept),
  );
