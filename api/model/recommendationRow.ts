import type { recommendations } from '../db/schema/recommendations.ts';
import type { Standing } from './ledger.ts';
import { type StateRow, stateOf } from './recommendationStates.ts';

/** A recommendation in the words it has now, with where it stands. */
export type Recommendation = typeof recommendations.$inferSelect & { institutionId: string } & Standing;

export const recommendationOf = (row: StateRow): Recommendation => ({
  ...{ id: row.recommendationId, teamId: row.teamId, institutionId: row.institutionId, createdAt: row.createdAt },
  ...{ title: row.title, detail: row.detail, contributorSide: row.contributorSide },
  ...{ state: stateOf(row), sequence: row.sequence },
});
