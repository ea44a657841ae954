import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Lottery } from '../../../analysis/lottery/leximin.ts';
import type { Relaxation } from '../../../analysis/lottery/panel.ts';
import type { Quotas } from '../../../analysis/lottery/pool.ts';
import type { Text } from '../../../surveys/text.ts';
import { institutions, programs } from './organization.ts';

/** A panel to be drawn. Changed freely until its commitment; triggers refuse it afterwards. */
export const lotteries = sqliteTable('lotteries', {
  id: text().primaryKey(),
  programId: text()
    .notNull()
    .references(() => programs.id),
  /** Null: for the programme as a whole. */
  institutionId: text().references(() => institutions.id),
  name: text({ mode: 'json' }).$type<Text>().notNull(),
  size: integer().notNull(),
  reserves: integer().notNull(),
  /** A bound for each answer that stands in the pool. */
  quotas: text({ mode: 'json' }).$type<Quotas>().notNull(),
  /** Goes up with every change: what was computed before one no longer counts. */
  revision: integer().notNull(),
  createdAt: integer().notNull(),
});

const ofLottery = {
  lotteryId: text()
    .notNull()
    .references(() => lotteries.id),
};

const ownLottery = () =>
  text()
    .primaryKey()
    .references(() => lotteries.id);

/**
 * Volunteers by a reference that the office chose, never by name. Frozen by the commitment; deleted with the draw, those drawn and
 * the reserves when the lottery ends. WITHOUT ROWID.
 */
export const lotteryPeople = sqliteTable(
  'lottery_people',
  {
    ...ofLottery,
    reference: text().notNull(),
    features: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.lotteryId, t.reference] })],
);

/** What the last check of a pool found. Deleted with the pool. */
export const lotteryChecks = sqliteTable('lottery_checks', {
  lotteryId: ownLottery(),
  revision: integer().notNull(),
  /** Null: the pool is smaller than the panel. Empty: a panel exists. */
  relaxation: text({ mode: 'json' }).$type<Relaxation[]>(),
  lottery: text({ mode: 'json' }).$type<Lottery>(),
});

/** Chances over the people of a pool, each from 0 to 1, and how many people lie in each tenth. */
export interface Chances {
  min: number;
  median: number;
  max: number;
  tenths: number[];
}

/** What a draw will be held to; append-only. The secret leaves with the draw, not before. */
export const lotteryCommitments = sqliteTable('lottery_commitments', {
  lotteryId: ownLottery(),
  commitment: text().notNull(),
  peopleHash: text().notNull(),
  featuresHash: text().notNull(),
  lotteryHash: text().notNull(),
  secret: text().notNull(),
  /** Which public value will be taken, named before it is known. */
  publicSource: text({ mode: 'json' }).$type<Text>().notNull(),
  people: integer().notNull(),
  /** How many of the pool gave each answer, '' for none, by feature. */
  counts: text({ mode: 'json' }).$type<Record<string, Record<string, number>>>().notNull(),
  chances: text({ mode: 'json' }).$type<Chances>().notNull(),
  committedAt: integer().notNull(),
});

/** A draw; append-only, one for each lottery. */
export const lotteryDraws = sqliteTable('lottery_draws', {
  lotteryId: ownLottery(),
  publicValue: text().notNull(),
  seed: text().notNull(),
  panel: text({ mode: 'json' }).$type<string[]>().notNull(),
  /** In the order in which they stand in. */
  reserves: text({ mode: 'json' }).$type<string[]>().notNull(),
  drawnAt: integer().notNull(),
});

/** Who left a panel or its reserves, and who came in; append-only. */
export const lotteryWithdrawals = sqliteTable(
  'lottery_withdrawals',
  {
    ...ofLottery,
    sequence: integer().notNull(),
    reference: text().notNull(),
    /** Null: a reserve left, or no reserve keeps the quotas. */
    replacement: text(),
    recordedAt: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.lotteryId, t.sequence] })],
);

/** The panel is final, or the draw was given up; append-only. */
export const lotteryEndings = sqliteTable('lottery_endings', {
  lotteryId: ownLottery(),
  kind: text().$type<'final' | 'given_up'>().notNull(),
  endedAt: integer().notNull(),
});
