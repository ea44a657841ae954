import { Hono } from 'hono';
import type { Env } from '../context.ts';
import {
  agreementQuery,
  codeComment,
  codingInput,
  readAgreement,
  settleComment,
  settlementInput,
} from '../model/commentCoding.ts';
import { publicationInput, publishComments } from '../model/commentPublications.ts';
import { decideComment, decisionInput, readComment } from '../model/commentReview.ts';
import { commentedQuery, commentQuery, listCommentedCampaigns, listComments } from '../model/comments.ts';
import type { ProblemCode } from '../problem.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

const tag = 'comments';
const read: ProblemCode[] = ['invalid_request', 'unauthenticated', 'forbidden', 'not_found'];
const written: ProblemCode[] = [...writeProblems, 'wrong_state'];
const kept = { 'cache-control': 'no-store' };

/** For comment reviewers, and nobody else: what people wrote in their own words. */
export const commentRoutes = new Hono<Env>()
  .get(
    '/campaigns',
    describe(tag, 'List the campaigns of a programme with how far the review of their comments is', read),
    validate('query', commentedQuery),
    async (c) => c.json(await listCommentedCampaigns(c.var.context, c.req.valid('query')), 200, kept),
  )
  .get(
    '/agreement',
    describe(tag, 'Read how far the coders of a campaign’s comments agree', read),
    validate('query', agreementQuery),
    async (c) => c.json(await readAgreement(c.var.context, c.req.valid('query')), 200, kept),
  )
  .post(
    '/publications',
    describe(tag, 'Publish the comments of a campaign that were accepted', written, { ok: 201 }),
    validate('json', publicationInput),
    async (c) => c.json(await publishComments(c.var.context, c.req.valid('json')), 201, kept),
  )
  .get(
    '/',
    describe(tag, 'List the comments of a campaign for review, in an order that tells nothing', read),
    validate('query', commentQuery),
    async (c) => c.json(await listComments(c.var.context, c.req.valid('query')), 200, kept),
  )
  .get('/:id', describe(tag, 'Read one comment for review', ['unauthenticated', 'forbidden', 'not_found']), async (c) =>
    c.json(await readComment(c.var.context, c.req.param('id')), 200, kept),
  )
  .post(
    '/:id/decisions',
    describe(tag, 'Accept a comment, with words taken out, or withhold it with a reason', written, { ok: 201 }),
    validate('json', decisionInput),
    async (c) => c.json(await decideComment(c.var.context, c.req.param('id'), c.req.valid('json')), 201, kept),
  )
  .post(
    '/:id/codings',
    describe(tag, 'Give an accepted comment a theme, without sight of the other coder’s', written, { ok: 201 }),
    validate('json', codingInput),
    async (c) => c.json(await codeComment(c.var.context, c.req.param('id'), c.req.valid('json')), 201, kept),
  )
  .post(
    '/:id/settlements',
    describe(tag, 'Settle the theme of a comment', written, { ok: 201 }),
    validate('json', settlementInput),
    async (c) => c.json(await settleComment(c.var.context, c.req.param('id'), c.req.valid('json')), 201, kept),
  );
