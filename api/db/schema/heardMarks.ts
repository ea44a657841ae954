import { blob, sqliteTable } from 'drizzle-orm/sqlite-core';

/**
 * Who said of a recommendation whether they were heard and was taken off it since, under a mark that only the installation's secret
 * can make: linked again, nobody says it twice. WITHOUT ROWID: no order.
 */
export const heardMarks = sqliteTable('heard_marks', {
  mark: blob({ mode: 'buffer' }).primaryKey(),
});
