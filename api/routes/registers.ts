import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { importRegister, registerInput } from '../model/registerImport.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

/** Registers of recommendations that were kept elsewhere. */
export const registerRoutes = new Hono<Env>().post(
  '/import',
  describe('recommendations', 'Take in a file of recommendations with their histories, or say what would be', [
    ...writeProblems,
    'invalid_register',
  ]),
  validate('json', registerInput),
  async (c) => c.json(await importRegister(c.var.context, c.req.valid('json'))),
);
