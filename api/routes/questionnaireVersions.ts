import { Hono } from 'hono';
import * as z from 'zod';
import { codebookCsv } from '../../analysis/codebookCsv.ts';
import type { Env } from '../context.ts';
import { impactInput, previewImpact } from '../model/questionnaireImpact.ts';
import { getVersion, getVersionByNumber, listVersions, retireVersion } from '../model/questionnaireVersions.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

const readProblems = ['unauthenticated', 'forbidden', 'not_found'] as const;
const tag = 'questionnaires';
const numberParam = z.object({ slug: z.string(), number: z.coerce.number().int().min(1) });

/** The published versions of one questionnaire. */
export const publishedRoutes = new Hono<Env>()
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
    '/:slug/versions/:number/preview-impact',
    describe(tag, 'Say what publishing the draft, or a document, would change against a version', [
      ...writeProblems.filter((code) => code !== 'idempotency_key_reused'),
      'invalid_document',
    ]),
    validate('param', numberParam),
    validate('json', impactInput),
    async (c) => {
      const { slug, number } = c.req.valid('param');
      return c.json(await previewImpact(c.var.context, slug, number, c.req.valid('json')));
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
