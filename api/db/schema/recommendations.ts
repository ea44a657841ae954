import { sql } from 'drizzle-orm';
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Relation } from '../../../analysis/ledger/facets.ts';
import type { Side } from '../../../surveys/side.ts';
import type { Text } from '../../../surveys/text.ts';
import { members, programs, teams } from './organization.ts';

export type ContributorSide = Side | 'joint';

/** As submitted, for ever: what became of it, its corrections included, is in its events. */
export const recommendations = sqliteTable(
  'recommendations',
  {
    id: text().primaryKey(),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    title: text({ mode: 'json' }).$type<Text>().notNull(),
    detail: text({ mode: 'json' }).$type<Text>().notNull(),
    contributorSide: text().$type<ContributorSide>().notNull(),
    createdAt: integer().notNull(),
  },
  (t) => [index('recommendations_team').on(t.teamId)],
);

/**
 * The ledger: append-only, triggers refuse update, delete, replacement, a sequence that is not the next one and a time
 * before the event before. The current state is the fold of the events. No name and no address of a person stands here.
 */
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
  (t) => [
    uniqueIndex('recommendation_events_sequence').on(t.recommendationId, t.sequence),
    // Few among many: whether contributors felt heard.
    index('recommendation_events_heard').on(t.recommendationId, t.recordedAt).where(sql`type = 'heard'`),
  ],
);

/** The hash chain over the events of a programme: append-only, positions 1…n without gaps, also by triggers. */
export const ledgerChain = sqliteTable(
  'ledger_chain',
  {
    programId: text()
      .notNull()
      .references(() => programs.id),
    position: integer().notNull(),
    eventId: text()
      .notNull()
      .unique()
      .references(() => recommendationEvents.id),
    /** SHA-256, 32 bytes: see analysis/ledger/chain.ts. */
    hash: blob({ mode: 'buffer' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.programId, t.position] })],
);

/** Files of evidence: added with the event that names their hash, never changed, never removed. */
export const recommendationEvidence = sqliteTable(
  'recommendation_evidence',
  {
    id: text().primaryKey(),
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    name: text().notNull(),
    mediaType: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    content: blob({ mode: 'buffer' }).notNull(),
    addedAt: integer().notNull(),
  },
  (t) => [index('recommendation_evidence_recommendation').on(t.recommendationId)],
);

/** Who contributed a recommendation: apart from the ledger, so that it can be forgotten. */
export const recommendationContributors = sqliteTable(
  'recommendation_contributors',
  {
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    side: text().$type<Side>().notNull(),
    addedAt: integer().notNull(),
    /** Has said whether the answer showed that they were heard: once, and what was said stands nowhere beside the name. */
    saidHeard: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.recommendationId, t.memberId] }),
    index('recommendation_contributors_member').on(t.memberId),
  ],
);

/** Ties between recommendations as they stand: derived from the events. */
export const recommendationLinks = sqliteTable(
  'recommendation_links',
  {
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    relation: text().$type<Relation>().notNull(),
    toId: text()
      .notNull()
      .references(() => recommendations.id),
  },
  (t) => [
    primaryKey({ columns: [t.recommendationId, t.relation, t.toId] }),
    index('recommendation_links_to').on(t.toId),
  ],
);
