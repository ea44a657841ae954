import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { trailOfRecommendation, trailOfTeam, trailQuery } from '../model/recommendationTrail.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

const refused = ['invalid_request', 'unauthenticated', 'forbidden', 'not_found'] as const;

/** Who did what with one recommendation. */
export const recommendationTrailRoutes = new Hono<Env>().get(
  '/:id/trail',
  describe('recommendations', 'Read who did what with a recommendation', [...refused]),
  validate('query', trailQuery),
  async (c) => c.json(await trailOfRecommendation(c.var.context, c.req.param('id'), c.req.valid('query'))),
);

/** Who did what with the recommendations of a team. */
export const teamTrailRoutes = new Hono<Env>().get(
  '/:id/trail',
  describe('teams', 'Read who did what with the recommendations of a team', [...refused]),
  validate('query', trailQuery),
  async (c) => c.json(await trailOfTeam(c.var.context, c.req.param('id'), c.req.valid('query'))),
);
