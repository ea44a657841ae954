import type { RecommendationState } from '../../analysis/ledger/state.ts';
import type { recommendations } from '../db/schema/recommendations.ts';
import { type StateRow, stateOf } from './recommendationStates.ts';

/** A state as staff read it: without what single contributors said of being heard. */
export type ShownState = Omit<RecommendationState, 'heardCount' | 'heardSum'>;

/** A recommendation in the words it has now, with where it stands and the number of its last event. */
export type Recommendation = typeof recommendations.$inferSelect & {
  institutionId: string;
  state: ShownState;
  sequence: number;
};

export const shownState = ({ heardCount: _, heardSum: __, ...state }: RecommendationState): ShownState => state;

export const recommendationOf = (row: StateRow): Recommendation => ({
  ...{ id: row.recommendationId, teamId: row.teamId, institutionId: row.institutionId, createdAt: row.createdAt },
  ...{ title: row.title, detail: row.detail, contributorSide: row.contributorSide },
  ...{ state: shownState(stateOf(row)), sequence: row.sequence },
});
