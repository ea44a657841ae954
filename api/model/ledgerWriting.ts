import { eq } from 'drizzle-orm';
import { applyEvent, foldEvents } from '../../analysis/ledger/fold.ts';
import type { RecommendationState } from '../../analysis/ledger/state.ts';
import type { EventType } from '../../analysis/ledger/transitions.ts';
import type { Transaction } from '../db/database.ts';
import { inParts } from '../db/inParts.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { recommendationEvents, recommendations } from '../db/schema/recommendations.ts';
import { Problem } from '../problem.ts';
import { appendToChain, type StoredEvent, type StoredRecommendation } from './ledgerChain.ts';
import { dayRow, dayRows, putDays } from './recommendationDays.ts';
import {
  insertStates,
  type PlacedSubmission,
  putState,
  type StateRow,
  stateOf,
  stateRow,
} from './recommendationStates.ts';

/** One event of a known type, every column of it. */
export type NewEvent = StoredEvent & { type: EventType };

/** A new recommendation with its events, from its submission on, in the order of the ledger. */
export interface NewLedger {
  submission: PlacedSubmission;
  events: NewEvent[];
}

const rowOf = ({ institutionId: _, programId: __, ...row }: PlacedSubmission): StoredRecommendation => row;

/** Rows of one insert: below the limit of bound values of a statement. */
const rowsAtOnce = 1000;

/**
 * Adds new recommendations of one programme with their events, chain and states; in the transaction of the caller, who
 * has authorised it. Events enter the chain in the order they were recorded.
 */
export async function insertLedgers(tx: Transaction, programId: string, ledgers: NewLedger[]): Promise<void> {
  const rows = ledgers.map(({ submission }) => rowOf(submission));
  for (const part of inParts(rows, rowsAtOnce)) await tx.insert(recommendations).values(part);
  const added = ledgers
    .flatMap(({ submission, events }) =>
      events.map((event, index) => ({ event, recommendation: index === 0 ? rowOf(submission) : null })),
    )
    .sort((a, b) => a.event.recordedAt - b.event.recordedAt || a.event.sequence - b.event.sequence);
  for (const part of inParts(added, rowsAtOnce))
    await tx.insert(recommendationEvents).values(part.map(({ event }) => event));
  await appendToChain(tx, programId, added);
  const states = ledgers.map(({ submission, events }): StateRow => {
    const last = events.at(-1);
    if (last === undefined) throw new Error('a recommendation has at least the event of its submission');
    return stateRow(submission, foldEvents(events), last);
  });
  await insertStates(tx, states);
  await putDays(
    tx,
    ledgers.flatMap(({ submission, events }) => dayRows(submission.id, submission.contributorSide, events)),
  );
}

/** Where a recommendation stands, as the transaction sees it. @throws Problem `not_found`. */
export async function standingRow(tx: Pick<Transaction, 'select'>, id: string): Promise<StateRow> {
  const [row] = await tx.select().from(recommendationStates).where(eq(recommendationStates.recommendationId, id));
  if (row === undefined) throw new Problem('not_found', { noun: 'recommendation' });
  return row;
}

/** An event without what the ledger gives it: its place in the order and the system's own time. */
export type AppendedEvent = Omit<NewEvent, 'recommendationId' | 'sequence' | 'recordedAt'>;

/**
 * Adds one event after the last, with its link of the chain and the state it leads to; in the transaction of the
 * caller, who has authorised it, checked its detail and that it may follow.
 * @param now The system's time; a clock that went back does not re-date the ledger.
 */
export async function appendEvent(
  tx: Transaction,
  before: StateRow,
  event: AppendedEvent,
  now: number,
): Promise<{ event: NewEvent; state: RecommendationState }> {
  const stored: NewEvent = {
    ...event,
    recommendationId: before.recommendationId,
    sequence: before.sequence + 1,
    recordedAt: Math.max(now, before.recordedAt),
  };
  await tx.insert(recommendationEvents).values(stored);
  await appendToChain(tx, before.programId, [{ event: stored, recommendation: null }]);
  const state = applyEvent(stateOf(before), stored);
  await putState(tx, nextRow(before, state, stored));
  const { recommendationId: id, contributorSide } = before;
  await putDays(tx, [dayRow({ id, contributorSide, state, last: stored })]);
  return { event: stored, state };
}

const nextRow = (before: StateRow, state: RecommendationState, { sequence, recordedAt }: NewEvent): StateRow => ({
  ...before,
  ...state,
  ...state.corrections,
  ...{ sequence, recordedAt },
});
