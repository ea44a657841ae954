import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { hashReceipt, isReceiptCode } from '../answers/tokens.ts';
import type { Context } from '../context.ts';
import { responses, responseTail } from '../db/schema/answers.ts';

/** As printed (four groups of four) or as people copy it: case, spaces and dashes do not matter. */
export const receiptCodeSchema = z.string().max(64).refine(isReceiptCode, 'must be 16 letters and digits');

export const receiptInput = z.strictObject({ receiptCode: receiptCodeSchema });

/** Whether the response with this receipt code is stored. Anyone may ask: the code tells nothing else. */
export async function checkReceipt({ db }: Context, { receiptCode }: z.infer<typeof receiptInput>) {
  const receiptHash = hashReceipt(receiptCode);
  for (const table of [responseTail, responses]) {
    const [row] = await db.read
      .select({ versionId: table.versionId })
      .from(table)
      .where(eq(table.receiptHash, receiptHash));
    if (row) return { received: true };
  }
  return { received: false };
}
