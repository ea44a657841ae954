/** Where a recommendation can stand. The words are in labels.ts. */
export const states = [
  'submitted',
  'acknowledged',
  'under_review',
  'accepted',
  'accepted_in_part',
  'declined',
  'deferred',
  'out_of_scope',
  'planned',
  'in_progress',
  'implemented',
  'partially_implemented',
  'stopped',
  'superseded',
  'withdrawn',
] as const;
export type State = (typeof states)[number];

/** What happens beside the state and leaves it unchanged. */
const sideEvents = [
  'progress_note',
  'communicated_back',
  'corrected',
  'assigned',
  'linked',
  'unlinked',
  'objectives_set',
  'evidence_added',
  'commented',
  'heard',
  'verified',
  'disputed',
  'mediated',
  'dispute_settled',
] as const;
export type SideEvent = (typeof sideEvents)[number];

/** Every event of the ledger: entering a state, or something beside it. */
export const eventTypes = [...states, ...sideEvents] as const;
export type EventType = (typeof eventTypes)[number];

/**
 * The states that each state leads to, besides `superseded` and `withdrawn`, which any of them may become. A deferred
 * recommendation goes back to review: that is what its review date is for.
 */
const next: Record<State, readonly State[]> = {
  submitted: ['acknowledged'],
  acknowledged: ['under_review'],
  under_review: ['accepted', 'accepted_in_part', 'declined', 'deferred', 'out_of_scope'],
  accepted: ['planned'],
  accepted_in_part: ['planned'],
  declined: [],
  deferred: ['under_review'],
  out_of_scope: [],
  planned: ['in_progress'],
  in_progress: ['implemented', 'partially_implemented', 'stopped'],
  implemented: [],
  partially_implemented: [],
  stopped: [],
  superseded: [],
  withdrawn: [],
};

/** The answers to a recommendation: the first one ends the wait, a deferral with its reason and review date too. */
export const decisions: readonly State[] = ['accepted', 'accepted_in_part', 'declined', 'deferred', 'out_of_scope'];
export const acceptances: readonly State[] = ['accepted', 'accepted_in_part'];
/** Done, in the institution's word: declared until a patient-side member verifies it. */
export const declarations: readonly State[] = ['implemented', 'partially_implemented'];
/** Ends that say no. */
export const refusals: readonly State[] = ['declined', 'out_of_scope', 'stopped'];
/** Ends by the contributors' own wish, or because another recommendation took the place. */
export const closings: readonly State[] = ['superseded', 'withdrawn'];

/** No answer has been given yet, or will be: nothing shows yet whether somebody was heard. */
const unanswered: readonly State[] = ['submitted', 'acknowledged', 'under_review', 'withdrawn'];
const answered = states.filter((state) => !unanswered.includes(state));

/** The states in which each event beside the state may be recorded. */
const beside: Record<SideEvent, readonly State[]> = {
  progress_note: states,
  communicated_back: states,
  corrected: states,
  assigned: states,
  linked: states,
  unlinked: states,
  objectives_set: states,
  evidence_added: states,
  commented: states,
  heard: answered,
  verified: declarations,
  disputed: declarations,
  mediated: declarations,
  dispute_settled: declarations,
};

export const isState = (type: EventType): type is State => (states as readonly EventType[]).includes(type);

/** Whether an event may follow in a state; null stands for a recommendation without events. */
export function mayFollow(state: State | null, event: EventType): boolean {
  if (state === null) return event === 'submitted';
  if (!isState(event)) return beside[event].includes(state);
  if (closings.includes(event)) return !closings.includes(state);
  return next[state].includes(event);
}

/** The events that may follow, in the order of the ledger: what a page offers. */
export const possibleEvents = (state: State | null): EventType[] => eventTypes.filter((type) => mayFollow(state, type));

/** Whose word an event can be: the institution's, that of a contributor by side, or the patient coach's who mediates. */
export const voices = ['institution', 'patient_side', 'professional_side', 'mediator'] as const;
export type Voice = (typeof voices)[number];
const contributors: readonly Voice[] = ['patient_side', 'professional_side'];

/** What contributors record themselves, by their link. */
export const spokenTypes = ['verified', 'disputed', 'heard', 'commented'] as const;
export type SpokenType = (typeof spokenTypes)[number];

const spoken: Partial<Record<EventType, readonly Voice[]>> = {
  commented: contributors,
  heard: contributors,
  verified: ['patient_side'],
  disputed: ['patient_side'],
  mediated: ['mediator'],
  dispute_settled: ['mediator'],
};

/**
 * Verifying and disputing are the patient side's word: the institution does not confirm its own. Whether they were
 * heard is for contributors to say. All else is the institution's.
 */
export const mayRecord = (event: EventType, voice: Voice): boolean =>
  (spoken[event] ?? ['institution']).includes(voice);
