import { daysBetween } from './days.ts';
import { effectiveDay, foldEvents } from './fold.ts';
import type { LedgerEvent } from './state.ts';
import { closings, decisions, declarations, type EventType, refusals, type State } from './transitions.ts';

/** How long something was waited for, in days, and how the wait ended. */
export interface Wait {
  days: number;
  /** What came, or the end that ruled it out; `open` while it may still come. */
  status: 'answered' | 'implemented' | State | 'open';
}

const firstOf = (events: readonly LedgerEvent[], types: readonly EventType[]): LedgerEvent | undefined =>
  events.find(({ type }) => types.includes(type));

/**
 * The waits for an answer and for an implementation, watched until `asOf`: what a study of times needs. Withdrawn or replaced
 * before is an end of its own, and so is a refusal for the implementation. Events in the order of the ledger.
 */
export function waitsOf(events: readonly LedgerEvent[], asOf: string): { answer: Wait; implementation: Wait } {
  const { submittedOn, state, since } = foldEvents(events);
  const until = (day: string): number => Math.max(0, daysBetween(submittedOn, day));
  const waitFor = (types: readonly State[], came: Wait['status'], ends: readonly State[]): Wait => {
    const event = firstOf(events, types);
    if (event !== undefined) return { days: until(effectiveDay(event)), status: came };
    if (ends.includes(state)) return { days: until(since), status: state };
    return { days: until(asOf), status: 'open' };
  };
  return {
    answer: waitFor(decisions, 'answered', closings),
    implementation: waitFor(declarations, 'implemented', [...closings, ...refusals]),
  };
}
