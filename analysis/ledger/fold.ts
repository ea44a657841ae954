import { dayOf, daysBetween } from './days.ts';
import type { ReasonCode } from './reasons.ts';
import { reasonCodes } from './reasons.ts';
import { acceptances, decisions, declarations, type EventType, isState, mayFollow, type State } from './transitions.ts';

/** One event as stored. Never changed, never removed. */
export interface LedgerEvent {
  sequence: number;
  type: EventType;
  detail: Record<string, unknown>;
  /** As reported, `YYYY-MM-DD`. */
  occurredOn: string;
  /** The system's, in milliseconds since the epoch. */
  recordedAt: number;
  /** History brought in from elsewhere: its days are the reported ones. */
  imported: boolean;
}

/** Where a recommendation stands. Days are `YYYY-MM-DD`, durations whole days. */
export interface RecommendationState {
  state: State;
  since: string;
  submittedOn: string;
  /** Day of the latest decision, and days from submission to the first; null while none was taken. */
  decidedOn: string | null;
  decidedDays: number | null;
  /** Accepted, wholly or in part, at some time. */
  accepted: boolean;
  /** The institution says that it is done, wholly or in part. */
  declared: boolean;
  verified: boolean;
  /** Stays true: a dispute stays visible, even after a verification. */
  disputed: boolean;
  communicatedOn: string | null;
  reasonCode: ReasonCode | null;
  reason: string | null;
  reviewOn: string | null;
  routedTo: string | null;
  supersededBy: string | null;
  /** Some of the history was brought in from elsewhere: pages label it. */
  importedHistory: boolean;
}

/** The ledger holds a step that its rules forbid. */
export class LedgerError extends Error {
  override name = 'LedgerError';
}

const text = (detail: Record<string, unknown>, key: string): string | null => {
  const value = detail[key];
  return typeof value === 'string' ? value : null;
};

/** The day that durations count: the system's own, or the reported one for imported history. */
export const effectiveDay = (event: Pick<LedgerEvent, 'imported' | 'occurredOn' | 'recordedAt'>): string =>
  event.imported ? event.occurredOn : dayOf(event.recordedAt);

/**
 * Current state: the fold of the events by sequence. Throws LedgerError when there is none, or when a step is not in
 * the transition table. For a past day, pass only the events recorded until then.
 */
export function foldEvents(events: readonly LedgerEvent[]): RecommendationState {
  const ordered = [...events].sort((a, b) => a.sequence - b.sequence);
  let folded: RecommendationState | null = null;
  for (const event of ordered) {
    const from: State | null = folded?.state ?? null;
    if (!mayFollow(from, event.type))
      throw new LedgerError(`Event ${event.sequence}: ${event.type} cannot follow ${from ?? 'nothing'}.`);
    folded = applied(folded ?? beginning(effectiveDay(event)), event);
  }
  if (!folded) throw new LedgerError('A recommendation has at least the event of its submission.');
  return folded;
}

const beginning = (day: string): RecommendationState => ({
  state: 'submitted',
  since: day,
  submittedOn: day,
  decidedOn: null,
  decidedDays: null,
  accepted: false,
  declared: false,
  verified: false,
  disputed: false,
  communicatedOn: null,
  reasonCode: null,
  reason: null,
  reviewOn: null,
  routedTo: null,
  supersededBy: null,
  importedHistory: false,
});

function applied(before: RecommendationState, event: LedgerEvent): RecommendationState {
  const { type, detail } = event;
  const day = effectiveDay(event);
  const after = { ...before, importedHistory: before.importedHistory || event.imported };
  if (type === 'verified') after.verified = true;
  if (type === 'disputed') after.disputed = true;
  if (type === 'communicated_back') after.communicatedOn = text(detail, 'communicatedOn') ?? day;
  if (!isState(type)) return after;
  after.state = type;
  after.since = day;
  if (decisions.includes(type)) {
    after.decidedOn = day;
    // The first answer is what the contributors waited for: a later one does not lengthen the wait.
    after.decidedDays = before.decidedDays ?? daysBetween(before.submittedOn, day);
  }
  after.accepted = before.accepted || acceptances.includes(type);
  after.declared = declarations.includes(type);
  const code = text(detail, 'reasonCode');
  after.reasonCode = reasonCodes.find((known) => known === code) ?? null;
  after.reason = text(detail, 'reason');
  after.reviewOn = text(detail, 'reviewOn');
  after.routedTo = text(detail, 'routedTo');
  after.supersededBy = text(detail, 'by');
  return after;
}
