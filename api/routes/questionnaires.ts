import { Hono } from 'hono';
import * as z from 'zod';
import { codebookCsv } from '../../analysis/codebookCsv.ts';
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
  .get(
    '/:slug/versions/:number/codebook.csv',
    describe(tag, 'Read the codebook of a published version as CSV', ['invalid_request', ...readProblems]),
    validate('param', numberParam),
    async (c) => {
      const { slug, number } = c.req.valid('param');
      const { document } = await getVersionByNumber(c.var.context, slug, number);
      return c.body(codebookCsv(document), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${slug}-${number}-codebook.csv"`,
      });
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
