import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Transaction } from '../db/database.ts';
import { heardMarks } from '../db/schema/heardMarks.ts';

interface Speaker {
  secret: string;
  recommendationId: string;
  memberId: string;
}

const markOf = ({ secret, recommendationId, memberId }: Speaker): Buffer =>
  createHmac('sha256', secret).update(`heard:${recommendationId}:${memberId}`).digest();

/** Remembers that somebody who is taken off has said whether they were heard: a view more of theirs would count as a person more. */
export const rememberHeard = async (tx: Transaction, speaker: Speaker): Promise<void> => {
  await tx
    .insert(heardMarks)
    .values({ mark: markOf(speaker) })
    .onConflictDoNothing();
};

/** Whether somebody who is linked again has said it before. */
export async function hasSaidHeard(tx: Pick<Transaction, 'select'>, speaker: Speaker): Promise<boolean> {
  const found = await tx
    .select()
    .from(heardMarks)
    .where(eq(heardMarks.mark, markOf(speaker)));
  return found.length > 0;
}
