import { Hono } from 'hono';
import type { Env } from '../context.ts';
import {
  changeWebhook,
  createWebhook,
  getWebhook,
  listWebhooks,
  removeWebhook,
  renewSecret,
  webhookChange,
  webhookInput,
  webhookQuery,
} from '../model/webhooks.ts';
import { retryDelivery, testWebhook } from '../model/webhookTests.ts';
import type { ProblemCode } from '../problem.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

const tag = 'webhooks';
const problems: ProblemCode[] = ['unauthenticated', 'forbidden', 'not_found'];
const changing: ProblemCode[] = [...problems, 'idempotency_key_reused'];
const secret = { 'cache-control': 'no-store' };

/** Where a programme has the events of its recommendations sent. */
export const webhookRoutes = new Hono<Env>()
  .get(
    '/',
    describe(tag, 'List the webhooks of a programme', ['invalid_request', ...problems]),
    validate('query', webhookQuery),
    async (c) => c.json(await listWebhooks(c.var.context, c.req.valid('query'))),
  )
  .post(
    '/',
    describe(tag, 'Add a webhook; the reply has its secret, which is shown once', [...writeProblems, 'conflict'], {
      ok: 201,
    }),
    validate('json', webhookInput),
    async (c) => c.json(await createWebhook(c.var.context, c.req.valid('json')), 201, secret),
  )
  .get('/:id', describe(tag, 'Read a webhook with its last deliveries', problems), async (c) =>
    c.json(await getWebhook(c.var.context, c.req.param('id'))),
  )
  .patch(
    '/:id',
    describe(tag, 'Pause a webhook, or let it go on', writeProblems),
    validate('json', webhookChange),
    async (c) => c.json(await changeWebhook(c.var.context, c.req.param('id'), c.req.valid('json'))),
  )
  .delete('/:id', describe(tag, 'Remove a webhook with its deliveries', changing), async (c) =>
    c.json(await removeWebhook(c.var.context, c.req.param('id'))),
  )
  .post('/:id/test', describe(tag, 'Send a test at once, and read what was answered', changing), async (c) =>
    c.json(await testWebhook(c.var.context, c.req.param('id'))),
  )
  .post(
    '/:id/secret',
    describe(tag, 'Make a new secret; the one before signs as well for a day', changing),
    async (c) => c.json(await renewSecret(c.var.context, c.req.param('id')), 200, secret),
  )
  .post(
    '/:id/deliveries/:delivery/retry',
    describe(tag, 'Try a delivery again at once', [...changing, 'wrong_state']),
    async (c) => c.json(await retryDelivery(c.var.context, c.req.param('id'), c.req.param('delivery'))),
  );
