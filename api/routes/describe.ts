import { describeRoute } from 'hono-openapi';
import { type ProblemCode, problemStatus } from '../problem.ts';

/** What any write with a JSON body can answer. */
export const writeProblems: ProblemCode[] = [
  'malformed_json',
  'wrong_encoding',
  'invalid_request',
  'unauthenticated',
  'forbidden',
  'not_found',
  'body_too_large',
  'unsupported_media_type',
  'idempotency_key_reused',
];

/** The body of every problem; the schema stands once, in api/openapi.ts. */
const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

const withFields = (fields: Record<string, string>) => ({
  type: 'object' as const,
  properties: Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => [name, { $ref: `#/components/schemas/${schema}` }]),
  ),
  required: Object.keys(fields),
});

interface Described {
  /** The status of a success. */
  ok?: 200 | 201;
  ifMatch?: 'required' | 'optional';
  /** Fields of a JSON reply that have a schema in api/openapi.ts, by name. */
  fields?: Record<string, string>;
}

/** Documents a route for /openapi.json: what it does, what it answers, which problems it names. */
export const describe = (
  tag: string,
  summary: string,
  problems: ProblemCode[] = [],
  { ok = 200, ifMatch, fields }: Described = {},
) =>
  describeRoute({
    tags: [tag],
    summary,
    security: problems.includes('unauthenticated') ? [{ session: [] }] : [],
    ...(ifMatch && {
      parameters: [
        {
          in: 'header' as const,
          name: 'If-Match',
          required: ifMatch === 'required',
          schema: { type: 'string' as const },
        },
      ],
    }),
    responses: {
      [ok]: { description: 'OK', ...(fields && { content: { 'application/json': { schema: withFields(fields) } } }) },
      ...Object.fromEntries(
        [...new Set(problems.map((code) => problemStatus[code]))].map((status) => [
          status,
          {
            description: problems.filter((code) => problemStatus[code] === status).join(', '),
            content: problemContent,
          },
        ]),
      ),
    },
  });
