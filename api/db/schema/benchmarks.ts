import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { BenchmarkAsks, BenchmarkCounts, BenchmarkPopulation } from '../../../analysis/benchmarks/universe.ts';
import type { Text } from '../../../surveys/text.ts';
import { institutions, programs } from './organization.ts';

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
  /** Whose patients it counts; null: the whole programme's, or the public's. */
  institutionId: text().references(() => institutions.id),
  /** Youngest age counted, in years. */
  ageFrom: integer().notNull().default(18),
  population: text().$type<BenchmarkPopulation>().notNull().default('served'),
  /** Whether the source counts every answer of a person, or people by the one answer they gave. */
  counts: text().$type<BenchmarkCounts>().notNull().default('any_mention'),
  /** Whether the source asked what the questionnaire asks. */
  asks: text().$type<BenchmarkAsks>().notNull().default('same'),
});
