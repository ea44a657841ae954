import { createHmac } from 'node:crypto';
import { eq, ne, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../db/database.ts';
import { voiceComments } from '../db/schema/voiceComments.ts';
import { Problem } from '../problem.ts';

/** Comments that one link may bring in a day. */
export const mostCommentsADay = 20;

/** Deletes the marks of days that are over; writes nothing where there are none. */
export async function forgetComments({ db }: { db: Database }, today: string): Promise<void> {
  const past = ne(voiceComments.day, today);
  const [old] = await db.read.select({ day: voiceComments.day }).from(voiceComments).where(past).limit(1);
  if (old !== undefined) await db.write((tx) => tx.delete(voiceComments).where(past));
}

/**
 * Counts a comment of a contributor, under a mark that tells neither who it is nor which comment, and that is gone the
 * day after (`forgetComments`, once a minute).
 * @throws Problem `too_many_comments`.
 */
export async function countComment(tx: Transaction, secret: string, memberId: string, day: string): Promise<void> {
  await tx.delete(voiceComments).where(ne(voiceComments.day, day));
  const mark = createHmac('sha256', secret).update(`comments:${memberId}:${day}`).digest();
  const [known] = await tx.select().from(voiceComments).where(eq(voiceComments.mark, mark));
  if ((known?.comments ?? 0) >= mostCommentsADay) throw new Problem('too_many_comments', { most: mostCommentsADay });
  await tx
    .insert(voiceComments)
    .values({ mark, day, comments: 1 })
    .onConflictDoUpdate({ target: voiceComments.mark, set: { comments: sql`${voiceComments.comments} + 1` } });
}
