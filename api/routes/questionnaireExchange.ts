import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import type { Env } from '../context.ts';
import type { ExchangeFormat } from '../exchange/format.ts';
import { exportLosses, exportVersion, lossesQuery } from '../model/questionnaireExport.ts';
import { importQuery, importQuestionnaire } from '../model/questionnaireImport.ts';
import { Problem, type ProblemCode } from '../problem.ts';
import { describe } from './describe.ts';
import { validate } from './validate.ts';

const tag = 'questionnaires';
const readProblems: ProblemCode[] = ['invalid_request', 'unauthenticated', 'forbidden', 'not_found'];
const importProblems: ProblemCode[] = [
  ...readProblems,
  ...(['unreadable_file', 'conflict', 'body_too_large', 'idempotency_key_reused'] as const),
];
const numberParam = z.object({ slug: z.string(), number: z.coerce.number().int().min(1) });

/** The file of a request: the body itself, or the field `file` of a form. @throws Problem `invalid_request`. */
async function fileOf(c: Context<Env>): Promise<Uint8Array> {
  if (!/^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')) {
    return new Uint8Array(await c.req.arrayBuffer());
  }
  const { file } = await c.req.parseBody();
  if (file instanceof File) return new Uint8Array(await file.arrayBuffer());
  throw new Problem('invalid_request', { target: 'form', faults: [{ path: 'file', message: 'a file is needed' }] });
}

const file = { type: 'string' as const, contentMediaType: 'application/octet-stream' };
/** Whatever type the body is sent under: its content tells what it is. */
const fileBody = describeRoute({
  requestBody: {
    required: true,
    content: {
      'application/json': { schema: { type: 'object' } },
      'application/octet-stream': { schema: file },
      'multipart/form-data': { schema: { type: 'object', properties: { file }, required: ['file'] } },
    },
  },
});

const addresses = { fhir: 'export.fhir.json', xlsx: 'export.xlsx', json: 'export.json' } as const;
const exportRoute = <F extends ExchangeFormat>(format: F, what: string) =>
  new Hono<Env>().get(
    `/:slug/versions/:number/${addresses[format]}` as const,
    describe(tag, `Export a published version as ${what}`, readProblems),
    validate('param', numberParam),
    async (c) => {
      const { slug, number } = c.req.valid('param');
      const { content, type, name } = await exportVersion(c.var.context, slug, number, format);
      const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
      return c.body(content, 200, headers);
    },
  );

/** Questionnaires that come from elsewhere and go elsewhere. */
export const exchangeRoutes = new Hono<Env>()
  .post(
    '/import',
    describe(
      tag,
      'Make a draft out of a file (FHIR R4, XLSForm or JSON), or with dryRun only tell what is lost',
      importProblems,
      { ok: 201 },
    ),
    fileBody,
    validate('query', importQuery),
    async (c) => {
      const query = c.req.valid('query');
      const imported = await importQuestionnaire(c.var.context, query, await fileOf(c));
      return c.json(imported, query.dryRun === 'true' ? 200 : 201);
    },
  )
  .route('/', exportRoute('fhir', 'a FHIR R4 Questionnaire'))
  .route('/', exportRoute('xlsx', 'an XLSForm'))
  .route('/', exportRoute('json', 'JSON that holds everything'))
  .get(
    '/:slug/versions/:number/export/losses',
    describe(tag, 'Tell what a format cannot hold of a published version', readProblems),
    validate('param', numberParam),
    validate('query', lossesQuery),
    async (c) => {
      const { slug, number } = c.req.valid('param');
      return c.json(await exportLosses(c.var.context, slug, number, c.req.valid('query').format));
    },
  );
