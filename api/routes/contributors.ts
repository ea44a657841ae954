import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { addContributor, contributorLink, listContributors, removeContributor } from '../model/contributors.ts';
import type { ProblemCode } from '../problem.ts';
import { describe } from './describe.ts';

const tag = 'recommendations';
const problems: ProblemCode[] = ['unauthenticated', 'forbidden', 'not_found'];

/** Who contributed a recommendation: linked by staff, told at every change. */
export const contributorRoutes = new Hono<Env>()
  .get(
    '/:id/contributors',
    describe(tag, 'List the contributors of a recommendation and who of the team could be linked', problems),
    async (c) => c.json(await listContributors(c.var.context, c.req.param('id'))),
  )
  .put(
    '/:id/contributors/:member',
    describe(tag, 'Link a member of the team to a recommendation as a contributor', [
      ...problems,
      ...(['invalid_request', 'idempotency_key_reused'] as const),
    ]),
    async (c) => c.json(await addContributor(c.var.context, c.req.param('id'), c.req.param('member'))),
  )
  .delete(
    '/:id/contributors/:member',
    describe(tag, 'Take a contributor off a recommendation', [...problems, 'idempotency_key_reused']),
    async (c) => c.json(await removeContributor(c.var.context, c.req.param('id'), c.req.param('member'))),
  )
  .post(
    '/:id/contributors/:member/link',
    describe(tag, 'Show the link of a contributor to the patient coach, to be handed over in person', problems),
    async (c) =>
      c.json(await contributorLink(c.var.context, c.req.param('id'), c.req.param('member')), 200, {
        'cache-control': 'no-store',
      }),
  );
