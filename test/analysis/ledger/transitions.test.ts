import { describe, expect, it } from 'vitest';
import {
  type EventType,
  eventTypes,
  mayFollow,
  mayRecord,
  possibleEvents,
  type State,
  states,
  type Voice,
  voices,
} from '../../../analysis/ledger/transitions.ts';

/** The product's rules, written out by hand: what may follow each state besides notes and news. */
const expected: Record<State, EventType[]> = {
  submitted: ['acknowledged', 'superseded', 'withdrawn'],
  acknowledged: ['under_review', 'superseded', 'withdrawn'],
  under_review: ['accepted', 'accepted_in_part', 'declined', 'deferred', 'out_of_scope', 'superseded', 'withdrawn'],
  accepted: ['planned', 'superseded', 'withdrawn'],
  accepted_in_part: ['planned', 'superseded', 'withdrawn'],
  declined: ['superseded', 'withdrawn'],
  deferred: ['under_review', 'superseded', 'withdrawn'],
  out_of_scope: ['superseded', 'withdrawn'],
  planned: ['in_progress', 'superseded', 'withdrawn'],
  in_progress: ['implemented', 'partially_implemented', 'stopped', 'superseded', 'withdrawn'],
  implemented: ['superseded', 'withdrawn', 'verified', 'disputed', 'mediated', 'dispute_settled'],
  partially_implemented: ['superseded', 'withdrawn', 'verified', 'disputed', 'mediated', 'dispute_settled'],
  stopped: ['superseded', 'withdrawn'],
  superseded: [],
  withdrawn: [],
};

/** What may be recorded in every state. */
const always: EventType[] = [
  ...(['progress_note', 'communicated_back', 'corrected', 'assigned', 'linked', 'unlinked'] as const),
  ...(['objectives_set', 'evidence_added', 'commented'] as const),
];
/** Once an answer was given, contributors can say whether it showed that they were heard. */
const answered: State[] = [
  ...(['accepted', 'accepted_in_part', 'declined', 'deferred', 'out_of_scope', 'planned', 'in_progress'] as const),
  ...(['implemented', 'partially_implemented', 'stopped', 'superseded'] as const),
];
/** What is a contributor's word, and of which side. */
const contributed: Partial<Record<EventType, Voice[]>> = {
  commented: ['patient_side', 'professional_side'],
  heard: ['patient_side', 'professional_side'],
  verified: ['patient_side'],
  disputed: ['patient_side'],
  mediated: ['mediator'],
  dispute_settled: ['mediator'],
};

describe('mayFollow', () => {
  const pairs = states.flatMap((state) => eventTypes.map((event) => [state, event] as const));

  it.each(pairs)('%s then %s', (state, event) => {
    const heard = event === 'heard' && answered.includes(state);
    expect(mayFollow(state, event)).toBe(always.includes(event) || heard || expected[state].includes(event));
  });

  it.each(eventTypes)('nothing, then %s', (event) => {
    expect(mayFollow(null, event)).toBe(event === 'submitted');
  });

  it('offers exactly what may follow', () => {
    expect(possibleEvents('under_review')).toEqual([...expected.under_review, ...always]);
  });
});

describe('mayRecord', () => {
  const pairs = eventTypes.flatMap((event) => voices.map((voice) => [event, voice] as const));

  it.each(pairs)('%s, said by %s', (event, voice) => {
    expect(mayRecord(event, voice)).toBe((contributed[event] ?? ['institution']).includes(voice));
  });
});
