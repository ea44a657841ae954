import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Text } from '../../../surveys/text.ts';

/** What people write in a report where the data cannot tell: one row for each point of a place. */
export const reportPoints = sqliteTable(
  'report_points',
  {
    scopeKind: text().$type<'program' | 'institution' | 'team'>().notNull(),
    scopeId: text().notNull(),
    point: text().notNull(),
    words: text({ mode: 'json' }).$type<Text>().notNull(),
    /** Of two who write at once, one wins and the other is told. */
    revision: integer().notNull(),
    savedAt: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.scopeKind, t.scopeId, t.point] })],
);
