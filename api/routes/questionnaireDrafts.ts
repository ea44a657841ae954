import { Hono } from 'hono';
import type { Env } from '../context.ts';
import {
  draftInput,
  draftStart,
  getDraft,
  saveDraft,
  startDraft,
  validateDraft,
} from '../model/questionnaireDrafts.ts';
import { comparedWith } from '../model/questionnaireImpact.ts';
import { publicationInput, publishDraft } from '../model/questionnairePublication.ts';
import { Problem, type ProblemCode } from '../problem.ts';
import { describe, writeProblems } from './describe.ts';
import { etagOf, revisionOf } from './etag.ts';
import { validate, validateIfSent } from './validate.ts';

const tag = 'questionnaires';
const draftProblems: ProblemCode[] = ['unauthenticated', 'forbidden', 'not_found'];

export const draftRoutes = new Hono<Env>()
  .get('/:slug/draft', describe(tag, 'Read the draft; its ETag is its revision', draftProblems), async (c) => {
    const draft = await getDraft(c.var.context, c.req.param('slug'));
    return c.json(draft, 200, { etag: etagOf(draft.revision) });
  })
  .post(
    '/:slug/draft',
    describe(tag, 'Start the draft of the next version from a published one', [...writeProblems, 'conflict'], {
      ok: 201,
    }),
    validate('json', draftStart),
    async (c) => {
      const draft = await startDraft(c.var.context, c.req.param('slug'), c.req.valid('json'));
      return c.json(draft, 201, { etag: etagOf(draft.revision) });
    },
  )
  .put(
    '/:slug/draft',
    describe(
      tag,
      'Save the draft, valid or not',
      [...writeProblems, 'stale_revision', 'revision_required', 'invalid_document'],
      { ifMatch: 'required' },
    ),
    validate('json', draftInput),
    async (c) => {
      const revision = revisionOf(c.req.header('if-match'));
      if (revision === null) throw new Problem('revision_required');
      const saved = await saveDraft(c.var.context, c.req.param('slug'), revision, c.req.valid('json'));
      return c.json(saved, 200, { etag: etagOf(saved.revision) });
    },
  )
  .post('/:slug/draft/validate', describe(tag, 'Name every fault of the draft', draftProblems), async (c) =>
    c.json(await validateDraft(c.var.context, c.req.param('slug'))),
  )
  .get(
    '/:slug/draft/base',
    describe(tag, 'Say which version the draft is compared with when it is published', draftProblems),
    async (c) => c.json({ base: await comparedWith(c.var.context, c.req.param('slug')) }),
  )
  .post(
    '/:slug/publish',
    describe(
      tag,
      'Publish the draft as the next version, for ever; If-Match names the draft that was read, the body what was decided about comparing it',
      [...writeProblems, 'conflict', 'stale_revision', 'invalid_document'],
      { ok: 201, ifMatch: 'optional' },
    ),
    validateIfSent(publicationInput),
    async (c) => {
      const revision = revisionOf(c.req.header('if-match'));
      return c.json(await publishDraft(c.var.context, c.req.param('slug'), revision, c.req.valid('json')), 201);
    },
  );
