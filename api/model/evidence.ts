import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { type Entry, fromBuffer } from 'yauzl';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import { contentType, officeType } from '../../analysis/ledger/evidenceContent.ts';
import { type EvidenceType, largestEvidence } from '../../analysis/ledger/facets.ts';
import type { Context } from '../context.ts';
import { recommendationEvidence } from '../db/schema/recommendations.ts';
import { Problem } from '../problem.ts';
import { placeOfRecommendation } from './places.ts';
import { authoriseIn } from './reach.ts';
import { checkedDetail, type Recorded, recordChecked, standingBefore } from './recommendationEvents.ts';
import { newId, write } from './write.ts';

export const evidenceQuery = z.object({
  /** The `sequence` that the writer has seen. */
  after: z.coerce.number().int().min(0),
  /** What the file shows. */
  what: z.string().max(4000),
  name: z.string().trim().min(1).max(200),
});

const mostParts = 10_000;

/** The names of the parts of an archive; none when it cannot be read. Nothing is unpacked. */
const partsOf = (bytes: Buffer): Promise<string[]> =>
  new Promise((resolve) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error !== null || zip === undefined || zip.entryCount > mostParts) {
        resolve([]);
        return;
      }
      const names: string[] = [];
      zip.on('entry', ({ fileName }: Entry) => {
        names.push(fileName);
        zip.readEntry();
      });
      zip.on('end', () => resolve(names));
      zip.on('error', () => resolve([]));
      zip.readEntry();
    });
  });

const refused = (message: string): Problem =>
  new Problem('invalid_event', { type: 'evidence_added', faults: [{ path: 'file', message }] });

/** @throws Problem `invalid_event` for what evidence may not be. */
async function typeOf(bytes: Buffer, name: string): Promise<EvidenceType> {
  if (bytes.length > largestEvidence) throw refused('must not be larger than 10 MB');
  const found = contentType(bytes, name);
  const type = found === 'zip' ? officeType(await partsOf(bytes)) : found;
  if (type === null) throw refused('must be a PDF, an image, a text, a table or an office document without macros');
  return type;
}

/** No path, and nothing that could be read as one or as the end of a header. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no name holds
const plainName = (name: string): string => name.replace(/[\u0000-\u001f\u007f"\\/]/g, '_').slice(-200);

/**
 * Adds a file as evidence: its content for ever, and the event that names its hash.
 * @throws Problem `invalid_event` for a file that is too large or of another kind; as recordEvent for all else.
 */
export async function addEvidence(
  context: Context,
  id: string,
  query: z.infer<typeof evidenceQuery>,
  bytes: Buffer,
): Promise<Recorded> {
  const verb = 'recommendation.decide';
  const place = await authoriseIn(context, verb, placeOfRecommendation, id);
  const mediaType = await typeOf(bytes, query.name);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const now = context.now().getTime();
  const occurredOn = dayOf(now);
  return write(context, verb, { id, ...query, sha256 }, async (tx) => {
    const before = await standingBefore(tx, id, 'evidence_added', query.after);
    const file = { id: newId(), sha256, mediaType, size: bytes.length };
    const type = 'evidence_added';
    const detail = checkedDetail({ type, detail: { what: query.what, files: [file] } }, occurredOn, occurredOn);
    const row = { ...file, recommendationId: id, name: plainName(query.name), content: bytes, addedAt: now };
    await tx.insert(recommendationEvidence).values(row);
    const result = await recordChecked(tx, context, { place, verb, before }, { type, detail, occurredOn });
    return { result, subject: `recommendation:${id}`, detail: { type, sequence: result.sequence } };
  });
}

/** A file of evidence with its content. @throws Problem `not_found`. */
export async function readEvidence(context: Context, id: string, fileId: string) {
  await authoriseIn(context, 'recommendation.read', placeOfRecommendation, id);
  const [file] = await context.db.read
    .select()
    .from(recommendationEvidence)
    .where(and(eq(recommendationEvidence.id, fileId), eq(recommendationEvidence.recommendationId, id)));
  if (file === undefined) throw new Problem('not_found', { noun: 'evidence' });
  return file;
}
