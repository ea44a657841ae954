import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { benchmarkInput, benchmarkQuery, createBenchmark, listBenchmarks } from '../model/benchmarks.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

export const benchmarkRoutes = new Hono<Env>()
  .get(
    '/',
    describe('benchmarks', 'List the reference populations a programme may use', [
      'invalid_request',
      'unauthenticated',
      'forbidden',
    ]),
    validate('query', benchmarkQuery),
    async (c) => c.json(await listBenchmarks(c.var.context, c.req.valid('query'))),
  )
  .post(
    '/',
    describe('benchmarks', 'Add a reference population to a programme', writeProblems, { ok: 201 }),
    validate('json', benchmarkInput),
    async (c) => c.json(await createBenchmark(c.var.context, c.req.valid('json')), 201),
  );
