import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import { parseResponse, type RawResponse } from '../../surveys/answers.ts';
import type { Fault } from '../../surveys/fault.ts';
import type { ResponseContent } from '../../surveys/response.ts';
import { languages } from '../../surveys/text.ts';
import type { SubmissionOutcome } from '../answers/submission.ts';
import { hashReceipt, hashToken } from '../answers/tokens.ts';
import type { Context } from '../context.ts';
import { Problem, type ProblemCode } from '../problem.ts';
import { findInvitedPerson, type InvitedPerson } from './invitedPersons.ts';
import { pairingOf, pseudonymOf } from './pseudonyms.ts';
import { publishedDocument } from './publishedDocuments.ts';
import { receiptCodeSchema } from './receipts.ts';

/** Many times the items of any questionnaire: what goes beyond is no answer, and not worth naming fault by fault. */
const mostItems = 10_000;
const isByItem = (given: unknown): boolean => typeof given === 'object' && given !== null && !Array.isArray(given);
/** Taken as it comes, where `z.record` would make a copy of it: each name and value is checked when the answers are read. */
const byItem = z
  .unknown()
  .refine(isByItem, { error: 'must be an object', abort: true })
  .refine((given) => Object.keys(given as object).length <= mostItems, { error: `names more than ${mostItems} items` })
  .meta({ type: 'object', additionalProperties: {} })
  .default({});

const given = {
  /** Values by item name; checked against the form of the invitation's side, not here. */
  answers: byItem,
  /** Reasons for not answering (`prefer_not_to_say`, …) by item name. */
  missing: byItem,
};

export const responseInput = z.strictObject({
  token: z.string().min(1).max(100),
  /** Made with the form: the idempotency key of the send. The Idempotency-Key header may stand in for it. */
  receiptCode: receiptCodeSchema.optional(),
  language: z.enum(languages),
  /** What the first page said of how answers are kept: refused where it is no longer so. */
  mode: z.enum(['anonymous', 'confidential', 'shared']).optional(),
  /** How it is answered: on a device of one's own, on a shared one, with somebody's help or by somebody else. */
  collectionMode: z.enum(['web', 'kiosk', 'assisted', 'proxy']).default('web'),
  /** The code that the respondent made up, in campaigns that ask for one; only a keyed hash of it is kept. */
  pairingCode: z.string().trim().min(1).max(100).optional(),
  ...given,
  demographics: z
    .strictObject({
      /** 16 to 32 random bytes in base64url, made with the form. */
      recordKey: z.string().regex(/^[A-Za-z0-9_-]{22,43}$/),
      ...given,
    })
    .nullish(),
});
export type ResponseInput = z.infer<typeof responseInput>;

/** A fault with the questionnaire it stands in: the two may use the same item names. */
export type ResponseFault = Fault & { part: 'experience' | 'demographics' };

const refusals: Record<Exclude<SubmissionOutcome, 'stored' | 'received'>, ProblemCode> = {
  already_answered: 'already_answered',
  receipt_in_use: 'receipt_in_use',
  unknown_token: 'unknown_token',
  not_open: 'campaign_not_open',
};

const nothing: ResponseContent = { answers: {}, missing: {} };

/** Checks both parts before refusing, so that a person is told of everything at once. */
async function readAnswers({ db }: Context, person: InvitedPerson, input: ResponseInput) {
  const faults: ResponseFault[] = [];
  const read = async (part: ResponseFault['part'], versionId: string, raw: RawResponse) => {
    const parsed = parseResponse(await publishedDocument(db.read, versionId), person.side, raw);
    if (parsed.ok) return { versionId, content: parsed.content };
    for (const fault of parsed.faults) faults.push({ part, ...fault });
    return { versionId, content: nothing };
  };
  const experience = await read('experience', person.experienceVersionId, input);
  const { demographics: record } = input;
  const versionId = person.demographicsVersionId;
  if (record && versionId === null)
    faults.push({ part: 'demographics', item: null, code: 'item_not_shown', params: {} });
  const demographics =
    record && versionId !== null
      ? { ...(await read('demographics', versionId, record)), recordKey: Buffer.from(record.recordKey, 'base64url') }
      : null;
  if (faults.length > 0) throw new Problem('invalid_answers', { faults });
  return { experience, demographics };
}

/** The receipt code of the body, the header, or both if they say the same. */
function receiptOf(fromHeader: string | null, fromBody: string | undefined): string {
  const receiptCode = fromBody ?? receiptCodeSchema.safeParse(fromHeader).data;
  if (receiptCode === undefined) throw new Problem('receipt_code_required');
  if (fromHeader === null || hashReceipt(fromHeader).equals(hashReceipt(receiptCode))) return receiptCode;
  const faults = [{ path: 'idempotency-key', message: 'must be the receipt code' }];
  throw new Problem('invalid_request', { target: 'header', faults });
}

/** The key of a made-up code, where the campaign asks for one. */
function pairingKey({ config }: Context, person: InvitedPerson, code: string | undefined): Buffer | null {
  return person.pairing === 1 && code !== undefined ? pairingOf(config.secret, person.programId, code) : null;
}

/**
 * Takes one response in, once: the same receipt code again answers the same, even after the campaign has closed. No sign-in:
 * the token is the key. Nothing that is kept or logged joins the token to the receipt code.
 * @throws Problem `receipt_code_required`, `invalid_request` (Idempotency-Key other than the receipt code), `unknown_token`,
 * `mode_changed` with the present `mode`, `invalid_answers` with every fault, `already_answered`, `receipt_in_use`,
 * `campaign_not_open`, `storage_full`.
 */
export async function receiveResponse(context: Context, input: ResponseInput) {
  const receiptCode = receiptOf(context.idempotencyKey, input.receiptCode);
  const tokenHash = hashToken(input.token);
  const person = await findInvitedPerson(context.db, tokenHash);
  if (person === null) throw new Problem('unknown_token');
  const { mode } = person;
  if (input.mode !== undefined && input.mode !== mode) throw new Problem('mode_changed', { mode });
  const outcome = await context.submissions.submit({
    tokenHash,
    receiptHash: hashReceipt(receiptCode),
    ...(await readAnswers(context, person, input)),
    language: input.language,
    today: dayOf(context.now().getTime()),
    pseudonym: mode === 'anonymous' ? null : pseudonymOf(context.config.secret, person.memberId),
    collectionMode: input.collectionMode,
    pairing: pairingKey(context, person, input.pairingCode),
  });
  if (outcome !== 'stored' && outcome !== 'received') throw new Problem(refusals[outcome]);
  return { status: 'received' as const, receiptCode };
}
