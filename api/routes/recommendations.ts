import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { recommendationEventInput, recordEvent } from '../model/recommendationEvents.ts';
import { possibleOwners } from '../model/recommendationOwners.ts';
import { getRecommendation } from '../model/recommendationReading.ts';
import {
  createRecommendation,
  listRecommendations,
  recommendationInput,
  recommendationQuery,
} from '../model/recommendations.ts';
import { readRemeasure } from '../model/remeasures.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

const refused = ['invalid_request', 'unauthenticated', 'forbidden', 'not_found'] as const;

export const recommendationRoutes = new Hono<Env>()
  .get(
    '/',
    describe('recommendations', 'List recommendations with where they stand', [...refused]),
    validate('query', recommendationQuery),
    async (c) => c.json(await listRecommendations(c.var.context, c.req.valid('query'))),
  )
  .post(
    '/',
    describe('recommendations', 'Record a recommendation of a team', writeProblems, { ok: 201 }),
    validate('json', recommendationInput),
    async (c) => c.json(await createRecommendation(c.var.context, c.req.valid('json')), 201),
  )
  .get('/:id', describe('recommendations', 'Read a recommendation with its events', [...refused]), async (c) =>
    c.json(await getRecommendation(c.var.context, c.req.param('id'))),
  )
  .get(
    '/:id/remeasure',
    describe('recommendations', 'Read the figure it was raised from, before and after', [...refused]),
    async (c) => c.json({ remeasure: await readRemeasure(c.var.context, c.req.param('id')) }),
  )
  .get(
    '/:id/owners',
    describe('recommendations', 'List the members of staff who can answer for a recommendation', [...refused]),
    async (c) => c.json({ items: await possibleOwners(c.var.context, c.req.param('id')) }),
  )
  .post(
    '/:id/events',
    describe(
      'recommendations',
      'Add an event to the ledger of a recommendation',
      [...writeProblems, 'stale_revision', 'transition_refused', 'invalid_event'],
      { ok: 201 },
    ),
    validate('json', recommendationEventInput),
    async (c) => c.json(await recordEvent(c.var.context, c.req.param('id'), c.req.valid('json')), 201),
  );
