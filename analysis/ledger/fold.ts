import { besideState } from './besideState.ts';
import { dayOf, daysBetween } from './days.ts';
import { phaseOf } from './phases.ts';
import { reasonCodes } from './reasons.ts';
import type { LedgerEvent, RecommendationState } from './state.ts';
import { acceptances, decisions, declarations, isState, mayFollow, type State } from './transitions.ts';

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
 * The state after one more event; `before` is null for the first. Throws LedgerError when the step is not in the
 * transition table.
 */
export function applyEvent(before: RecommendationState | null, event: LedgerEvent): RecommendationState {
  const from: State | null = before?.state ?? null;
  if (!mayFollow(from, event.type))
    throw new LedgerError(`Event ${event.sequence}: ${event.type} cannot follow ${from ?? 'nothing'}.`);
  const day = effectiveDay(event);
  return stepped(applied(before ?? beginning(day), event, day), day);
}

/**
 * Current state: the fold of the events by sequence. Throws LedgerError when there is none, or when a step is not in
 * the transition table. For a past day, pass only the events recorded until then.
 */
export function foldEvents(events: readonly LedgerEvent[]): RecommendationState {
  const ordered = [...events].sort((a, b) => a.sequence - b.sequence);
  const folded = ordered.reduce<RecommendationState | null>(applyEvent, null);
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
  declaredOn: null,
  verified: false,
  verifiedOn: null,
  disputed: false,
  disputedOn: null,
  communicatedOn: null,
  toldDays: null,
  steps: [],
  reasonCode: null,
  reason: null,
  reviewOn: null,
  routedTo: null,
  supersededBy: null,
  corrections: {},
  origin: null,
  theme: null,
  priority: null,
  ownerId: null,
  dueOn: null,
  links: [],
  objectives: [],
  evidenceCount: 0,
  commentCount: 0,
  heardCount: 0,
  heardSum: 0,
  importedHistory: false,
});

/** With a further step where it entered another phase; several of one day leave the last. */
function stepped(state: RecommendationState, day: string): RecommendationState {
  const phase = phaseOf(state);
  const earlier = state.steps.filter(([on]) => on !== day);
  if (state.steps.at(-1)?.[1] === phase) return state;
  return { ...state, steps: earlier.at(-1)?.[1] === phase ? earlier : [...earlier, [day, phase]] };
}

function applied(before: RecommendationState, event: LedgerEvent, day: string): RecommendationState {
  const { type, detail } = event;
  const after: RecommendationState = {
    ...before,
    ...besideState(before, event, day),
    importedHistory: before.importedHistory || event.imported,
  };
  if (!isState(type)) return after;
  after.state = type;
  after.since = day;
  if (decisions.includes(type)) {
    after.decidedOn = day;
    after.toldDays = null;
    // The first answer is what the contributors waited for: a later one does not lengthen the wait.
    after.decidedDays = before.decidedDays ?? daysBetween(before.submittedOn, day);
  }
  after.accepted = before.accepted || acceptances.includes(type);
  after.declared = declarations.includes(type);
  after.declaredOn = before.declaredOn ?? (after.declared ? day : null);
  const code = text(detail, 'reasonCode');
  after.reasonCode = reasonCodes.find((known) => known === code) ?? null;
  after.reason = text(detail, 'reason');
  after.reviewOn = text(detail, 'reviewOn');
  after.routedTo = text(detail, 'routedTo');
  after.supersededBy = text(detail, 'by');
  return after;
}
