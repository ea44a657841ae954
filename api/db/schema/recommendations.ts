import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Side } from '../../../surveys/side.ts';
import type { Text } from '../../../surveys/text.ts';
import { teams } from './organization.ts';

export const recommendations = sqliteTable(
  'recommendations',
  {
    id: text().primaryKey(),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    title: text({ mode: 'json' }).$type<Text>().notNull(),
    detail: text({ mode: 'json' }).$type<Text>().notNull(),
    contributorSide: text().$type<Side | 'joint'>().notNull(),
    createdAt: integer().notNull(),
  },
  (t) => [index('recommendations_team').on(t.teamId)],
);

/** The ledger: append-only, triggers refuse update and delete. The current state is the fold of the events. */
export const recommendationEvents = sqliteTable(
  'recommendation_events',
  {
    id: text().primaryKey(),
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    sequence: integer().notNull(),
    type: text().notNull(),
    /** Reason code, sentence, review date, route, evidence, channel: what the type requires. */
    detail: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    actorId: text(),
    actorRole: text().notNull(),
    occurredOn: text().notNull(),
    imported: integer({ mode: 'boolean' }).notNull().default(false),
    recordedAt: integer().notNull(),
  },
  (t) => [uniqueIndex('recommendation_events_sequence').on(t.recommendationId, t.sequence)],
);
