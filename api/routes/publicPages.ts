import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { listingInput, listRecommendation, readListing } from '../model/listings.ts';
import { publicQuery, readPublicPage } from '../model/publicPages.ts';
import {
  institutionIsPublic,
  openInstitution,
  openProgram,
  programIsPublic,
  publicInput,
} from '../model/publicSettings.ts';
import type { ProblemCode } from '../problem.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

const tag = 'recommendations';
const problems: ProblemCode[] = ['unauthenticated', 'forbidden', 'not_found'];

/** For everyone: what was opened, and nothing else. */
export const publicRoutes = new Hono<Env>()
  .get(
    '/:slug',
    describe(tag, 'Read the public page of a programme that has opened it; needs no sign-in', [
      'invalid_request',
      'not_found',
    ]),
    validate('query', publicQuery),
    async (c) => c.json(await readPublicPage(c.var.context, c.req.param('slug'), c.req.valid('query'))),
  )
  .get(
    '/:slug/:institution',
    describe(tag, 'Read the public page of an institution that has opened it; needs no sign-in', [
      'invalid_request',
      'not_found',
    ]),
    validate('query', publicQuery),
    async (c) => {
      const { slug, institution } = c.req.param();
      return c.json(await readPublicPage(c.var.context, slug, { institution, ...c.req.valid('query') }));
    },
  );

export const publicProgramRoutes = new Hono<Env>()
  .get('/:id/public-page', describe(tag, 'Read whether a programme has opened its public page', problems), async (c) =>
    c.json(await programIsPublic(c.var.context, c.req.param('id'))),
  )
  .put(
    '/:id/public-page',
    describe(tag, 'Open the public page of a programme, or close it', writeProblems),
    validate('json', publicInput),
    async (c) => c.json(await openProgram(c.var.context, c.req.param('id'), c.req.valid('json'))),
  );

export const publicInstitutionRoutes = new Hono<Env>()
  .get(
    '/:id/public-page',
    describe(tag, 'Read whether an institution has opened its public page', problems),
    async (c) => c.json(await institutionIsPublic(c.var.context, c.req.param('id'))),
  )
  .put(
    '/:id/public-page',
    describe(tag, 'Open the public page of an institution, or close it', writeProblems),
    validate('json', publicInput),
    async (c) => c.json(await openInstitution(c.var.context, c.req.param('id'), c.req.valid('json'))),
  );

export const listingRoutes = new Hono<Env>()
  .get(
    '/:id/listing',
    describe(tag, 'Read whether a recommendation is listed publicly, and in which words', problems),
    async (c) => c.json(await readListing(c.var.context, c.req.param('id'))),
  )
  .put(
    '/:id/listing',
    describe(tag, 'List a recommendation on public pages, or take it off', writeProblems),
    validate('json', listingInput),
    async (c) => c.json(await listRecommendation(c.var.context, c.req.param('id'), c.req.valid('json'))),
  );
