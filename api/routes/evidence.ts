import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { Env } from '../context.ts';
import { addEvidence, evidenceQuery, readEvidence } from '../model/evidence.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

const fileBody = describeRoute({
  requestBody: {
    required: true,
    content: {
      'application/octet-stream': { schema: { type: 'string', contentMediaType: 'application/octet-stream' } },
    },
  },
});

/** Files that show what was done. Whatever they are, they are saved by the reader's browser and never shown in it. */
export const evidenceRoutes = new Hono<Env>()
  .post(
    '/:id/evidence',
    describe(
      'recommendations',
      'Add a file as evidence: PDF, PNG, JPEG, text, CSV or office document, at most 10 MB',
      [...writeProblems, 'body_too_large', 'stale_revision', 'invalid_event'],
      { ok: 201 },
    ),
    fileBody,
    validate('query', evidenceQuery),
    async (c) => {
      const bytes = Buffer.from(await c.req.arrayBuffer());
      return c.json(await addEvidence(c.var.context, c.req.param('id'), c.req.valid('query'), bytes), 201);
    },
  )
  .get(
    '/:id/evidence/:file',
    describe('recommendations', 'Fetch a file of evidence, as an attachment', [
      'unauthenticated',
      'forbidden',
      'not_found',
    ]),
    async (c) => {
      const { name, mediaType, content } = await readEvidence(c.var.context, c.req.param('id'), c.req.param('file'));
      return c.body(new Uint8Array(content), 200, {
        'content-type': mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, '_')}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      });
    },
  );
