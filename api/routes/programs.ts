import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { ledgerHead } from '../model/ledgerVerification.ts';
import { pageQuery } from '../model/page.ts';
import { createProgram, getProgram, listPrograms, programInput, updateProgram } from '../model/programs.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

export const programRoutes = new Hono<Env>()
  .get('/', describe('programs', 'List programmes', ['unauthenticated']), validate('query', pageQuery), async (c) =>
    c.json(await listPrograms(c.var.context, c.req.valid('query'))),
  )
  .post(
    '/',
    describe('programs', 'Create a programme', ['invalid_request', 'unauthenticated', 'forbidden', 'conflict'], {
      ok: 201,
    }),
    validate('json', programInput),
    async (c) => c.json(await createProgram(c.var.context, c.req.valid('json')), 201),
  )
  .get('/:id', describe('programs', 'Read a programme', ['unauthenticated', 'forbidden', 'not_found']), async (c) =>
    c.json(await getProgram(c.var.context, c.req.param('id'))),
  )
  .get(
    '/:id/ledger',
    describe('programs', 'Read how long the ledger of recommendations is, and the hash of its last event', [
      'unauthenticated',
      'forbidden',
      'not_found',
    ]),
    async (c) => c.json(await ledgerHead(c.var.context, c.req.param('id'))),
  )
  .put(
    '/:id',
    describe('programs', 'Rename or describe a programme', [
      'invalid_request',
      'unauthenticated',
      'forbidden',
      'not_found',
    ]),
    validate('json', programInput.pick({ name: true, description: true })),
    async (c) => c.json(await updateProgram(c.var.context, c.req.param('id'), c.req.valid('json'))),
  );
