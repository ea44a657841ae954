import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { auditQuery, listAuditEvents } from '../model/auditTrail.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

export const auditRoutes = new Hono<Env>().get(
  '/',
  describe('audit', 'List what staff did in a programme, newest first', [
    'invalid_request',
    'unauthenticated',
    'forbidden',
  ]),
  validate('query', auditQuery),
  async (c) => c.json(await listAuditEvents(c.var.context, c.req.valid('query'))),
);
