import { and, eq } from 'drizzle-orm';
import type { Services } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { messages } from '../db/schema/messages.ts';
import { keptBody } from '../model/mailBodies.ts';
import { whyUnwanted } from '../model/unwantedMail.ts';
import type { Message } from './smtpMail.ts';

/**
 * Milliseconds for which a message that is being sent belongs to the process that claimed it; after a crash it is tried
 * again only then. Longer than a mail server may keep silent through a whole conversation.
 */
export const claimLasts = 600_000;

const unchanged = ({ id, attempts }: Message) =>
  and(eq(messages.id, id), eq(messages.status, 'queued'), eq(messages.attempts, attempts));

async function drop(tx: Transaction, { config, now }: Services, message: Message, reason: string): Promise<void> {
  await tx
    .update(messages)
    .set({ status: 'dropped', body: keptBody(config, message), error: reason, nextAttemptAt: now().getTime() })
    .where(unchanged(message));
}

/**
 * Takes a message for one try, unless another process has: the count of tries and the end of the claim are written before
 * the mail server hears of it. What is not wanted any more is dropped instead.
 * @returns the message as it is to be sent; null when there is nothing to send.
 */
export async function claimMail(services: Services, message: Message): Promise<Message | null> {
  const { db, now } = services;
  return db.write(async (tx) => {
    const at = now().getTime();
    const wanted = await whyUnwanted(tx, message, at);
    if ('reason' in wanted) {
      await drop(tx, services, message, wanted.reason);
      return null;
    }
    const [claimed] = await tx
      .update(messages)
      .set({ attempts: message.attempts + 1, nextAttemptAt: at + claimLasts, recipient: wanted.recipient })
      .where(unchanged(message))
      .returning();
    return claimed ?? null;
  });
}
