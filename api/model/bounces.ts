import { and, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { messages } from '../db/schema/messages.ts';
import type { BounceReport } from './bounceReports.ts';

/** What was done about a report: nothing for a message that is not ours or went to another address meanwhile. */
export type BounceOutcome = 'failed' | 'delayed' | 'unknown_message' | 'other_address';

/** The id of a message out of its Message-ID, the reverse of how it is made. */
const idOf = (messageId: string): string => (/^<(.*)@/.exec(messageId)?.[1] ?? '').replaceAll('.', ':');

/**
 * Notes what came back of a message that had left: given up, it did not arrive, and may be sent again; delayed, it may
 * still. A report about an address that has been corrected since changes nothing.
 */
export function recordBounce(db: Database, report: BounceReport): Promise<BounceOutcome> {
  const { messageId, recipient, action, status } = report;
  return db.write(async (tx) => {
    const [message] = await tx
      .select({ id: messages.id, recipient: messages.recipient, status: messages.status })
      .from(messages)
      .where(eq(messages.id, idOf(messageId)));
    if (message === undefined) return 'unknown_message';
    if (message.recipient.toLowerCase() !== recipient) return 'other_address';
    const row =
      action === 'failed'
        ? { status: 'failed' as const, body: '', error: `bounced ${status}` }
        : { error: `delayed ${status}` };
    // One that waits to leave again is not the one that came back.
    await tx
      .update(messages)
      .set(row)
      .where(and(eq(messages.id, message.id), eq(messages.status, 'sent')));
    return action;
  });
}
