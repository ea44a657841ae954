import { describe, expect, it } from 'vitest';
import {
  type EventType,
  eventTypes,
  mayFollow,
  mayRecord,
  possibleEvents,
  type State,
  states,
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
  implemented: ['superseded', 'withdrawn', 'verified', 'disputed'],
  partially_implemented: ['superseded', 'withdrawn', 'verified', 'disputed'],
  stopped: ['superseded', 'withdrawn'],
  superseded: [],
  withdrawn: [],
};

describe('mayFollow', () => {
  const pairs = states.flatMap((state) => eventTypes.map((event) => [state, event] as const));

  it.each(pairs)('%s then %s', (state, event) => {
    const always = event === 'progress_note' || event === 'communicated_back';
    expect(mayFollow(state, event)).toBe(always || expected[state].includes(event));
  });

  it.each(eventTypes)('nothing, then %s', (event) => {
    expect(mayFollow(null, event)).toBe(event === 'submitted');
  });

  it('offers exactly what may follow', () => {
    expect(possibleEvents('under_review')).toEqual([...expected.under_review, 'progress_note', 'communicated_back']);
  });
});

describe('mayRecord', () => {
  it('leaves verifying and disputing to the patient side', () => {
    for (const event of ['verified', 'disputed'] as const) {
      expect(mayRecord(event, 'patient_partner')).toBe(true);
      expect(mayRecord(event, 'caregiver')).toBe(true);
      for (const role of ['professional', 'manager', 'collaborative_leader', 'patient_coach'] as const)
        expect(mayRecord(event, role)).toBe(false);
    }
    expect(mayRecord('implemented', 'manager')).toBe(true);
  });
});
