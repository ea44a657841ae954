import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { listOutbox, outboxQuery } from '../model/outbox.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

export const outboxRoutes = new Hono<Env>().get(
  '/',
  describe('outbox', 'List the messages of the demonstration, newest first', ['invalid_request', 'not_found']),
  validate('query', outboxQuery),
  async (c) => c.json(await listOutbox(c.var.context, c.req.valid('query'))),
);
