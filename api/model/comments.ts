import { and, asc, count, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Text } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { inParts } from '../db/inParts.ts';
import { campaigns, type Wave } from '../db/schema/campaigns.ts';
import { type CommentDecision, commentPublications, comments } from '../db/schema/comments.ts';
import { type CommentItem, gatherComments, isReviewed } from './commentGathering.ts';
import {
  acceptedWords,
  type CommentReach,
  type CommentState,
  commentStates,
  commentsWithin,
  decision,
  inState,
} from './commentStates.ts';
import { type Page, pageQuery, toPage } from './page.ts';
import { placeOfCampaign } from './places.ts';
import { reachIn } from './reach.ts';

export const commentedQuery = z.object({ program: z.string().max(100) });
export const commentQuery = pageQuery.extend({
  campaign: z.string().max(100),
  item: z.string().max(64).optional(),
  state: z.enum(commentStates).optional(),
});

/** A campaign with how far its comments are. */
export interface CommentedCampaign {
  id: string;
  name: Text;
  wave: Wave;
  /** False while answers can still be withdrawn: nothing of it is read before its end. */
  ended: boolean;
  items: CommentItem[];
  /** How many are in each state, where the reader may review. */
  counts: Record<CommentState, number>;
  /** The newest publication, with how many of its comments the reader may review. */
  published: { number: number; on: string; comments: number } | null;
}

async function countsOf(
  context: Context,
  campaignId: string,
  reach: CommentReach,
): Promise<CommentedCampaign['counts']> {
  const coder = context.actor?.userId ?? '';
  const sums = Object.fromEntries(
    commentStates.map((state) => [
      state,
      sql<number>`coalesce(sum(case when ${inState(state, coder)} then 1 else 0 end), 0)`,
    ]),
  ) as Record<CommentState, ReturnType<typeof sql<number>>>;
  const [row] = await context.db.read.select(sums).from(comments).where(commentsWithin(campaignId, reach));
  return Object.fromEntries(commentStates.map((state) => [state, Number(row?.[state] ?? 0)])) as Record<
    CommentState,
    number
  >;
}

async function publishedOf(
  context: Context,
  campaignId: string,
  { everywhere, institutions }: CommentReach,
): Promise<CommentedCampaign['published']> {
  const [row] = await context.db.read
    .select()
    .from(commentPublications)
    .where(eq(commentPublications.campaignId, campaignId))
    .orderBy(desc(commentPublications.number))
    .limit(1);
  if (!row) return null;
  const within = row.comments.filter(({ institution }) => everywhere || institutions.includes(institution));
  return { number: row.number, on: row.publishedOn, comments: within.length };
}

/** The campaigns of a programme whose questionnaires ask for comments, the newest first. What a team shares is never among them. */
export async function listCommentedCampaigns(
  context: Context,
  { program }: z.infer<typeof commentedQuery>,
): Promise<{ items: CommentedCampaign[] }> {
  const reach = reachIn(context, 'comment.review', program);
  const rows = await context.db.read
    .select()
    .from(campaigns)
    .where(and(eq(campaigns.programId, program), ne(campaigns.mode, 'shared'), ne(campaigns.status, 'draft')))
    .orderBy(desc(campaigns.createdAt), campaigns.id);
  const items: CommentedCampaign[] = [];
  for (const campaign of rows) {
    const { id, name, wave } = campaign;
    const asked = await gatherComments(context, campaign);
    if (asked.length === 0) continue;
    const counts = await countsOf(context, id, reach);
    items.push({
      id,
      name,
      wave,
      ended: isReviewed(campaign),
      items: asked,
      counts,
      published: await publishedOf(context, id, reach),
    });
  }
  return { items };
}

/** A comment in a list: as it may be published once it is accepted, as it was written before. */
export interface ListedComment {
  id: string;
  item: string;
  words: string;
  decision: CommentDecision | null;
}

/** Comments of a campaign in the order of their random keys, which tells nothing. */
export async function listComments(
  context: Context,
  { campaign, item, state, limit, after }: z.infer<typeof commentQuery>,
): Promise<Page<ListedComment> & { total: number }> {
  const { program } = await placeOfCampaign(context.db.read, campaign);
  const reach = reachIn(context, 'comment.review', program);
  const coder = context.actor?.userId ?? '';
  const wanted = and(
    commentsWithin(campaign, reach),
    item === undefined ? undefined : eq(comments.item, item),
    state === undefined ? undefined : inState(state, coder),
  );
  const { read } = context.db;
  const rows = await read
    .select({ id: comments.id, item: comments.item, words: comments.words, decision, accepted: acceptedWords })
    .from(comments)
    .where(and(wanted, gt(comments.id, Buffer.from(after, 'base64url'))))
    .orderBy(asc(comments.id))
    .limit(limit + 1);
  const [all] = await read.select({ total: count() }).from(comments).where(wanted);
  const listed = rows.map(({ id, accepted, words, ...row }) => ({
    ...row,
    id: id.toString('base64url'),
    words: accepted ?? words,
  }));
  return { ...toPage(listed, limit), total: all?.total ?? 0 };
}

/** The words of a few comments as they may be published now, by id; a comment that is withheld is not among them. */
export async function acceptedAmong(db: Pick<Reader, 'select'>, ids: string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const part of inParts(ids)) {
    const keys = part.map((id) => Buffer.from(id, 'base64url'));
    const rows = await db
      .select({ id: comments.id, words: acceptedWords })
      .from(comments)
      .where(inArray(comments.id, keys));
    for (const { id, words } of rows) if (words !== null) found.set(id.toString('base64url'), words);
  }
  return found;
}
