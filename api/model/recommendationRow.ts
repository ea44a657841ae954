import type { RecommendationState } from '../../analysis/ledger/state.ts';
import type { recommendations } from '../db/schema/recommendations.ts';
import type { RecordedEvent } from './ledger.ts';
import { type StateRow, stateOf } from './recommendationStates.ts';

/** A state as staff read it: without what single contributors said of being heard. */
export type ShownState = Omit<RecommendationState, 'heardCount' | 'heardSum'>;

/** A recommendation in the words it has now, with where it stands and the number of its last event, as `shownSequence`. */
export type Recommendation = typeof recommendations.$inferSelect & {
  institutionId: string;
  state: ShownState;
  sequence: number;
};

export const shownState = ({ heardCount: _, heardSum: __, ...state }: RecommendationState): ShownState => state;

/**
 * The number of the last event as readers know it. Those by which contributors say whether they were heard do not count: a gap, or
 * a form that is too old all at once, would tell that one of a team's few patients has just said it.
 */
export const shownSequence = ({ sequence, heardCount }: Pick<StateRow, 'sequence' | 'heardCount'>): number =>
  sequence - heardCount;

/** The events of a recommendation, all of them given, as readers know them: without those, and numbered without gaps. */
export const shownEvents = (events: readonly RecordedEvent[]): RecordedEvent[] =>
  events.filter(({ type }) => type !== 'heard').map((event, index) => ({ ...event, sequence: index + 1 }));

export const recommendationOf = (row: StateRow): Recommendation => ({
  ...{ id: row.recommendationId, teamId: row.teamId, institutionId: row.institutionId, createdAt: row.createdAt },
  ...{ title: row.title, detail: row.detail, contributorSide: row.contributorSide },
  ...{ state: shownState(stateOf(row)), sequence: shownSequence(row) },
});
