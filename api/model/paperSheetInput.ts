import * as z from 'zod';
import { parseResponse, type RawResponse } from '../../surveys/answers.ts';
import type { ResponseContent } from '../../surveys/response.ts';
import { asks, type Side, sides } from '../../surveys/side.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import type { Campaign } from './campaigns.ts';
import { lineSchema } from './fields.ts';
import { publishedDocument } from './publishedDocuments.ts';
import { receiptCodeSchema } from './receipts.ts';
import type { ResponseFault } from './responses.ts';
import { shortCodeSchema } from './shortCodes.ts';

const byItem = z.record(z.string().max(200), z.unknown()).default({});
const given = { answers: byItem, missing: byItem };
const typed = { ...given, demographics: z.strictObject(given).nullable().default(null) };

/** Number that the office wrote on the sheet. */
const sheet = lineSchema.max(40);

export const firstEntryInput = z.strictObject({
  sheet,
  /** In `anonymous` mode: whose envelopes it lay among. */
  teamId: z.string().max(100).optional(),
  side: z.enum(sides).optional(),
  /** Otherwise: the short code of the person. */
  code: shortCodeSchema.optional(),
  ...typed,
});
export const secondEntryInput = z.strictObject({
  ...typed,
  /** Made with the form; written on the sheet once the response is stored. */
  receiptCode: receiptCodeSchema,
  /** 16 to 32 random bytes in base64url, made with the form: the key of the demographic record. */
  recordKey: z.string().regex(/^[A-Za-z0-9_-]{22,43}$/),
  /** Differences that were settled by looking at the sheet: `experience.` or `demographics.` and the item. */
  settled: z.array(z.string().max(300)).max(2000).default([]),
});

/** A sheet as it was typed; demographics are null when that part was left empty. */
export interface TypedSheet extends RawResponse {
  demographics: RawResponse | null;
}
export interface ReadSheet {
  experience: { versionId: string; content: ResponseContent };
  demographics: { versionId: string; content: ResponseContent } | null;
}

/**
 * Checks a sheet by the same rules as an answer online, but for those that ask for an answer: paper cannot insist.
 * @throws Problem `invalid_answers` with every fault of both parts.
 */
export async function readSheet(
  { db }: Context,
  campaign: Campaign,
  side: Side,
  sheet: TypedSheet,
): Promise<ReadSheet> {
  const faults: ResponseFault[] = [];
  const read = async (part: ResponseFault['part'], versionId: string, { answers, missing }: RawResponse) => {
    const document = await publishedDocument(db.read, versionId);
    const parsed = parseResponse(document, side, { answers, missing }, { complete: false });
    if (parsed.ok) return { versionId, content: parsed.content };
    for (const fault of parsed.faults) faults.push({ part, ...fault });
    return { versionId, content: { answers: {}, missing: {} } };
  };
  const experience = await read('experience', campaign.experienceVersionId, sheet);
  const versionId = asks(campaign.demographicsAudience, side) ? campaign.demographicsVersionId : null;
  if (sheet.demographics !== null && versionId === null) {
    faults.push({ part: 'demographics', item: null, code: 'item_not_shown', params: {} });
  }
  const demographics =
    sheet.demographics === null || versionId === null
      ? null
      : await read('demographics', versionId, sheet.demographics);
  if (faults.length > 0) throw new Problem('invalid_answers', { faults });
  return { experience, demographics };
}
