import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ComparedItem } from '../../../surveys/comparison/comparability.ts';
import type { Purpose } from '../../../surveys/document.ts';
import { programs } from './organization.ts';

export const questionnaires = sqliteTable('questionnaires', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  /** Null: shipped with the product and open to every programme. */
  programId: text().references(() => programs.id),
  purpose: text().$type<Purpose>().notNull(),
  createdAt: integer().notNull(),
});

/** At most one draft per questionnaire; `revision` is its ETag. Publishing inserts a version and deletes the draft. */
export const questionnaireDrafts = sqliteTable('questionnaire_drafts', {
  questionnaireId: text()
    .primaryKey()
    .references(() => questionnaires.id),
  revision: integer().notNull(),
  /** JSON, possibly not yet a valid document. */
  document: text().notNull(),
  updatedAt: integer().notNull(),
});

/** Published for ever: triggers refuse update and delete. */
export const questionnaireVersions = sqliteTable(
  'questionnaire_versions',
  {
    id: text().primaryKey(),
    questionnaireId: text()
      .notNull()
      .references(() => questionnaires.id),
    number: integer().notNull(),
    /** Canonical JSON, and the sha-256 of it in hexadecimal. */
    document: text().notNull(),
    sha256: text().notNull(),
    publishedAt: integer().notNull(),
  },
  (t) => [uniqueIndex('questionnaire_versions_number').on(t.questionnaireId, t.number)],
);

/** A version no new campaign may use. Its own table, so that the version itself never changes. */
export const questionnaireRetirements = sqliteTable('questionnaire_retirements', {
  versionId: text()
    .primaryKey()
    .references(() => questionnaireVersions.id),
  retiredAt: integer().notNull(),
});

/**
 * What a person decided, when a version was published, about each item against the version before: whether the answers may
 * be compared. Triggers refuse update and delete.
 */
export const questionnaireComparisons = sqliteTable('questionnaire_comparisons', {
  versionId: text()
    .primaryKey()
    .references(() => questionnaireVersions.id),
  baseVersionId: text()
    .notNull()
    .references(() => questionnaireVersions.id),
  /** The items of both versions, by name. */
  items: text({ mode: 'json' }).$type<Record<string, ComparedItem>>().notNull(),
});
