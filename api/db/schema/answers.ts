import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ResponseContent } from '../../../surveys/response.ts';
import type { Side } from '../../../surveys/side.ts';
import type { Language } from '../../../surveys/text.ts';
import { campaigns, invitations } from './campaigns.ts';
import { institutions, teams } from './organization.ts';
import { questionnaireVersions } from './questionnaires.ts';

/**
 * How a response came in: on a device of one's own, on a shared one, on paper, with somebody's help, or given by somebody
 * on the respondent's behalf.
 */
export type CollectionMode = 'web' | 'kiosk' | 'paper' | 'assisted' | 'proxy';

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
  /** How it was answered; null in `anonymous` mode, where `collection_modes` counts it. */
  collectionMode: text().$type<CollectionMode>(),
  /** Keyed hash of the code that the respondent made up, 32 bytes; in `confidential` campaigns that ask for one. */
  pairing: blob({ mode: 'buffer' }),
};
/** The newest responses, rewritten in random order at each mixing. WITHOUT ROWID, keyed by the random hash. */
export const responseTail = sqliteTable('response_tail', responseColumns);
/** The truth: responses that left the tail, shuffled. WITHOUT ROWID; a trigger refuses updates. */
export const responses = sqliteTable('responses', responseColumns, (t) => [
  index('responses_campaign').on(t.campaignId),
]);

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

/** How many responses of a campaign came in which way: no key to any of them. WITHOUT ROWID. */
export const collectionModes = sqliteTable(
  'collection_modes',
  {
    campaignId: text()
      .notNull()
      .references(() => campaigns.id),
    mode: text().$type<CollectionMode>().notNull(),
    responses: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.mode] })],
);

/**
 * Answers not yet sent, so that they can be resumed on another device; in `confidential` and `shared` mode only, sealed with
 * a key made from the token, and gone once they are sent. WITHOUT ROWID.
 */
export const savedAnswers = sqliteTable('saved_answers', {
  invitationId: text()
    .primaryKey()
    .references(() => invitations.id),
  sealed: blob({ mode: 'buffer' }).notNull(),
  savedOn: text().notNull(),
});
