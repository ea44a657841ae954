import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { campaigns } from './campaigns.ts';
import { members, teams } from './organization.ts';

/** What a team will adjust after its shared reflection. A new text is a new row: a trigger refuses changes. */
export const reflectionNotes = sqliteTable(
  'reflection_notes',
  {
    id: text().primaryKey(),
    campaignId: text()
      .notNull()
      .references(() => campaigns.id),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    adjustments: text().notNull(),
    /** The member who wrote it, or null when staff did. */
    memberId: text().references(() => members.id),
    writtenAt: integer().notNull(),
  },
  (t) => [index('reflection_notes_team').on(t.campaignId, t.teamId)],
);
