import { and, eq } from 'drizzle-orm';
import { dayOf } from '../../analysis/ledger/days.ts';
import { handUpMail } from '../../web/text/mail/handUpMail.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { messages } from '../db/schema/messages.ts';
import { queueMessages } from './messages.ts';
import type { StaffCoach } from './staffCoaches.ts';

const hour = 3_600_000;

const messageId = (coach: string, at: number): string => `contact-request:${coach}:${dayOf(at)}`;

/**
 * When a coach is told: on the next hour; a day later where today's message has gone out already. The queue of messages
 * has a time, and would otherwise say when each request came.
 */
async function nextTelling(tx: Transaction, coach: string, now: number): Promise<number> {
  const onTheHour = Math.ceil(now / hour) * hour;
  const today = and(eq(messages.id, messageId(coach, onTheHour)), eq(messages.status, 'sent'));
  const [gone] = await tx.select({ id: messages.id }).from(messages).where(today);
  return gone ? onTheHour + 24 * hour : onTheHour;
}

/** Tells the coaches that somebody wrote, and not what, who, or of which team: at most one message a coach and day. */
export async function tellCoaches(
  tx: Transaction,
  { config, now }: Pick<Context, 'config' | 'now'>,
  coaches: StaffCoach[],
): Promise<void> {
  if (config.smtpUrl === undefined && !config.demo) return;
  const mail = handUpMail('fr', { url: `${config.baseUrl}/contact-requests` });
  for (const { id, email } of coaches) {
    const at = await nextTelling(tx, id, now().getTime());
    const told = { id: messageId(id, at), kind: 'contact_request' as const, recipient: email, language: 'fr' as const };
    await queueMessages(tx, [{ ...told, ...mail }], new Date(at));
  }
}
