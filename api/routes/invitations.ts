import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { sendInvitations } from '../model/invitationSending.ts';
import { invitationQuery, inviteNewMembers, listInvitationLinks, listInvitations } from '../model/invitations.ts';
import { letterQuery } from '../model/letterRecipients.ts';
import { listLetters } from '../model/letters.ts';
import { markPrinted, printedInput } from '../model/lettersPrinted.ts';
import { planReminder, remindNow } from '../model/reminders.ts';
import type { ProblemCode } from '../problem.ts';
import { describe, writeProblems } from './describe.ts';
import { validate } from './validate.ts';

const tag = 'invitations';
const problems: ProblemCode[] = ['unauthenticated', 'forbidden', 'not_found'];

/** Mounted below a campaign. */
export const campaignInvitationRoutes = new Hono<Env>()
  .get(
    '/:id/invitations',
    describe(tag, 'List who was invited and who has answered, without any time', ['invalid_request', ...problems]),
    validate('query', invitationQuery),
    async (c) => c.json(await listInvitations(c.var.context, c.req.param('id'), c.req.valid('query'))),
  )
  .post(
    '/:id/invitations',
    describe(tag, 'Invite those who joined since the opening', [...problems, 'wrong_state', 'idempotency_key_reused']),
    async (c) => c.json(await inviteNewMembers(c.var.context, c.req.param('id'))),
  )
  .post(
    '/:id/invitations/send',
    describe(tag, 'Queue one message for each unused invitation with an address; never the same one twice', [
      ...problems,
      'wrong_state',
      'mail_not_set_up',
      'idempotency_key_reused',
    ]),
    async (c) => c.json(await sendInvitations(c.var.context, c.req.param('id'))),
  )
  .get(
    '/:id/reminders',
    describe(tag, 'Count who would get a reminder now, and say when the next one leaves by itself', [
      ...problems,
      'wrong_state',
    ]),
    async (c) => c.json(await planReminder(c.var.context, c.req.param('id'))),
  )
  .post(
    '/:id/reminders',
    describe(tag, 'Queue a reminder now, at most one for each person and day; never to who has answered or declined', [
      ...problems,
      'wrong_state',
      'mail_not_set_up',
      'idempotency_key_reused',
    ]),
    async (c) => c.json(await remindNow(c.var.context, c.req.param('id'))),
  )
  .get('/:id/invitations/links', describe(tag, 'Read the link sheet for a meeting; audited', problems), async (c) =>
    c.json(await listInvitationLinks(c.var.context, c.req.param('id')), 200, { 'cache-control': 'no-store' }),
  )
  .get(
    '/:id/invitations/letters',
    describe(tag, 'Read the letters to print, with codes that are good from now on; audited', [
      'invalid_request',
      ...problems,
      'wrong_state',
    ]),
    validate('query', letterQuery),
    async (c) =>
      c.json(await listLetters(c.var.context, c.req.param('id'), c.req.valid('query')), 200, {
        'cache-control': 'no-store',
      }),
  )
  .post(
    '/:id/invitations/letters',
    describe(tag, 'Note that letters were printed: they count in the burden ledger, each once', writeProblems),
    validate('json', printedInput),
    async (c) => c.json(await markPrinted(c.var.context, c.req.param('id'), c.req.valid('json'))),
  );
