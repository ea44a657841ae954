import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { declineInput, declineInvitation, helpFor } from '../model/declines.ts';
import { readForm } from '../model/forms.ts';
import { forgetSaved, readSaved, saveAnswers, savedInput } from '../model/savedAnswers.ts';
import type { ProblemCode } from '../problem.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

const saving: ProblemCode[] = ['unknown_token', 'saving_not_allowed', 'already_answered', 'campaign_not_open'];
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
  )
  .get(
    '/:token/saved',
    describe('responses', 'Read answers saved to go on with; needs no sign-in, never in an anonymous campaign', saving),
    async (c) => c.json(await readSaved(c.var.context, c.req.param('token')), 200, unkept),
  )
  .put(
    '/:token/saved',
    describe(
      'responses',
      'Save answers to go on with elsewhere, sealed with the token; never in an anonymous campaign',
      ['malformed_json', 'invalid_request', 'body_too_large', 'saved_elsewhere', ...saving],
    ),
    validate('json', savedInput),
    async (c) => c.json(await saveAnswers(c.var.context, c.req.param('token'), c.req.valid('json'))),
  )
  .delete('/:token/saved', describe('responses', 'Forget saved answers; harmless if repeated', saving), async (c) =>
    c.json(await forgetSaved(c.var.context, c.req.param('token'))),
  );
