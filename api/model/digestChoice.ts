import { eq } from 'drizzle-orm';
import * as z from 'zod';
import type { Context } from '../context.ts';
import { digestRefusals } from '../db/schema/messages.ts';
import { Problem } from '../problem.ts';

export const digestChoiceInput = z.strictObject({ wanted: z.boolean() });
export type DigestChoice = z.infer<typeof digestChoiceInput>;

const ownId = ({ actor }: Pick<Context, 'actor'>): string => {
  if (actor === null) throw new Problem('unauthenticated');
  return actor.userId;
};

/** Whether the reader wants the weekly reminder; everybody does until they say otherwise. */
export async function readDigestChoice(context: Context): Promise<DigestChoice> {
  const refused = await context.db.read
    .select()
    .from(digestRefusals)
    .where(eq(digestRefusals.userId, ownId(context)));
  return { wanted: refused.length === 0 };
}

/** Says it. A choice of one's own about one's own mail: it stands in no audit trail. */
export async function chooseDigest(context: Context, { wanted }: DigestChoice): Promise<DigestChoice> {
  const userId = ownId(context);
  await context.db.write(async (tx) => {
    if (wanted) await tx.delete(digestRefusals).where(eq(digestRefusals.userId, userId));
    else await tx.insert(digestRefusals).values({ userId }).onConflictDoNothing();
  });
  return { wanted };
}
