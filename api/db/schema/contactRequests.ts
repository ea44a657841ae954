import { blob, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { campaigns } from './campaigns.ts';
import { teams } from './organization.ts';

/**
 * A hand up: somebody asks the team's patient coach to get in touch. Apart from the answers, with no key to them nor to an
 * invitation. WITHOUT ROWID, keyed by a random id.
 */
export const contactRequests = sqliteTable(
  'contact_requests',
  {
    id: blob({ mode: 'buffer' }).primaryKey(),
    campaignId: text()
      .notNull()
      .references(() => campaigns.id),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    /** Name or way to reach, and what it is about, in the person's own words. */
    reach: text().notNull(),
    words: text().notNull(),
    askedOn: text().notNull(),
    handledOn: text(),
    handledBy: text(),
  },
  (t) => [index('contact_requests_team').on(t.teamId)],
);
