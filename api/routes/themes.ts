import { Hono } from 'hono';
import type { Env } from '../context.ts';
import {
  changeTheme,
  createTheme,
  listThemes,
  retireTheme,
  themeChange,
  themeInput,
  themeQuery,
} from '../model/themes.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

const tag = 'themes';

/** The code book of a programme, by which comments are sorted. */
export const themeRoutes = new Hono<Env>()
  .get(
    '/',
    describe(tag, 'List the themes of a programme’s code book', ['invalid_request', 'unauthenticated', 'forbidden']),
    validate('query', themeQuery),
    async (c) => c.json(await listThemes(c.var.context, c.req.valid('query'))),
  )
  .post(
    '/',
    describe(tag, 'Add a theme to the code book', writeProblems, { ok: 201 }),
    validate('json', themeInput),
    async (c) => c.json(await createTheme(c.var.context, c.req.valid('json')), 201),
  )
  .put('/:id', describe(tag, 'Change the words of a theme', writeProblems), validate('json', themeChange), async (c) =>
    c.json(await changeTheme(c.var.context, c.req.param('id'), c.req.valid('json'))),
  )
  .post(
    '/:id/retire',
    describe(tag, 'Take a theme out of use', [
      ...(['unauthenticated', 'forbidden', 'not_found', 'wrong_state', 'idempotency_key_reused'] as const),
    ]),
    async (c) => c.json(await retireTheme(c.var.context, c.req.param('id'))),
  );
