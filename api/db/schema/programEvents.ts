import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Text } from '../../../surveys/text.ts';
import { institutions, programs } from './organization.ts';

/** Something that happened and may explain how figures moved. Never changed: a wrong one is withdrawn, and entered anew. */
export const programEvents = sqliteTable(
  'program_events',
  {
    id: text().primaryKey(),
    programId: text()
      .notNull()
      .references(() => programs.id),
    /** Null: of the programme as a whole. */
    institutionId: text().references(() => institutions.id),
    /** 'YYYY-MM-DD' */
    happenedOn: text().notNull(),
    words: text({ mode: 'json' }).$type<Text>().notNull(),
    recordedAt: integer().notNull(),
  },
  (t) => [index('program_events_day').on(t.programId, t.happenedOn)],
);

export const programEventWithdrawals = sqliteTable('program_event_withdrawals', {
  eventId: text()
    .primaryKey()
    .references(() => programEvents.id),
  reason: text().notNull(),
  withdrawnAt: integer().notNull(),
});
