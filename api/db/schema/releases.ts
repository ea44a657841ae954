import { blob, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { campaigns } from './campaigns.ts';

/** Frozen figures: triggers refuse update and delete. Every dashboard and export reads a release, never live data. */
export const releases = sqliteTable(
  'releases',
  {
    id: text().primaryKey(),
    campaignId: text()
      .notNull()
      .references(() => campaigns.id),
    number: integer().notNull(),
    reason: text().$type<'close' | 'manual'>().notNull(),
    releasedOn: text().notNull(),
    experience: blob({ mode: 'buffer' }).notNull(),
    demographics: text().notNull(),
    sha256: text().notNull(),
    /** Figures that need single responses, worked out at the close, as JSON; part of the hash. Null where there are none. */
    workedOut: text(),
  },
  (t) => [uniqueIndex('releases_number').on(t.campaignId, t.number)],
);

/**
 * Where the measures of a release may be shown, kept so that a new process need not work it out again: packed as
 * analysis/disclosure/verdicts.ts says. `inputs` is the hash of all that it was worked out from; with another it counts for nothing.
 */
export const releaseVerdicts = sqliteTable(
  'release_verdicts',
  {
    releaseId: text()
      .notNull()
      .references(() => releases.id),
    minimumGroup: integer().notNull(),
    measure: text().notNull(),
    inputs: text().notNull(),
    verdict: blob({ mode: 'buffer' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.minimumGroup, t.measure] })],
);
