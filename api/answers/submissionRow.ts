import type { Side } from '../../surveys/side.ts';
import type { Submission, SubmissionOutcome } from './submission.ts';

/** A submission in the form that goes to the thread that writes and into statements: hashes and keys in hexadecimal. */
export interface SubmissionRow {
  tokenHash: string;
  receiptHash: string;
  versionId: string;
  /** JSON, as it will be stored. */
  content: string;
  language: string;
  today: string;
  pseudonym: string | null;
  collectionMode: string;
  pairing: string | null;
  record: { key: string; versionId: string; content: string } | null;
}

/** What was ruled of a submission; place and side are those of its invitation, null when nobody has its token. */
export interface RuledRow {
  outcome: SubmissionOutcome;
  campaignId: string | null;
  teamId: string | null;
  side: Side | null;
}

const hex = (bytes: Buffer): string => bytes.toString('hex');

export const rowOf = (submission: Submission): SubmissionRow => ({
  tokenHash: hex(submission.tokenHash),
  receiptHash: hex(submission.receiptHash),
  versionId: submission.experience.versionId,
  content: JSON.stringify(submission.experience.content),
  language: submission.language,
  today: submission.today,
  pseudonym: submission.pseudonym,
  collectionMode: submission.collectionMode,
  pairing: submission.pairing && hex(submission.pairing),
  record: submission.demographics && {
    key: hex(submission.demographics.recordKey),
    versionId: submission.demographics.versionId,
    content: JSON.stringify(submission.demographics.content),
  },
});
