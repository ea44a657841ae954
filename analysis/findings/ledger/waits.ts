import { daysBetween } from '../../ledger/days.ts';
import { closings, refusals } from '../../ledger/transitions.ts';
import type { Ended } from '../../stats/aalenJohansen.ts';
import type { Observed } from '../../stats/kaplanMeier.ts';
import type { Contributors, RecommendationRow } from '../followThroughRates.ts';

/** The ways in which the wait for an implementation can end. */
export const ends = ['implemented', 'refused', 'closed'] as const;
export type End = (typeof ends)[number];

/** Whole days from submission; a day reported before it counts as the same day. */
const until = (row: RecommendationRow, day: string): number => Math.max(0, daysBetween(row.submittedOn, day));

/** The wait for the first answer. Withdrawn or replaced before, it is watched until then: no answer was due any more. */
export function answerWait(row: RecommendationRow, asOf: string): Observed {
  if (row.decidedDays != null) return { time: Math.max(0, row.decidedDays), event: true };
  const left = closings.includes(row.state) && row.since !== undefined;
  return { time: until(row, left ? (row.since ?? asOf) : asOf), event: false };
}

/** The wait for an implementation, whole or in part: a refusal or a stop, and a withdrawal or a replacement, rule it out. */
export function implementationWait(row: RecommendationRow, asOf: string): Ended {
  if (row.declaredOn != null) return { time: until(row, row.declaredOn), outcome: 'implemented' };
  const outcome = refusals.includes(row.state) ? 'refused' : closings.includes(row.state) ? 'closed' : null;
  return { time: until(row, outcome === null ? asOf : (row.since ?? asOf)), outcome };
}

/** The rows of those who put them forward. */
export const rowsOf = (rows: RecommendationRow[], who: Contributors): RecommendationRow[] =>
  who === 'all' ? rows : rows.filter(({ contributorSide }) => contributorSide === who);
