import { and, asc, eq, max, ne, sql } from 'drizzle-orm';
import * as z from 'zod';
import { isRedactionOf } from '../../analysis/comments/redaction.ts';
import { dayOf } from '../../analysis/ledger/days.ts';
import type { Text } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import {
  type CommentDecision,
  commentCodings,
  commentDecisions,
  commentSettlements,
  comments,
  type WithholdingReason,
} from '../db/schema/comments.ts';
import { user } from '../db/schema/staff.ts';
import { Problem } from '../problem.ts';
import { type CommentItem, commentItems } from './commentGathering.ts';
import { commentKeyOf, commentsWithin, inState, mostCoders, placeOfComment } from './commentStates.ts';
import { publishedDocument } from './publishedDocuments.ts';
import { authoriseIn, reachIn } from './reach.ts';
import { write } from './write.ts';

const withholdingReasons = ['names_author', 'names_other', 'harmful', 'no_comment', 'other'] as const;

const expected = z.int().min(0).max(10_000);
export const decisionInput = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('accepted'), words: z.string().trim().min(1).max(20_000), expected }),
  z.strictObject({
    decision: z.literal('withheld'),
    reason: z.enum(withholdingReasons),
    note: z.string().trim().max(2000).default(''),
    expected,
  }),
]);

/** A comment as its reviewer sees it. */
export interface ReviewedComment {
  id: string;
  campaign: { id: string; name: Text };
  item: CommentItem;
  /** As it was written. */
  words: string;
  /** Oldest first; the last one holds. */
  decisions: {
    decision: CommentDecision;
    words: string | null;
    reason: WithholdingReason | null;
    note: string;
    on: string;
    by: string;
  }[];
  /** How many have coded it. */
  coded: number;
  /** What each coder gave: empty until the reader has coded it, or nobody else can. Coders do not see each other. */
  codings: { theme: string | null; by: string; own: boolean }[];
  /** Whether the reader may still code it. */
  mayCode: boolean;
  /** The newest settlement. */
  settled: { theme: string | null; by: string; on: string; sequence: number } | null;
  /** The next one that waits for a decision, or for this reader's coding. */
  next: { waiting: string | null; toCode: string | null };
}

async function nextOf(context: Context, campaignId: string, program: string, after: Buffer) {
  const reach = reachIn(context, 'comment.review', program);
  const find = async (state: 'waiting' | 'to_code') => {
    const wanted = and(
      commentsWithin(campaignId, reach),
      ne(comments.id, after),
      inState(state, context.actor?.userId ?? ''),
    );
    const [row] = await context.db.read
      .select({ id: comments.id })
      .from(comments)
      .where(wanted)
      .orderBy(sql`${comments.id} <= ${after}`, asc(comments.id))
      .limit(1);
    return row?.id.toString('base64url') ?? null;
  };
  return { waiting: await find('waiting'), toCode: await find('to_code') };
}

/** One comment with its decisions and codings. @throws Problem `not_found`. */
export async function readComment(context: Context, id: string): Promise<ReviewedComment> {
  const { program } = await authoriseIn(context, 'comment.review', placeOfComment, id);
  const key = commentKeyOf(id);
  const { read } = context.db;
  const [row] = await read
    .select({ comment: comments, campaign: campaigns })
    .from(comments)
    .innerJoin(campaigns, eq(comments.campaignId, campaigns.id))
    .where(eq(comments.id, key));
  if (!row) throw new Problem('not_found', { noun: 'comment' });
  const { comment, campaign } = row;
  const items = commentItems(await publishedDocument(read, campaign.experienceVersionId));
  const item = items.find(({ name }) => name === comment.item);
  const decided = await read
    .select({ decided: commentDecisions, by: user.name })
    .from(commentDecisions)
    .leftJoin(user, eq(commentDecisions.decidedBy, user.id))
    .where(eq(commentDecisions.commentId, key))
    .orderBy(asc(commentDecisions.sequence));
  const coded = await read
    .select({ coding: commentCodings, by: user.name })
    .from(commentCodings)
    .leftJoin(user, eq(commentCodings.coderId, user.id))
    .where(eq(commentCodings.commentId, key))
    .orderBy(asc(commentCodings.coderId));
  const settled = await read
    .select({ settlement: commentSettlements, by: user.name })
    .from(commentSettlements)
    .leftJoin(user, eq(commentSettlements.settledBy, user.id))
    .where(eq(commentSettlements.commentId, key))
    .orderBy(asc(commentSettlements.sequence));
  const last = settled.at(-1);
  const reader = context.actor?.userId;
  const own = coded.some(({ coding }) => coding.coderId === reader);
  const sees = own || coded.length >= mostCoders || last !== undefined;
  const isAccepted = decided.at(-1)?.decided.decision === 'accepted';
  return {
    id,
    campaign: { id: campaign.id, name: campaign.name },
    item: item ?? { name: comment.item, text: { fr: comment.item, en: comment.item }, audience: 'all' },
    words: comment.words,
    decisions: decided.map(({ decided: { decision, words, reason, note, decidedOn }, by }) => ({
      ...{ decision, words, reason, note, on: decidedOn, by: by ?? '' },
    })),
    coded: coded.length,
    codings: sees
      ? coded.map(({ coding, by }) => ({ theme: coding.themeId, by: by ?? '', own: coding.coderId === reader }))
      : [],
    mayCode: isAccepted && !own && coded.length < mostCoders && last === undefined,
    settled: last
      ? {
          ...{ theme: last.settlement.themeId, by: last.by ?? '' },
          ...{ on: last.settlement.settledOn, sequence: last.settlement.sequence },
        }
      : null,
    next: await nextOf(context, campaign.id, program, key),
  };
}

/** @throws Problem `wrong_state` when somebody else decided meanwhile. */
async function nextSequence(tx: Transaction, key: Buffer, expectedSequence: number): Promise<number> {
  const [row] = await tx
    .select({ last: max(commentDecisions.sequence) })
    .from(commentDecisions)
    .where(eq(commentDecisions.commentId, key));
  const last = row?.last ?? 0;
  if (last !== expectedSequence) throw new Problem('wrong_state', { state: 'decided' });
  return last + 1;
}

/**
 * Decides on a comment: its words, with parts taken out, may be published, or it is withheld with a reason. A new decision stands
 * after the old one; nothing leaves before the next publication, but what is withheld disappears from earlier ones at once.
 * @throws Problem `invalid_request` for words that are not the comment's; `wrong_state` when somebody else decided meanwhile.
 */
export async function decideComment(
  context: Context,
  id: string,
  input: z.infer<typeof decisionInput>,
): Promise<{ sequence: number }> {
  await authoriseIn(context, 'comment.review', placeOfComment, id);
  const key = commentKeyOf(id);
  return write(context, 'comment.review', { id, ...input }, async (tx) => {
    const [comment] = await tx.select().from(comments).where(eq(comments.id, key));
    if (!comment) throw new Problem('not_found', { noun: 'comment' });
    if (input.decision === 'accepted' && !isRedactionOf(comment.words, input.words)) {
      const faults = [{ path: 'words', message: 'not the words of the comment' }];
      throw new Problem('invalid_request', { target: 'json', faults });
    }
    const sequence = await nextSequence(tx, key, input.expected);
    const withheld = input.decision === 'withheld';
    await tx.insert(commentDecisions).values({
      ...{ commentId: key, sequence, decision: input.decision, words: withheld ? null : input.words },
      ...{ reason: withheld ? input.reason : null, note: withheld ? input.note : '' },
      ...{ decidedBy: context.actor?.userId ?? '', decidedOn: dayOf(context.now().getTime()) },
    });
    const detail = { comment: id, decision: input.decision, ...(withheld && { reason: input.reason }) };
    return { result: { sequence }, subject: `campaign:${comment.campaignId}`, detail };
  });
}
