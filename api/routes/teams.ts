import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { createTeam, getTeam, listTeams, teamInput, teamQuery, teamUpdate, updateTeam } from '../model/teams.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

export const teamRoutes = new Hono<Env>()
  .get(
    '/',
    describe('teams', 'List the teams of a programme or an institution', [
      'invalid_request',
      'unauthenticated',
      'forbidden',
      'not_found',
    ]),
    validate('query', teamQuery),
    async (c) => c.json(await listTeams(c.var.context, c.req.valid('query'))),
  )
  .post(
    '/',
    describe('teams', 'Add a team to an institution', writeProblems, { ok: 201 }),
    validate('json', teamInput),
    async (c) => c.json(await createTeam(c.var.context, c.req.valid('json')), 201),
  )
  .get('/:id', describe('teams', 'Read a team', ['unauthenticated', 'forbidden', 'not_found']), async (c) =>
    c.json(await getTeam(c.var.context, c.req.param('id'))),
  )
  .put('/:id', describe('teams', 'Change a team', writeProblems), validate('json', teamUpdate), async (c) =>
    c.json(await updateTeam(c.var.context, c.req.param('id'), c.req.valid('json'))),
  );
