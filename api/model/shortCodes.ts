import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { hashShortCode, invitationToken, isShortCode, shortCode } from '../answers/tokens.ts';
import type { Context } from '../context.ts';
import type { Reader, Transaction } from '../db/database.ts';
import { inParts } from '../db/inParts.ts';
import { invitationCodes } from '../db/schema/campaigns.ts';
import { Problem } from '../problem.ts';

/** As printed (two groups of five) or as people copy it: case, spaces and dashes do not matter. */
export const shortCodeSchema = z.string().max(64).refine(isShortCode, 'must be 10 letters and digits');
export const codeInput = z.strictObject({ code: shortCodeSchema });

/** Makes the short codes of invitations good: from when they are first printed, they lead to the form. */
export async function recordShortCodes(
  tx: Transaction,
  { config: { secret } }: Pick<Context, 'config'>,
  invitationIds: string[],
): Promise<void> {
  const rows = invitationIds.map((invitationId) => ({
    codeHash: hashShortCode(secret, shortCode(secret, invitationId)),
    invitationId,
  }));
  for (const part of inParts(rows)) await tx.insert(invitationCodes).values(part).onConflictDoNothing();
}

/** The invitation that a printed short code belongs to. @throws Problem `unknown_code`. */
export async function invitationOfCode(
  db: Pick<Reader, 'select'>,
  { config: { secret } }: Pick<Context, 'config'>,
  code: string,
): Promise<string> {
  const [row] = await db
    .select({ id: invitationCodes.invitationId })
    .from(invitationCodes)
    .where(eq(invitationCodes.codeHash, hashShortCode(secret, code)));
  if (!row) throw new Problem('unknown_code');
  return row.id;
}

/**
 * From a short code to the token of its invitation. Needs no sign-in: the code is the key. Writes nothing.
 * @throws Problem `unknown_code`; nothing else tells what codes there are.
 */
export async function tokenOfCode(context: Context, { code }: z.infer<typeof codeInput>): Promise<{ token: string }> {
  const invitationId = await invitationOfCode(context.db.read, context, code);
  return { token: invitationToken(context.config.secret, invitationId) };
}
