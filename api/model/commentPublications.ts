import { createHash } from 'node:crypto';
import { and, asc, desc, eq, gt } from 'drizzle-orm';
import * as z from 'zod';
import { themeOf } from '../../analysis/comments/agreement.ts';
import { dayOf } from '../../analysis/ledger/days.ts';
import { canonicalJson } from '../../surveys/canonical.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { commentPublications, commentSettlements, comments, type PublishedComment } from '../db/schema/comments.ts';
import { Problem } from '../problem.ts';
import { codingsOf } from './commentCoding.ts';
import { acceptedWords, type CommentReach, commentsWithin, everywhere, inState } from './commentStates.ts';
import { placeOfCampaign } from './places.ts';
import { reachIn } from './reach.ts';
import { scopedPublication } from './scopedPublication.ts';
import { newId, write } from './write.ts';

export const publicationInput = z.strictObject({
  campaignId: z.string().max(100),
  /** Number of the last publication, 0 for none; and of the comments that were looked at before saying yes. */
  expected: z.int().min(0).max(10_000),
  comments: z.int().min(1).max(10_000_000),
});

export type Publication = typeof commentPublications.$inferSelect;

/** The newest publication of a campaign, or null. */
export async function latestPublication(db: Pick<Reader, 'select'>, campaignId: string): Promise<Publication | null> {
  const [row] = await db
    .select()
    .from(commentPublications)
    .where(eq(commentPublications.campaignId, campaignId))
    .orderBy(desc(commentPublications.number))
    .limit(1);
  return row ?? null;
}

async function settledThemes(db: Pick<Reader, 'select'>, campaignId: string) {
  const rows = await db
    .select({ settlement: commentSettlements })
    .from(commentSettlements)
    .innerJoin(comments, eq(commentSettlements.commentId, comments.id))
    .where(eq(comments.campaignId, campaignId))
    .orderBy(asc(commentSettlements.sequence));
  return new Map(
    rows.map(({ settlement }) => [settlement.commentId.toString('base64url'), { theme: settlement.themeId }]),
  );
}

/** The comments within somebody's reach that may be published now, in the order of their random keys. */
export async function publishable(
  db: Pick<Reader, 'select'>,
  campaignId: string,
  reach: CommentReach = everywhere,
): Promise<PublishedComment[]> {
  const codings = new Map<string, { theme: string | null }[]>();
  for (const { comment, theme } of await codingsOf(db, campaignId))
    codings.set(comment, [...(codings.get(comment) ?? []), { theme }]);
  const settled = await settledThemes(db, campaignId);
  const found: PublishedComment[] = [];
  for (let after: Buffer = Buffer.alloc(0); ; ) {
    const rows = await db
      .select({ id: comments.id, institution: comments.institutionId, item: comments.item, words: acceptedWords })
      .from(comments)
      .where(and(commentsWithin(campaignId, reach), inState('accepted', ''), gt(comments.id, after)))
      .orderBy(asc(comments.id))
      .limit(1000);
    for (const { id, institution, item, words } of rows) {
      const key = id.toString('base64url');
      const theme = themeOf(codings.get(key) ?? [], settled.get(key));
      found.push({ id: key, institution, item, words: words ?? '', ...(theme !== undefined && { theme }) });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < 1000) return found;
    after = last.id;
  }
}

/**
 * Publishes what was accepted up to now: a frozen set, with the theme of each where coders agree or it was settled. Whoever reviews
 * some institutions alone publishes theirs: what stands of the others stays in the set.
 * @throws Problem `wrong_state` when somebody published or decided since it was looked at, or nothing is accepted.
 */
export async function publishComments(
  context: Context,
  input: z.infer<typeof publicationInput>,
): Promise<{ number: number; comments: number }> {
  const { campaignId } = input;
  if (context.actor === null) throw new Problem('unauthenticated');
  const { program } = await placeOfCampaign(context.db.read, campaignId);
  const reach = reachIn(context, 'comment.publish', program);
  return write(context, 'comment.publish', input, async (tx) => {
    const last = await latestPublication(tx, campaignId);
    const accepted = await publishable(tx, campaignId, reach);
    if ((last?.number ?? 0) !== input.expected || accepted.length !== input.comments)
      throw new Problem('wrong_state', { state: 'changed' });
    const number = (last?.number ?? 0) + 1;
    const published = reach.everywhere
      ? accepted
      : scopedPublication(last?.comments ?? [], accepted, reach.institutions);
    const sha256 = createHash('sha256').update(canonicalJson(published)).digest('hex');
    const id = newId();
    await tx.insert(commentPublications).values({
      ...{ id, campaignId, number, publishedOn: dayOf(context.now().getTime()) },
      ...{ publishedBy: context.actor?.userId ?? '', comments: published, sha256 },
    });
    const result = { number, comments: accepted.length };
    const detail = { ...result, ...(!reach.everywhere && { institutions: reach.institutions }) };
    return { result, subject: `campaign:${campaignId}`, detail };
  });
}
