import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { agreementInput, agreementQuery, listAgreements, recordAgreement } from '../model/governance.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

const tag = 'governance';

export const governanceRoutes = new Hono<Env>()
  .get(
    '/',
    describe(tag, 'List the agreements on what may be shown of Indigenous identity', [
      ...(['invalid_request', 'unauthenticated', 'forbidden'] as const),
    ]),
    validate('query', agreementQuery),
    async (c) => c.json(await listAgreements(c.var.context, c.req.valid('query'))),
  )
  .post(
    '/',
    describe(tag, 'Record an agreement, or the end of one', writeProblems, { ok: 201 }),
    validate('json', agreementInput),
    async (c) => c.json(await recordAgreement(c.var.context, c.req.valid('json')), 201),
  );
