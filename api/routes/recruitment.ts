import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { listRecruitment, openRecruitment, recruitmentInput, recruitmentQuery } from '../model/recruitment.ts';
import { closeRecruitment } from '../model/recruitmentClosing.ts';
import { importInput, importRecords } from '../model/recruitmentImport.ts';
import {
  addOwnRecord,
  addRecord,
  ownRecordInput,
  readRecruitmentForm,
  recordInput,
} from '../model/recruitmentRecords.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

const tag = 'recruitment';

/** For staff: who applied, who was selected, which accommodations were asked for. */
export const recruitmentRoutes = new Hono<Env>()
  .get(
    '/',
    describe(tag, 'List the collections around a campaign, with their links and how many records each place has', [
      ...(['invalid_request', 'unauthenticated', 'forbidden', 'not_found'] as const),
    ]),
    validate('query', recruitmentQuery),
    async (c) => c.json(await listRecruitment(c.var.context, c.req.valid('query'))),
  )
  .post(
    '/',
    describe(tag, 'Open a collection around a campaign', [...writeProblems, 'conflict', 'wrong_state'], { ok: 201 }),
    validate('json', recruitmentInput),
    async (c) => c.json(await openRecruitment(c.var.context, c.req.valid('json')), 201),
  )
  .post(
    '/:id/records',
    describe(tag, 'Enter a record from a sheet', [...writeProblems, 'invalid_answers', 'wrong_state'], { ok: 201 }),
    validate('json', recordInput),
    async (c) => c.json(await addRecord(c.var.context, c.req.param('id'), c.req.valid('json')), 201),
  )
  .post(
    '/:id/import',
    describe(tag, 'Take in a CSV file of records, whole or not at all', [
      ...writeProblems,
      ...(['unreadable_file', 'wrong_state'] as const),
    ]),
    validate('json', importInput),
    async (c) => c.json(await importRecords(c.var.context, c.req.param('id'), c.req.valid('json'))),
  )
  .post(
    '/:id/close',
    describe(tag, 'Close a collection and freeze its counts', [
      ...(['unauthenticated', 'forbidden', 'not_found', 'wrong_state', 'idempotency_key_reused'] as const),
    ]),
    async (c) => c.json(await closeRecruitment(c.var.context, c.req.param('id'))),
  );

/** For those who fill in a record by a link; the link names nobody. */
export const recruitmentFormRoutes = new Hono<Env>()
  .get('/:code', describe(tag, 'Read what a link asks; needs no sign-in', ['unknown_code']), async (c) =>
    c.json(await readRecruitmentForm(c.var.context, c.req.param('code')), 200, { 'cache-control': 'no-store' }),
  )
  .post(
    '/:code',
    describe(
      tag,
      'Fill in a record by a link; needs no sign-in and leads to nobody',
      [
        ...(['malformed_json', 'wrong_encoding', 'invalid_request', 'unknown_code', 'body_too_large'] as const),
        ...(['unsupported_media_type', 'invalid_answers', 'wrong_state', 'too_many_requests'] as const),
      ],
      { ok: 201 },
    ),
    validate('json', ownRecordInput),
    async (c) =>
      c.json(await addOwnRecord(c.var.context, c.req.param('code'), c.req.valid('json')), 201, {
        'cache-control': 'no-store',
      }),
  );
