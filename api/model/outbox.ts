import { desc } from 'drizzle-orm';
import type * as z from 'zod';
import type { Language } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import { type MessageKind, messages } from '../db/schema/messages.ts';
import { Problem } from '../problem.ts';
import { type newestFirstQuery, olderThan, toNewestPage } from './newestFirst.ts';
import type { Page } from './page.ts';

export interface OutboxMessage {
  id: string;
  kind: MessageKind;
  recipient: string;
  language: Language;
  subject: string;
  body: string;
  /** Milliseconds since the epoch. */
  queuedAt: number;
}

/**
 * What the demonstration would have sent, newest first, open to everyone: its people are made up.
 * @throws Problem `not_found` in any other installation.
 */
export async function listOutbox(
  { config, db }: Context,
  { limit, after }: z.infer<typeof newestFirstQuery>,
): Promise<Page<OutboxMessage>> {
  if (!config.demo) throw new Problem('not_found');
  const { id, kind, recipient, language, subject, body } = messages;
  const rows = await db.read
    .select({ id, kind, recipient, language, subject, body, queuedAt: messages.nextAttemptAt })
    .from(messages)
    .where(olderThan(messages.nextAttemptAt, id, after))
    .orderBy(desc(messages.nextAttemptAt), desc(messages.id))
    .limit(limit + 1);
  return toNewestPage(rows, limit, (row) => row.queuedAt);
}
