import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { readOwnReflection, writeOwnReflection } from '../model/memberReflections.ts';
import { noteInput } from '../model/reflectionNotes.ts';
import { listReflections, readReflection, writeReflection } from '../model/reflections.ts';
import type { ProblemCode } from '../problem.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

const tag = 'reflections';
const problems: ProblemCode[] = ['unauthenticated', 'forbidden', 'not_found'];
const kept = { 'cache-control': 'no-store' };

/** Mounted below a team: for who leads or coaches it. */
export const teamReflectionRoutes = new Hono<Env>()
  .get('/:id/reflections', describe(tag, 'List the shared reflections of a team', problems), async (c) =>
    c.json(await listReflections(c.var.context, c.req.param('id'))),
  )
  .get(
    '/:id/reflections/:campaign',
    describe(tag, 'Read the shared reflection of a team, each answer with a role and no name', problems),
    async (c) => c.json(await readReflection(c.var.context, c.req.param('id'), c.req.param('campaign'))),
  )
  .post(
    '/:id/reflections/:campaign/notes',
    describe(
      tag,
      'Say what the team will adjust; earlier texts are kept',
      [...writeProblems, 'wrong_state', 'note_changed'],
      { ok: 201 },
    ),
    validate('json', noteInput),
    async (c) =>
      c.json(
        await writeReflection(c.var.context, c.req.param('id'), c.req.param('campaign'), c.req.valid('json')),
        201,
      ),
  );

/** Mounted below a form: for members, by their link. */
export const memberReflectionRoutes = new Hono<Env>()
  .get(
    '/:token/reflection',
    describe(tag, 'Read the shared reflection of the team that a link belongs to; needs no sign-in', [
      'unknown_token',
      'not_found',
    ]),
    async (c) => c.json(await readOwnReflection(c.var.context, c.req.param('token')), 200, kept),
  )
  .post(
    '/:token/reflection/notes',
    describe(
      tag,
      'Say what the team will adjust, as a member; needs no sign-in',
      [
        ...(['malformed_json', 'wrong_encoding', 'invalid_request', 'unknown_token', 'not_found'] as const),
        ...(['body_too_large', 'unsupported_media_type', 'wrong_state', 'note_changed'] as const),
      ],
      { ok: 201 },
    ),
    validate('json', noteInput),
    async (c) => c.json(await writeOwnReflection(c.var.context, c.req.param('token'), c.req.valid('json')), 201, kept),
  );
