import { Hono } from 'hono';
import * as z from 'zod';
import type { Env } from '../context.ts';
import {
  createQuestionnaire,
  listQuestionnaires,
  questionnaireInput,
  questionnaireQuery,
} from '../model/questionnaires.ts';
import { getVersion, getVersionByNumber, listVersions, retireVersion } from '../model/questionnaireVersions.ts';
import { describe, writeProblems } from './describe.ts';
import { draftRoutes } from './questionnaireDrafts.ts';
import { exchangeRoutes } from './questionnaireExchange.ts';
import { validate } from './validate.ts';

const readProblems = ['unauthenticated', 'forbidden', 'not_found'] as const;
const tag = 'questionnaires';
const numberParam = z.object({ slug: z.string(), number: z.coerce.number().int().min(1) });

export const questionnaireRoutes = new Hono<Env>()
  .get(
    '/',
    describe(tag, 'List the questionnaires a programme may use', ['invalid_request', ...readProblems]),
    validate('query', questionnaireQuery),
    async (c) => c.json(await listQuestionnaires(c.var.context, c.req.valid('query'))),
  )
  .post(
    '/',
    describe(
      tag,
      'Create a questionnaire: an empty draft, or a copy of a published version',
      [...writeProblems, 'conflict'],
      201,
    ),
    validate('json', questionnaireInput),
    async (c) => c.json(await createQuestionnaire(c.var.context, c.req.valid('json')), 201),
  )
  .route('/', draftRoutes)
  .route('/', exchangeRoutes)
  .get('/:slug/versions', describe(tag, 'List the published versions', [...readProblems]), async (c) =>
    c.json(await listVersions(c.var.context, c.req.param('slug'))),
  )
  .get(
    '/:slug/versions/:number',
    describe(tag, 'Read a published version', ['invalid_request', ...readProblems]),
    validate('param', numberParam),
    async (c) => {
      const { slug, number } = c.req.valid('param');
      return c.json(await getVersionByNumber(c.var.context, slug, number));
    },
  )
  .post(
    '/:slug/versions/:number/retire',
    describe(tag, 'Retire a version: no new campaign may use it', ['invalid_request', ...readProblems, 'wrong_state']),
    validate('param', numberParam),
    async (c) => {
      const { slug, number } = c.req.valid('param');
      return c.json(await retireVersion(c.var.context, slug, number));
    },
  );

export const versionRoutes = new Hono<Env>().get(
  '/:id',
  describe(tag, 'Read a published version by its id', [...readProblems]),
  async (c) => c.json(await getVersion(c.var.context, c.req.param('id'))),
);
