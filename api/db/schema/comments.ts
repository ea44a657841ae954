import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Text } from '../../../surveys/text.ts';
import { campaigns } from './campaigns.ts';
import { institutions, programs } from './organization.ts';

/** The code book of a programme: what comments are about. A theme is retired, never removed. */
export const themes = sqliteTable(
  'themes',
  {
    id: text().primaryKey(),
    programId: text()
      .notNull()
      .references(() => programs.id),
    name: text({ mode: 'json' }).$type<Text>().notNull(),
    /** What belongs to it and what does not. */
    description: text({ mode: 'json' }).$type<Text>().notNull(),
    /** Nothing more is coded with it from this day on. */
    retiredOn: text(),
    createdAt: integer().notNull(),
  },
  (t) => [index('themes_program').on(t.programId)],
);

/** Campaigns whose comments were taken in for review; only after the close, when no answer can be withdrawn any more. */
export const commentGatherings = sqliteTable('comment_gatherings', {
  campaignId: text()
    .primaryKey()
    .references(() => campaigns.id),
});

/**
 * Answers in a person's own words, apart from all else that the person answered: no team, no side, no day, and no key to the response
 * that can be followed without the secret. WITHOUT ROWID, keyed by what looks random: no order.
 */
export const comments = sqliteTable(
  'comments',
  {
    id: blob({ mode: 'buffer' }).primaryKey(),
    campaignId: text()
      .notNull()
      .references(() => campaigns.id),
    institutionId: text()
      .notNull()
      .references(() => institutions.id),
    /** Name of the item answered. */
    item: text().notNull(),
    words: text().notNull(),
  },
  (t) => [index('comments_campaign').on(t.campaignId, t.item)],
);

export type CommentDecision = 'accepted' | 'withheld';
/** Why a comment is withheld. */
export type WithholdingReason = 'names_author' | 'names_other' | 'harmful' | 'no_comment' | 'other';

const ofComment = () =>
  blob({ mode: 'buffer' })
    .notNull()
    .references(() => comments.id);

/** What reviewers decided, in order; the newest holds. Triggers forbid changes. */
export const commentDecisions = sqliteTable(
  'comment_decisions',
  {
    commentId: ofComment(),
    /** From 1, for each comment. */
    sequence: integer().notNull(),
    decision: text().$type<CommentDecision>().notNull(),
    /** The words that may be published; null where it is withheld. */
    words: text(),
    reason: text().$type<WithholdingReason>(),
    note: text().notNull(),
    decidedBy: text().notNull(),
    decidedOn: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.sequence] })],
);

/** The theme that a coder gave, without seeing the other's; null: none of the code book. Triggers forbid changes. */
export const commentCodings = sqliteTable(
  'comment_codings',
  {
    commentId: ofComment(),
    coderId: text().notNull(),
    themeId: text().references(() => themes.id),
    codedOn: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.coderId] })],
);

/** What holds where coders differed or erred; the newest. Triggers forbid changes. */
export const commentSettlements = sqliteTable(
  'comment_settlements',
  {
    commentId: ofComment(),
    sequence: integer().notNull(),
    themeId: text().references(() => themes.id),
    settledBy: text().notNull(),
    settledOn: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.sequence] })],
);

/** One comment as it was published. */
export interface PublishedComment {
  id: string;
  institution: string;
  item: string;
  words: string;
  /** Id of its theme; null for none of the code book, left out where it was not coded or not settled. */
  theme?: string | null;
  /** Published by a reviewer of its institution, and not yet together with those of the whole programme. */
  alone?: true;
}

/** Frozen sets of reviewed comments: triggers refuse update and delete. What is withheld later is left out when they are read. */
export const commentPublications = sqliteTable(
  'comment_publications',
  {
    id: text().primaryKey(),
    campaignId: text()
      .notNull()
      .references(() => campaigns.id),
    number: integer().notNull(),
    publishedOn: text().notNull(),
    publishedBy: text().notNull(),
    comments: text({ mode: 'json' }).$type<PublishedComment[]>().notNull(),
    sha256: text().notNull(),
  },
  (t) => [uniqueIndex('comment_publications_number').on(t.campaignId, t.number)],
);
