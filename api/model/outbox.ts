import { and, desc, eq, ne } from 'drizzle-orm';
import * as z from 'zod';
import type { Language } from '../../surveys/text.ts';
import { htmlMail } from '../../web/mail/htmlMail.tsx';
import type { Context } from '../context.ts';
import { type MessageKind, messages } from '../db/schema/messages.ts';
import { Problem } from '../problem.ts';
import { withTokens } from './mailTokens.ts';
import { newestFirstQuery, olderThan, toNewestPage } from './newestFirst.ts';
import type { Page } from './page.ts';

/** All messages, or those to one address. */
export const outboxQuery = newestFirstQuery.extend({ recipient: z.string().max(254).optional() });

export interface OutboxMessage {
  id: string;
  kind: MessageKind;
  recipient: string;
  language: Language;
  subject: string;
  /** Plain text, as it would arrive. */
  body: string;
  /** The same as HTML. */
  html: string;
  status: 'queued' | 'sent' | 'failed' | 'dropped';
  /** When it was sent, or will be tried, in milliseconds since the epoch. */
  queuedAt: number;
}

/**
 * What the demonstration would have sent, newest first, open to everyone: its people are made up.
 * @throws Problem `not_found` in any other installation.
 */
export async function listOutbox(
  { config, db }: Context,
  { limit, after, recipient }: z.infer<typeof outboxQuery>,
): Promise<Page<OutboxMessage>> {
  if (!config.demo) throw new Problem('not_found');
  const ofRecipient = recipient === undefined ? undefined : eq(messages.recipient, recipient);
  const rows = await db.read
    .select()
    .from(messages)
    // What was sent before the demonstration began has no text.
    .where(and(olderThan(messages.nextAttemptAt, messages.id, after), ne(messages.body, ''), ofRecipient))
    .orderBy(desc(messages.nextAttemptAt), desc(messages.id))
    .limit(limit + 1);
  const shown = rows.map((row): OutboxMessage => {
    const { id, kind, recipient: to, language, subject, body, status, nextAttemptAt } = withTokens(config, row);
    const html = htmlMail({ subject, body, language, kind });
    return { id, kind, recipient: to, language, subject, body, html, status, queuedAt: nextAttemptAt };
  });
  return toNewestPage(shown, limit, (row) => row.queuedAt);
}
