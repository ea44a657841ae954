import { Hono } from 'hono';
import type { Env } from '../context.ts';
import {
  eventInput,
  eventQuery,
  eventWithdrawal,
  listEvents,
  recordEvent,
  withdrawEvent,
} from '../model/programEvents.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

/** What happened in a programme, marked on its figures over time. */
export const programEventRoutes = new Hono<Env>()
  .get(
    '/',
    describe('events', 'List the events of a programme, those withdrawn among them', [
      ...(['invalid_request', 'unauthenticated', 'forbidden'] as const),
    ]),
    validate('query', eventQuery),
    async (c) => c.json(await listEvents(c.var.context, c.req.valid('query'))),
  )
  .post(
    '/',
    describe('events', 'Record an event of a programme or an institution', writeProblems, { ok: 201 }),
    validate('json', eventInput),
    async (c) => c.json(await recordEvent(c.var.context, c.req.valid('json')), 201),
  )
  .post(
    '/:id/withdrawals',
    describe('events', 'Withdraw an event', [...writeProblems, 'wrong_state'], { ok: 201 }),
    validate('json', eventWithdrawal),
    async (c) => c.json(await withdrawEvent(c.var.context, c.req.param('id'), c.req.valid('json')), 201),
  );
