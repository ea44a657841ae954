import { Hono } from 'hono';
import type { Env } from '../context.ts';
import {
  createInstitution,
  getInstitution,
  institutionInput,
  institutionQuery,
  institutionUpdate,
  listInstitutions,
  updateInstitution,
} from '../model/institutions.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

export const institutionRoutes = new Hono<Env>()
  .get(
    '/',
    describe('institutions', 'List the institutions of a programme', [
      'invalid_request',
      'unauthenticated',
      'forbidden',
      'not_found',
    ]),
    validate('query', institutionQuery),
    async (c) => c.json(await listInstitutions(c.var.context, c.req.valid('query'))),
  )
  .post(
    '/',
    describe('institutions', 'Add an institution to a programme', writeProblems, { ok: 201 }),
    validate('json', institutionInput),
    async (c) => c.json(await createInstitution(c.var.context, c.req.valid('json')), 201),
  )
  .get(
    '/:id',
    describe('institutions', 'Read an institution', ['unauthenticated', 'forbidden', 'not_found']),
    async (c) => c.json(await getInstitution(c.var.context, c.req.param('id'))),
  )
  .put(
    '/:id',
    describe('institutions', 'Change an institution', writeProblems),
    validate('json', institutionUpdate),
    async (c) => c.json(await updateInstitution(c.var.context, c.req.param('id'), c.req.valid('json'))),
  );
