import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { RawResponse } from '../../../surveys/answers.ts';
import type { Side } from '../../../surveys/side.ts';
import { campaigns, invitations } from './campaigns.ts';
import { teams } from './organization.ts';

const place = {
  campaignId: text()
    .notNull()
    .references(() => campaigns.id),
  teamId: text()
    .notNull()
    .references(() => teams.id),
  side: text().$type<Side>().notNull(),
};

/**
 * Envelopes that came back, and sheets entered. The envelope says who returned it and spends the token; the sheet inside says
 * what was answered: in `anonymous` mode nothing joins the two but these counts.
 */
export const paperReturns = sqliteTable(
  'paper_returns',
  { ...place, returned: integer().notNull(), entered: integer().notNull() },
  (t) => [primaryKey({ columns: [t.campaignId, t.teamId, t.side] })],
);

/** A sheet entered once, until the second entry agrees with it; then it is a response and leaves here. WITHOUT ROWID. */
export const paperEntries = sqliteTable(
  'paper_entries',
  {
    id: text().primaryKey(),
    ...place,
    /** Number that the office wrote on the sheet. */
    sheet: text().notNull(),
    /** Whose sheet it is, in `confidential` and `shared` mode; otherwise null. */
    invitationId: text().references(() => invitations.id),
    first: text({ mode: 'json' }).$type<RawResponse>().notNull(),
    firstBy: text().notNull(),
  },
  (t) => [uniqueIndex('paper_entries_sheet').on(t.campaignId, t.sheet)],
);
