import { Hono } from 'hono';
import type { Env } from '../context.ts';
import {
  changeLottery,
  createLottery,
  listLotteries,
  lotteryInput,
  lotteryQuery,
  lotterySettings,
  quotasInput,
  setQuotas,
} from '../model/lotteries.ts';
import { checkLottery } from '../model/lotteryChecks.ts';
import { commitInput, commitLottery, drawInput, drawLottery } from '../model/lotteryDraws.ts';
import { lotteryFile, poolInput, replacePool } from '../model/lotteryPool.ts';
import { readLottery } from '../model/lotteryReading.ts';
import { endingInput, endLottery, withdraw, withdrawalInput } from '../model/lotteryWithdrawals.ts';
import type { ProblemCode } from '../problem.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

const tag = 'lotteries';
const reading: ProblemCode[] = ['unauthenticated', 'forbidden', 'not_found'];
const changing: ProblemCode[] = [...writeProblems, 'wrong_state'];
const stepping: ProblemCode[] = [...reading, 'wrong_state', 'idempotency_key_reused'];

const csv = (name: string) => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${name}.csv"`,
});

export const lotteryRoutes = new Hono<Env>()
  .get(
    '/',
    describe(tag, 'List the lotteries of a programme', ['invalid_request', 'unauthenticated', 'forbidden']),
    validate('query', lotteryQuery),
    async (c) => c.json(await listLotteries(c.var.context, c.req.valid('query'))),
  )
  .post(
    '/',
    describe(tag, 'Prepare a lottery', writeProblems, { ok: 201 }),
    validate('json', lotteryInput),
    async (c) => c.json(await createLottery(c.var.context, c.req.valid('json')), 201),
  )
  .get('/:id', describe(tag, 'Read a lottery; its secret only once it is drawn', reading), async (c) =>
    c.json(await readLottery(c.var.context, c.req.param('id'))),
  )
  .put(
    '/:id',
    describe(tag, 'Change name, seats and reserves of a lottery that is not committed', changing),
    validate('json', lotterySettings),
    async (c) => c.json(await changeLottery(c.var.context, c.req.param('id'), c.req.valid('json'))),
  )
  .put(
    '/:id/people',
    describe(tag, 'Replace the pool by the volunteers of a CSV file', [...changing, 'invalid_pool']),
    validate('json', poolInput),
    async (c) => c.json(await replacePool(c.var.context, c.req.param('id'), c.req.valid('json'))),
  )
  .get(
    '/:id/people.csv',
    describe(tag, 'The pool as it is hashed, until the draw', [...reading, 'wrong_state']),
    async (c) => c.body(await lotteryFile(c.var.context, c.req.param('id'), 'people'), 200, csv('people')),
  )
  .get('/:id/features.csv', describe(tag, 'The quotas as they are hashed', reading), async (c) =>
    c.body(await lotteryFile(c.var.context, c.req.param('id'), 'features'), 200, csv('features')),
  )
  .put(
    '/:id/quotas',
    describe(tag, 'Set the quotas of a lottery that is not committed', changing),
    validate('json', quotasInput),
    async (c) => c.json(await setQuotas(c.var.context, c.req.param('id'), c.req.valid('json'))),
  )
  .post(
    '/:id/check',
    describe(tag, 'Look whether a panel meets the quotas, and compute the fairest lottery', [
      ...stepping,
      'lottery_too_long',
    ]),
    async (c) => c.json(await checkLottery(c.var.context, c.req.param('id'))),
  )
  .post(
    '/:id/commit',
    describe(tag, 'Fix pool, quotas and a secret by a hash to be published', changing),
    validate('json', commitInput),
    async (c) => c.json(await commitLottery(c.var.context, c.req.param('id'), c.req.valid('json'))),
  )
  .post(
    '/:id/draw',
    describe(tag, 'Draw panel and reserves with the public value, once', changing),
    validate('json', drawInput),
    async (c) => c.json(await drawLottery(c.var.context, c.req.param('id'), c.req.valid('json'))),
  )
  .post(
    '/:id/withdrawals',
    describe(tag, 'Note that somebody withdraws; the next reserve who keeps the quotas comes in', changing),
    validate('json', withdrawalInput),
    async (c) => c.json(await withdraw(c.var.context, c.req.param('id'), c.req.valid('json'))),
  )
  .post(
    '/:id/end',
    describe(tag, 'Make the panel final, or give the draw up; what is left of the pool is deleted', changing),
    validate('json', endingInput),
    async (c) => c.json(await endLottery(c.var.context, c.req.param('id'), c.req.valid('json'))),
  );
