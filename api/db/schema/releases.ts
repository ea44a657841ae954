import { blob, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { campaigns } from './campaigns.ts';

/** Frozen figures: triggers refuse update and delete. Every dashboard and export reads a release, never live data. */
export const releases = sqliteTable(
  'releases',
  {
    id: text().primaryKey(),
    campaignId: text()
      .notNull()
      .references(() => campaigns.id),
    number: integer().notNull(),
    reason: text().$type<'close' | 'manual'>().notNull(),
    releasedOn: text().notNull(),
    experience: blob({ mode: 'buffer' }).notNull(),
    demographics: text().notNull(),
    sha256: text().notNull(),
    /** Figures that need single responses, worked out at the close, as JSON; part of the hash. Null where there are none. */
    workedOut: text(),
  },
  (t) => [uniqueIndex('releases_number').on(t.campaignId, t.number)],
);
