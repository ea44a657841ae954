import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { programs } from './organization.ts';
import { recommendations } from './recommendations.ts';

/**
 * Where each recommendation stood at the end of each day on which something of it was recorded, without its words: what
 * figures are made of, as of now or of a past day. Derived: `cli -- rebuild` makes it again.
 */
export const recommendationDays = sqliteTable(
  'recommendation_days',
  {
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    /** By the system's clock, where the institutions are. */
    recordedOn: text().notNull(),
    /** JSON as api/model/recommendationDays.ts writes it, read whole and many at once. */
    standing: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.recommendationId, t.recordedOn] })],
);

/** How far the chain of a programme went on each day on which something was recorded: the largest position. Derived. */
export const ledgerDays = sqliteTable(
  'ledger_days',
  {
    programId: text()
      .notNull()
      .references(() => programs.id),
    recordedOn: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.programId, t.recordedOn] })],
);
