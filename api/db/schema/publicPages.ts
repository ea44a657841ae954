import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Wording } from '../../../analysis/ledger/wording.ts';
import { institutions, programs } from './organization.ts';
import { recommendations } from './recommendations.ts';

// What stands here is public; what does not, is not: nothing is public by default.

/** Programmes that have opened their page to everyone. */
export const publicPrograms = sqliteTable('public_programs', {
  programId: text()
    .primaryKey()
    .references(() => programs.id),
});

/** Institutions that have opened theirs. */
export const publicInstitutions = sqliteTable('public_institutions', {
  institutionId: text()
    .primaryKey()
    .references(() => institutions.id),
});

/** Recommendations that staff chose to show on these pages. */
export const listedRecommendations = sqliteTable('listed_recommendations', {
  recommendationId: text()
    .primaryKey()
    .references(() => recommendations.id),
  /** What the institution said, in the other language too; null while nobody wrote it. */
  wording: text({ mode: 'json' }).$type<Wording>(),
});
