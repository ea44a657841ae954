import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { hashReceipt, isReceiptCode } from '../answers/tokens.ts';
import { withdrawResponse } from '../answers/withdrawal.ts';
import type { Context } from '../context.ts';
import { responses, responseTail } from '../db/schema/answers.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { Problem } from '../problem.ts';

/** As printed (four groups of four) or as people copy it: case, spaces and dashes do not matter. */
export const receiptCodeSchema = z.string().max(64).refine(isReceiptCode, 'must be 16 letters and digits');

export const receiptInput = z.strictObject({ receiptCode: receiptCodeSchema });
type ReceiptInput = z.infer<typeof receiptInput>;

/** What anyone who holds a receipt code may know. */
export interface Receipt {
  /** Whether the response with this code is stored. */
  received: boolean;
  /** Whether it may still be withdrawn: the campaign has not closed. */
  mayWithdraw: boolean;
  /** Whom to write to; null when no response has the code. */
  contact: string | null;
}

const unknown: Receipt = { received: false, mayWithdraw: false, contact: null };

/** Whether the response with this receipt code is stored. Anyone may ask: the code tells nothing else. */
export async function checkReceipt({ db, config }: Context, { receiptCode }: ReceiptInput): Promise<Receipt> {
  const receiptHash = hashReceipt(receiptCode);
  for (const table of [responseTail, responses]) {
    const [row] = await db.read
      .select({ status: campaigns.status })
      .from(table)
      .innerJoin(campaigns, eq(table.campaignId, campaigns.id))
      .where(eq(table.receiptHash, receiptHash));
    if (!row) continue;
    const mayWithdraw = row.status === 'open' || row.status === 'closing';
    return { received: true, mayWithdraw, contact: config.mailFrom };
  }
  return unknown;
}

/**
 * Deletes the response with this receipt code while its campaign is open. The code is the key; asking again changes nothing
 * and answers the same. Nothing is audited: who withdrew, and when, is nobody's business.
 * @throws Problem `withdrawal_too_late` with `contact` once the campaign has closed.
 */
export async function withdrawByReceipt(context: Context, { receiptCode }: ReceiptInput): Promise<Receipt> {
  const { db, live, submissions, config } = context;
  // Read first: no code that fits nothing takes a turn among the writes, however many are tried.
  if (!(await checkReceipt(context, { receiptCode })).received) return unknown;
  const outcome = await db.maintain(async (client) => {
    const withdrawal = await withdrawResponse(client, db.local, hashReceipt(receiptCode));
    // Still in this turn among the writes, so that nobody reads the campaign in between.
    if (withdrawal.outcome === 'withdrawn') live.withdraw(withdrawal.response, withdrawal.marks);
    return withdrawal.outcome;
  });
  if (outcome === 'not_open') throw new Problem('withdrawal_too_late', { contact: config.mailFrom });
  submissions.mixSoon();
  return unknown;
}
