import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { addStaff, listStaff, staffInput, staffQuery } from '../model/staff.ts';
import { removeAssignment } from '../model/staffRemoval.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

export const staffRoutes = new Hono<Env>()
  .get(
    '/',
    describe('staff', 'List who works in a programme, with their roles', [
      'invalid_request',
      'unauthenticated',
      'forbidden',
    ]),
    validate('query', staffQuery),
    async (c) => c.json(await listStaff(c.var.context, c.req.valid('query'))),
  )
  .post(
    '/',
    describe('staff', 'Give somebody a role', [...writeProblems, 'conflict'], { ok: 201 }),
    validate('json', staffInput),
    async (c) => c.json(await addStaff(c.var.context, c.req.valid('json')), 201),
  )
  .delete(
    '/assignments/:id',
    describe('staff', 'Take a role away', ['unauthenticated', 'forbidden', 'not_found', 'last_administrator']),
    async (c) => c.json(await removeAssignment(c.var.context, c.req.param('id'))),
  );
