import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Who did what among staff. Never a token, a receipt or an answer. */
export const auditEvents = sqliteTable(
  'audit_events',
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    actorId: text(),
    /** Whose administrators may read it; null for what belongs to no programme. */
    programId: text(),
    verb: text().notNull(),
    subject: text().notNull(),
    detail: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (t) => [index('audit_events_at').on(t.programId, t.at), index('audit_events_subject').on(t.subject, t.at)],
);

/** Replies to staff POSTs, kept in the transaction of the write itself. Respondents' sends never come here. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    actorId: text().notNull(),
    key: text().notNull(),
    verb: text().notNull(),
    fingerprint: text().notNull(),
    reply: text().notNull(),
    createdAt: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.actorId, t.key] })],
);
