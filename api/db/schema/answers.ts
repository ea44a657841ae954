import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ResponseContent } from '../../../surveys/response.ts';
import type { Side } from '../../../surveys/side.ts';
import type { Language } from '../../../surveys/text.ts';
import { campaigns } from './campaigns.ts';
import { institutions, teams } from './organization.ts';
import { questionnaireVersions } from './questionnaires.ts';

const responseColumns = {
  /** sha-256 of the receipt code: random, hence no order. The idempotency key of a submission. */
  receiptHash: blob({ mode: 'buffer' }).primaryKey(),
  campaignId: text()
    .notNull()
    .references(() => campaigns.id),
  versionId: text()
    .notNull()
    .references(() => questionnaireVersions.id),
  teamId: text()
    .notNull()
    .references(() => teams.id),
  side: text().$type<Side>().notNull(),
  /** Null in `anonymous` mode, where neither a person, a language, nor a day is kept with the answers. */
  pseudonym: text(),
  language: text().$type<Language>(),
  answeredOn: text(),
  content: text({ mode: 'json' }).$type<ResponseContent>().notNull(),
};
/** The newest responses, rewritten in random order at each mixing. WITHOUT ROWID, keyed by the random hash. */
export const responseTail = sqliteTable('response_tail', responseColumns);
/** The truth: responses that left the tail, shuffled. WITHOUT ROWID; a trigger refuses updates. */
export const responses = sqliteTable('responses', responseColumns, (t) => [
  index('responses_campaign').on(t.campaignId),
]);
/** Empty at rest: where the tail stands while it is shuffled. */
export const responseMixing = sqliteTable('response_mixing', responseColumns);

const demographicColumns = {
  /** Random, made with the form; no relation to the receipt. */
  recordKey: blob({ mode: 'buffer' }).primaryKey(),
  campaignId: text()
    .notNull()
    .references(() => campaigns.id),
  versionId: text()
    .notNull()
    .references(() => questionnaireVersions.id),
  institutionId: text()
    .notNull()
    .references(() => institutions.id),
  side: text().$type<Side>().notNull(),
  content: text({ mode: 'json' }).$type<ResponseContent>().notNull(),
};
export const demographicTail = sqliteTable('demographic_tail', demographicColumns);
export const demographicRecords = sqliteTable('demographic_records', demographicColumns, (t) => [
  index('demographic_records_campaign').on(t.campaignId),
]);
export const demographicMixing = sqliteTable('demographic_mixing', demographicColumns);

/** Marks the rows of `responses` that stand in no column segment yet. WITHOUT ROWID. */
export const unsegmentedResponses = sqliteTable('unsegmented_responses', {
  receiptHash: blob({ mode: 'buffer' }).primaryKey(),
});

/** Derived and rebuildable: columns of up to 65,536 responses of one campaign, shuffled within the segment. */
export const columnSegments = sqliteTable(
  'column_segments',
  {
    id: text().primaryKey(),
    campaignId: text()
      .notNull()
      .references(() => campaigns.id),
    rows: integer().notNull(),
    data: blob({ mode: 'buffer' }).notNull(),
  },
  (t) => [index('column_segments_campaign').on(t.campaignId)],
);
