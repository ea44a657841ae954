import type { ResponseContent } from '../../surveys/response.ts';
import type { Side } from '../../surveys/side.ts';
import type { Language } from '../../surveys/text.ts';
import type { CollectionMode } from '../db/schema/answers.ts';

/** One completed form. Content must already be valid for its version: it is checked where it is parsed. */
export interface Submission {
  /** sha-256 of the invitation token, 32 bytes. */
  tokenHash: Buffer;
  /** sha-256 of the receipt code, 32 bytes: what makes sending twice harmless. */
  receiptHash: Buffer;
  experience: { versionId: string; content: ResponseContent };
  /** Stored apart, with no key to the answers. `recordKey` is random, made with the form. */
  demographics: { recordKey: Buffer; versionId: string; content: ResponseContent } | null;
  /** Kept, like `today` (`YYYY-MM-DD`) and `pseudonym`, in `confidential` and `shared` mode only. */
  language: Language;
  today: string;
  pseudonym: string | null;
  /** Kept with the answers in `confidential` and `shared` mode; in `anonymous` mode counted apart, with no key to them. */
  collectionMode: CollectionMode;
  /** Keyed hash of the code that the respondent made up, 32 bytes. */
  pairing: Buffer | null;
}

/**
 * - `stored`: now in the database, durable.
 * - `received`: this receipt was stored before; nothing is written.
 * - `already_answered`: the token is spent and the receipt unknown.
 * - `receipt_in_use`: the receipt is another submission's, and the token still good; nothing changed.
 * - `unknown_token`: no invitation has it.
 * - `not_open`: the campaign is neither open nor closing.
 */
export type SubmissionOutcome =
  | 'stored'
  | 'received'
  | 'receipt_in_use'
  | 'already_answered'
  | 'unknown_token'
  | 'not_open';

/** What figures need of a stored response: no token, no receipt. */
export interface StoredResponse {
  campaignId: string;
  versionId: string;
  teamId: string;
  side: Side;
  content: ResponseContent;
}
