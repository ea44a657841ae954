import { createHmac } from 'node:crypto';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import { isAnswerable } from '../../surveys/form.ts';
import type { Audience } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { responses, responseTail } from '../db/schema/answers.ts';
import type { campaigns } from '../db/schema/campaigns.ts';
import { commentGatherings, comments } from '../db/schema/comments.ts';
import { teams } from '../db/schema/organization.ts';
import { publishedDocument } from './publishedDocuments.ts';

/** An item that is answered in one's own words. */
export interface CommentItem {
  name: string;
  text: Text;
  audience: Audience;
}

/** The items of a questionnaire that are answered in one's own words, in its order. */
export const commentItems = (document: QuestionnaireDocument): CommentItem[] =>
  document.sections.flatMap((section) =>
    section.items
      .filter(isAnswerable)
      .filter(({ kind }) => kind === 'long_text' || kind === 'short_text')
      .map(({ name, text, audience }) => ({
        ...{ name, text },
        audience: audience === 'all' ? section.audience : audience,
      })),
  );

type Selecting = Pick<Transaction, 'select'>;

/** Rows read at a time. */
const pageSize = 1000;

async function* storedAnswers(db: Selecting, table: typeof responses | typeof responseTail, campaignId: string) {
  const columns = { receiptHash: table.receiptHash, teamId: table.teamId, content: table.content };
  for (let after: Buffer = Buffer.alloc(0); ; ) {
    const rows = await db
      .select(columns)
      .from(table)
      .where(and(eq(table.campaignId, campaignId), gt(table.receiptHash, after)))
      .orderBy(asc(table.receiptHash))
      .limit(pageSize);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = last.receiptHash;
  }
}

/** 16 bytes that only the secret can lead back to the response; the same each time, so that nothing is taken in twice. */
const commentKey = (secret: string | Buffer, receiptHash: Uint8Array, item: string): Buffer =>
  createHmac('sha256', secret).update('comment:').update(receiptHash).update(`:${item}`).digest().subarray(0, 16);

/**
 * Copies the comments of a closed campaign to where they are reviewed: apart from the other answers, the team, the side and the
 * person. Done once; the campaign must have ended, so that no answer of it can be withdrawn any more.
 */
export async function takeInComments(
  tx: Transaction,
  secret: string | Buffer,
  campaignId: string,
  items: readonly Pick<CommentItem, 'name'>[],
): Promise<void> {
  const marked = await tx.insert(commentGatherings).values({ campaignId }).onConflictDoNothing().returning();
  if (marked.length === 0) return;
  const places = await tx.select({ id: teams.id, institutionId: teams.institutionId }).from(teams);
  const institutionOf = new Map(places.map(({ id, institutionId }) => [id, institutionId]));
  for (const table of [responses, responseTail]) {
    let rows: (typeof comments.$inferInsert)[] = [];
    const insert = async () => {
      if (rows.length > 0) await tx.insert(comments).values(rows).onConflictDoNothing();
      rows = [];
    };
    for await (const { receiptHash, teamId, content } of storedAnswers(tx, table, campaignId)) {
      for (const { name } of items) {
        const words = content.answers[name];
        if (typeof words !== 'string' || words.trim() === '') continue;
        const id = commentKey(secret, receiptHash, name);
        rows.push({ id, campaignId, institutionId: institutionOf.get(teamId) ?? '', item: name, words });
      }
      if (rows.length >= 400) await insert();
    }
    await insert();
  }
}

type Reviewed = Pick<typeof campaigns.$inferSelect, 'id' | 'status' | 'mode' | 'experienceVersionId'>;

/** Only what can no longer be withdrawn, and was not promised to the team alone. */
export const isReviewed = ({ status, mode }: Pick<Reviewed, 'status' | 'mode'>): boolean =>
  (status === 'closed' || status === 'archived') && mode !== 'shared';

/** The items of a campaign with comments; these are taken in if they have not been. */
export async function gatherComments({ db, config }: Context, campaign: Reviewed): Promise<CommentItem[]> {
  const items = commentItems(await publishedDocument(db.read, campaign.experienceVersionId));
  if (!isReviewed(campaign)) return items;
  const known = await db.read.select().from(commentGatherings).where(eq(commentGatherings.campaignId, campaign.id));
  if (known.length === 0) await db.write((tx) => takeInComments(tx, config.secret, campaign.id, items));
  return items;
}
