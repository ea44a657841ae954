import type { Submission } from '../../api/answers/submission.ts';
import { hashReceipt, newReceiptCode, newRecordKey } from '../../api/answers/tokens.ts';
import type { Fixture } from './fixture.ts';

export interface SampleSubmission extends Submission {
  receipt: string;
}

/** A complete submission of one invited member, with a receipt of its own. `mark` stands in the text answers. */
export function sampleSubmission(
  sample: Fixture,
  invitation: { tokenHash: Buffer },
  mark = 'a remark',
  day = '2026-02-03',
): SampleSubmission {
  const receipt = newReceiptCode();
  const { experienceVersionId, demographicsVersionId } = sample;
  return {
    receipt,
    tokenHash: invitation.tokenHash,
    receiptHash: hashReceipt(receipt),
    experience: {
      versionId: experienceVersionId,
      content: { answers: { heard: 4, remark: mark }, missing: { useful: 'not_applicable' } },
    },
    demographics: demographicsVersionId
      ? {
          recordKey: newRecordKey(),
          versionId: demographicsVersionId,
          content: { answers: { own_words: `${mark} of mine` }, missing: { home: 'prefer_not_to_say' } },
        }
      : null,
    language: 'fr',
    today: day,
    pseudonym: 'a pseudonym',
    collectionMode: 'web',
    pairing: null,
  };
}
