import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { addProduct, changeProduct, listProducts, productFields, removeProduct } from '../model/products.ts';
import { readRecognition } from '../model/recognition.ts';
import type { ProblemCode } from '../problem.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

const problems: ProblemCode[] = ['unauthenticated', 'forbidden', 'not_found'];

/** What a team made, and what its members are thanked for. */
export const teamProductRoutes = new Hono<Env>()
  .get('/:id/products', describe('teams', 'List what a team made', problems), async (c) =>
    c.json(await listProducts(c.var.context, c.req.param('id'))),
  )
  .post(
    '/:id/products',
    describe('teams', 'Add something that a team made', writeProblems, { ok: 201 }),
    validate('json', productFields),
    async (c) => c.json(await addProduct(c.var.context, c.req.param('id'), c.req.valid('json')), 201),
  )
  .get(
    '/:id/recognition',
    describe('teams', 'Read what certificates and letters of thanks of a team say', problems),
    async (c) => c.json(await readRecognition(c.var.context, c.req.param('id'))),
  );

export const productRoutes = new Hono<Env>()
  .put(
    '/:id',
    describe('teams', 'Change something that a team made', writeProblems),
    validate('json', productFields),
    async (c) => c.json(await changeProduct(c.var.context, c.req.param('id'), c.req.valid('json'))),
  )
  .delete(
    '/:id',
    describe('teams', 'Remove something that a team made', [...problems, 'idempotency_key_reused']),
    async (c) => c.json(await removeProduct(c.var.context, c.req.param('id'))),
  );
