import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * How many comments came by one link today, under a mark that only the installation's secret can make. Rows of earlier
 * days are deleted at the next comment. WITHOUT ROWID: no order.
 */
export const voiceComments = sqliteTable('voice_comments', {
  mark: blob({ mode: 'buffer' }).primaryKey(),
  day: text().notNull(),
  comments: integer().notNull(),
});
