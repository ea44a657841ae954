import type { Hono } from 'hono';
import { type GenerateSpecOptions, generateSpecs } from 'hono-openapi';
import * as z from 'zod';
import { productName } from '../surveys/product.ts';
import type { Env } from './context.ts';
import { type ProblemCode, problemStatus } from './problem.ts';
import { appendixSchema } from './routes/appendixSchema.ts';
import { resultsSchema } from './routes/resultSchema.ts';

/** An error body (RFC 9457): `code` and `params` for programs, `title` and `detail` in the reader's language. */
const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  detail: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]),
  params: z.record(z.string(), z.unknown()),
});

const idempotencyKey = {
  in: 'header' as const,
  name: 'Idempotency-Key',
  required: false,
  description: 'At most 200 characters. The same key with the same request gives the same reply, once.',
  schema: { type: 'string' as const, maxLength: 200 },
};
const write = { parameters: [idempotencyKey] };

const schemaOf = (schema: z.ZodType) => ({ ...z.toJSONSchema(schema), $schema: undefined }) as Record<string, unknown>;

const options: Partial<GenerateSpecOptions> = {
  documentation: {
    openapi: '3.1.0',
    info: { title: `${productName} API`, version: '1', description: 'Problems are RFC 9457; see /docs.' },
    servers: [{ url: '/api/v1' }],
    components: {
      schemas: {
        Problem: schemaOf(problemSchema),
        Appendix: schemaOf(appendixSchema),
        Results: schemaOf(resultsSchema),
      },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' } },
    },
  },
  defaultValidationErrorResponse: false,
  excludeStaticFile: false,
  defaultOptions: { POST: write, PUT: write, PATCH: write, DELETE: write },
};

/** The OpenAPI 3.1 document of the API, as JSON: made once, from the routes themselves. */
export function openApiDocument(api: Hono<Env>): () => Promise<unknown> {
  let document: Promise<unknown> | undefined;
  return () => {
    document ??= generateSpecs(api, options).then((specs): unknown => JSON.parse(JSON.stringify(specs)));
    return document;
  };
}
