import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { declineInput, declineInvitation, helpFor } from '../model/declines.ts';
import { readForm } from '../model/forms.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

const unkept = { 'cache-control': 'no-store' };

export const formRoutes = new Hono<Env>()
  .get(
    '/:token',
    describe('responses', 'Read the form behind an invitation; needs no sign-in', ['unknown_token']),
    async (c) => c.json(await readForm(c.var.context, c.req.param('token')), 200, unkept),
  )
  .get(
    '/:token/help',
    describe('responses', 'Read whom the holder of an invitation may turn to; needs no sign-in', ['unknown_token']),
    async (c) => c.json(await helpFor(c.var.context, c.req.param('token')), 200, unkept),
  )
  .post(
    '/:token/decline',
    describe(
      'responses',
      'Say that one will not answer, and why if one likes; needs no sign-in, harmless if repeated',
      ['malformed_json', 'invalid_request', 'unknown_token', 'already_answered', 'campaign_not_open'],
    ),
    validate('json', declineInput),
    async (c) => c.json(await declineInvitation(c.var.context, c.req.param('token'), c.req.valid('json'))),
  );
