import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Origin, Priority, Theme } from '../../../analysis/ledger/facets.ts';
import type { Phase } from '../../../analysis/ledger/phases.ts';
import type { ReasonCode } from '../../../analysis/ledger/reasons.ts';
import type { Corrections, Link } from '../../../analysis/ledger/state.ts';
import type { State } from '../../../analysis/ledger/transitions.ts';
import type { Text } from '../../../surveys/text.ts';
import { institutions, programs, teams } from './organization.ts';
import { type ContributorSide, recommendations } from './recommendations.ts';

const flag = () => integer({ mode: 'boolean' }).notNull();

/**
 * Where each recommendation stands: the fold of its events, brought forward with each of them. Derived: `cli -- rebuild`
 * makes it again. The columns from `state` on are those of RecommendationState.
 */
export const recommendationStates = sqliteTable(
  'recommendation_states',
  {
    recommendationId: text()
      .primaryKey()
      .references(() => recommendations.id),
    programId: text()
      .notNull()
      .references(() => programs.id),
    institutionId: text()
      .notNull()
      .references(() => institutions.id),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    createdAt: integer().notNull(),
    /** Of the last event, and when the system recorded it. */
    sequence: integer().notNull(),
    recordedAt: integer().notNull(),
    /** As corrected. */
    title: text({ mode: 'json' }).$type<Text>().notNull(),
    detail: text({ mode: 'json' }).$type<Text>().notNull(),
    contributorSide: text().$type<ContributorSide>().notNull(),
    state: text().$type<State>().notNull(),
    since: text().notNull(),
    submittedOn: text().notNull(),
    decidedOn: text(),
    decidedDays: integer(),
    accepted: flag(),
    declared: flag(),
    declaredOn: text(),
    verified: flag(),
    verifiedOn: text(),
    disputed: flag(),
    disputedOn: text(),
    communicatedOn: text(),
    reasonCode: text().$type<ReasonCode>(),
    reason: text(),
    reviewOn: text(),
    routedTo: text(),
    supersededBy: text(),
    corrections: text({ mode: 'json' }).$type<Corrections>().notNull(),
    origin: text().$type<Origin>(),
    theme: text().$type<Theme>(),
    priority: text().$type<Priority>(),
    ownerId: text(),
    dueOn: text(),
    links: text({ mode: 'json' }).$type<Link[]>().notNull(),
    objectives: text({ mode: 'json' }).$type<Text[]>().notNull(),
    evidenceCount: integer().notNull(),
    commentCount: integer().notNull(),
    heardCount: integer().notNull(),
    heardSum: integer().notNull(),
    importedHistory: flag(),
    toldDays: integer(),
    steps: text({ mode: 'json' }).$type<[day: string, phase: Phase][]>().notNull().default([]),
  },
  (t) => [
    index('recommendation_states_newest').on(t.programId, t.createdAt, t.recommendationId),
    index('recommendation_states_state').on(t.programId, t.state, t.createdAt),
    index('recommendation_states_team').on(t.teamId, t.createdAt),
    index('recommendation_states_institution').on(t.institutionId, t.createdAt),
    index('recommendation_states_owner').on(t.ownerId, t.dueOn),
    index('recommendation_states_due').on(t.programId, t.dueOn),
    index('recommendation_states_review').on(t.programId, t.reviewOn),
    // Every column of the board and the table, so that they are limited, counted and ordered without the rows.
    index('recommendation_states_working').on(
      ...[t.programId, t.state, t.institutionId, t.teamId, t.theme, t.priority, t.origin, t.ownerId],
      ...[t.contributorSide, t.dueOn, t.reviewOn, t.since, t.createdAt, t.recommendationId],
    ),
  ],
);
