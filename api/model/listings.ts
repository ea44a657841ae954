import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { type Said, saidNames, type Wording } from '../../analysis/ledger/wording.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { listedRecommendations } from '../db/schema/publicPages.ts';
import { readLedger } from './ledger.ts';
import { standingRow } from './ledgerWriting.ts';
import { placeOfRecommendation } from './places.ts';
import { saidOf } from './publicPages.ts';
import { authoriseIn } from './reach.ts';
import { write } from './write.ts';

const translation = z.string().trim().max(4000).default('');

export const listingInput = z.strictObject({
  open: z.boolean(),
  /** What the institution said, for readers of the other language; what stands is kept when left out. */
  wording: z
    .strictObject({
      /** The language of what stands in the ledger. */
      language: z.enum(['fr', 'en']),
      reason: translation,
      changed: translation,
      evidence: translation,
      routedTo: translation,
    })
    .optional(),
});
export type ListingInput = z.infer<typeof listingInput>;

export interface Listing {
  open: boolean;
  said: Said;
  wording: Wording | null;
}

async function listing(db: Pick<Reader, 'select'>, id: string): Promise<Listing> {
  const [listed] = await db.select().from(listedRecommendations).where(eq(listedRecommendations.recommendationId, id));
  const events = (await readLedger(db, [id])).get(id) ?? [];
  const said = saidOf(await standingRow(db, id), events);
  return { open: listed !== undefined, said, wording: listed?.wording ?? null };
}

/** Whether a recommendation is listed on public pages, and in which words. */
export async function readListing(context: Context, id: string): Promise<Listing> {
  await authoriseIn(context, 'recommendation.read', placeOfRecommendation, id);
  return listing(context.db.read, id);
}

/** A translation belongs to the very words it was made of: when they change in the ledger, it is shown no more. */
function wordingOf(said: Said, { language, ...translations }: NonNullable<ListingInput['wording']>): Wording {
  const texts: Wording['texts'] = {};
  for (const name of saidNames) {
    const original = said[name];
    if (original !== null && translations[name] !== '') texts[name] = { original, translation: translations[name] };
  }
  return { language, texts };
}

/** Lists a recommendation on public pages, or takes it off. */
export async function listRecommendation(context: Context, id: string, input: ListingInput): Promise<Listing> {
  const verb = 'recommendation.decide';
  await authoriseIn(context, verb, placeOfRecommendation, id);
  const { open } = input;
  return write(context, verb, { id, listed: input }, async (tx) => {
    const before = await listing(tx, id);
    const wording = input.wording === undefined ? before.wording : wordingOf(before.said, input.wording);
    const of = eq(listedRecommendations.recommendationId, id);
    if (!open) await tx.delete(listedRecommendations).where(of);
    else {
      const set = { wording };
      const row = { recommendationId: id, wording };
      await tx
        .insert(listedRecommendations)
        .values(row)
        .onConflictDoUpdate({ target: listedRecommendations.recommendationId, set });
    }
    const result = { ...before, open, wording: open ? wording : null };
    return { result, subject: `recommendation:${id}`, detail: { listed: open } };
  });
}
