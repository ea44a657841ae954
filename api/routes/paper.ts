import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { returnEnvelope } from '../model/paperEnvelopes.ts';
import { paperOverview } from '../model/paperOverview.ts';
import { enterSecond } from '../model/paperSecondEntry.ts';
import { firstEntryInput, secondEntryInput } from '../model/paperSheetInput.ts';
import { abandonEntry, enterFirst } from '../model/paperSheets.ts';
import { codeInput } from '../model/shortCodes.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

const tag = 'paper';

/** Mounted below a campaign. */
export const paperRoutes = new Hono<Env>()
  .get(
    '/:id/paper',
    describe(tag, 'Read how far paper has come: envelopes, sheets, and those that wait for a second entry', [
      ...['unauthenticated' as const, 'forbidden' as const, 'not_found' as const],
    ]),
    async (c) => c.json(await paperOverview(c.var.context, c.req.param('id'))),
  )
  .post(
    '/:id/paper/envelopes',
    describe(tag, 'Note by its short code that an envelope came back; in anonymous campaigns', [
      ...writeProblems,
      ...['unknown_code' as const, 'already_answered' as const, 'campaign_not_open' as const, 'wrong_state' as const],
    ]),
    validate('json', codeInput),
    async (c) => c.json(await returnEnvelope(c.var.context, c.req.param('id'), c.req.valid('json').code)),
  )
  .post(
    '/:id/paper/sheets',
    describe(
      tag,
      'Enter a sheet for the first time',
      [
        ...writeProblems,
        ...['invalid_answers' as const, 'conflict' as const, 'no_envelope' as const, 'unknown_code' as const],
        ...['already_answered' as const, 'campaign_not_open' as const],
      ],
      { ok: 201 },
    ),
    validate('json', firstEntryInput),
    async (c) => c.json(await enterFirst(c.var.context, c.req.param('id'), c.req.valid('json')), 201),
  )
  .post(
    '/:id/paper/sheets/:entry/second',
    describe(tag, 'Enter a sheet again: where both entries agree, or are settled, it becomes a response', [
      ...writeProblems,
      ...['invalid_answers' as const, 'entries_differ' as const, 'no_envelope' as const, 'already_answered' as const],
      ...['receipt_in_use' as const, 'campaign_not_open' as const],
    ]),
    validate('json', secondEntryInput),
    async (c) => c.json(await enterSecond(c.var.context, c.req.param('id'), c.req.param('entry'), c.req.valid('json'))),
  )
  .delete(
    '/:id/paper/sheets/:entry',
    describe(tag, 'Give up the first entry of a sheet', [
      ...['unauthenticated' as const, 'forbidden' as const, 'not_found' as const],
    ]),
    async (c) => c.json(await abandonEntry(c.var.context, c.req.param('id'), c.req.param('entry'))),
  );
