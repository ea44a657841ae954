import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Language } from '../../../surveys/text.ts';

/** Messages to send, and sent: the deterministic id is what keeps one from going twice. */
export const messages = sqliteTable('messages', {
  id: text().primaryKey(),
  kind: text().$type<'invitation' | 'sign_in' | 'staff_role'>().notNull(),
  recipient: text().notNull(),
  language: text().$type<Language>().notNull(),
  subject: text().notNull(),
  /** Empty once an invitation or a sign-in link has been handed to the mail server; the demonstration keeps it. */
  body: text().notNull(),
  status: text().$type<'queued' | 'sent' | 'failed'>().notNull(),
  attempts: integer().notNull().default(0),
  nextAttemptAt: integer().notNull(),
  error: text(),
});
