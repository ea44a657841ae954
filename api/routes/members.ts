import { Hono } from 'hono';
import type { Env } from '../context.ts';
import {
  createMember,
  getMember,
  listMembers,
  memberInput,
  memberQuery,
  memberUpdate,
  updateMember,
} from '../model/members.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

export const memberRoutes = new Hono<Env>()
  .get(
    '/',
    describe('members', 'List the members of a team, those who left included', [
      'invalid_request',
      'unauthenticated',
      'forbidden',
      'not_found',
    ]),
    validate('query', memberQuery),
    async (c) => c.json(await listMembers(c.var.context, c.req.valid('query'))),
  )
  .post(
    '/',
    describe('members', 'Add a member to a team', writeProblems, { ok: 201 }),
    validate('json', memberInput),
    async (c) => c.json(await createMember(c.var.context, c.req.valid('json')), 201),
  )
  .get('/:id', describe('members', 'Read a member', ['unauthenticated', 'forbidden', 'not_found']), async (c) =>
    c.json(await getMember(c.var.context, c.req.param('id'))),
  )
  .put(
    '/:id',
    describe('members', 'Change a member, or note that the person left', writeProblems),
    validate('json', memberUpdate),
    async (c) => c.json(await updateMember(c.var.context, c.req.param('id'), c.req.valid('json'))),
  );
