import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { listReleases, releaseByHand, releaseInput, releaseQuery } from '../model/campaignReleases.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

export const releaseRoutes = new Hono<Env>()
  .get(
    '/',
    describe('releases', 'List the releases of a campaign', [
      'invalid_request',
      'unauthenticated',
      'forbidden',
      'not_found',
    ]),
    validate('query', releaseQuery),
    async (c) => c.json(await listReleases(c.var.context, c.req.valid('query'))),
  )
  .post(
    '/',
    describe(
      'releases',
      'Release the figures of a campaign under way',
      [...writeProblems, 'wrong_state', 'release_too_close'],
      { ok: 201 },
    ),
    validate('json', releaseInput),
    async (c) => c.json(await releaseByHand(c.var.context, c.req.valid('json')), 201),
  );
