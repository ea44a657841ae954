import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { programs } from './organization.ts';

/** Where a programme has its events sent. The secret is derived from the installation's: none stands here. */
export const webhooks = sqliteTable(
  'webhooks',
  {
    id: text().primaryKey(),
    programId: text()
      .notNull()
      .references(() => programs.id),
    name: text().notNull(),
    url: text().notNull(),
    status: text().$type<'active' | 'paused'>().notNull(),
    /** Why it is paused: by staff, or because the address answered 410, gone. */
    pausedWhy: text().$type<'staff' | 'gone'>(),
    /** Counts the secrets: each renewal makes the next one. */
    generation: integer().notNull(),
    /** When the secret was last renewed; the one before still signs for a day. */
    renewedAt: integer(),
    /** Position in the chain of the programme up to which deliveries were made. */
    position: integer().notNull(),
    createdAt: integer().notNull(),
  },
  (t) => [index('webhooks_program').on(t.programId)],
);

/** What is sent, once each: the id is made from the webhook and the event, so that making it twice collides. */
export const webhookDeliveries = sqliteTable(
  'webhook_deliveries',
  {
    id: text().primaryKey(),
    webhookId: text()
      .notNull()
      .references(() => webhooks.id),
    /** `test`, or the event of a recommendation. */
    event: text().notNull(),
    recommendationId: text(),
    /** The body, the same bytes at each try. */
    body: text().notNull(),
    status: text().$type<'queued' | 'sent' | 'failed'>().notNull(),
    attempts: integer().notNull().default(0),
    /** When it is tried next; when it was sent or given up, once it was. */
    nextAttemptAt: integer().notNull(),
    /** HTTP status of the last answer; null where there was none. */
    answer: integer(),
    /** Why the last try failed, as a code. */
    error: text(),
    createdAt: integer().notNull(),
  },
  (t) => [
    index('webhook_deliveries_due').on(t.webhookId, t.status, t.nextAttemptAt),
    index('webhook_deliveries_newest').on(t.webhookId, t.createdAt),
  ],
);
