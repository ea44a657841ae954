import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Text } from '../../../surveys/text.ts';
import { programs } from './organization.ts';

export const benchmarks = sqliteTable('benchmarks', {
  id: text().primaryKey(),
  /** Null: shipped. */
  programId: text().references(() => programs.id),
  /** Name of the demographic item it is read against. */
  item: text().notNull(),
  name: text({ mode: 'json' }).$type<Text>().notNull(),
  universe: text({ mode: 'json' }).$type<Text>().notNull(),
  geography: text().notNull(),
  referenceDate: text().notNull(),
  source: text().notNull(),
  /** Option code → share from 0 to 1. `derived` codes are sums of options, see `mapping`. */
  shares: text({ mode: 'json' }).$type<Record<string, number>>().notNull(),
  /** Benchmark code → option codes of the item that it counts. */
  mapping: text({ mode: 'json' }).$type<Record<string, string[]>>().notNull(),
  createdAt: integer().notNull(),
});
