import type { RecommendationState } from './state.ts';
import type { State } from './transitions.ts';

/** Something is still to be done: a target date counts. What is put off has a date of review instead. */
export const openStates: readonly State[] = [
  'submitted',
  'acknowledged',
  'under_review',
  'accepted',
  'accepted_in_part',
  'planned',
  'in_progress',
];
/** No answer has been given yet. */
export const undecidedStates: readonly State[] = ['submitted', 'acknowledged', 'under_review'];

/** The target date is over and something is still to be done. Days are `YYYY-MM-DD`. */
export const isOverdue = ({ state, dueOn }: Pick<RecommendationState, 'state' | 'dueOn'>, today: string): boolean =>
  dueOn !== null && dueOn < today && openStates.includes(state);

/** Put off until a day that has come. */
export const isReviewDue = ({ state, reviewOn }: Pick<RecommendationState, 'state' | 'reviewOn'>, today: string) =>
  state === 'deferred' && reviewOn !== null && reviewOn <= today;

/** The columns of the board in the order of a recommendation's life, in three rows. */
export const lanes = [
  { name: 'awaiting', states: undecidedStates },
  { name: 'under_way', states: ['accepted', 'accepted_in_part', 'planned', 'in_progress', 'deferred'] },
  {
    name: 'ended',
    states: ['implemented', 'partially_implemented', 'declined', 'out_of_scope', 'stopped', 'superseded', 'withdrawn'],
  },
] as const satisfies { name: string; states: readonly State[] }[];
export type Lane = (typeof lanes)[number]['name'];

/** What asks for somebody's attention: what a list can be limited to. */
export const attentions = ['overdue', 'review_due', 'review_planned'] as const;
export type Attention = (typeof attentions)[number];

/** Orders of a list. */
export const orders = ['newest', 'oldest', 'state', 'priority', 'due', 'review', 'since'] as const;
export type Order = (typeof orders)[number];
