import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldEvents, LedgerError } from '../../../analysis/ledger/fold.ts';
import type { LedgerEvent } from '../../../analysis/ledger/state.ts';
import { type EventType, isState, possibleEvents, type State } from '../../../analysis/ledger/transitions.ts';

const noon = (day: string): number => Date.parse(`${day}T17:00:00Z`);

const ledger = (...steps: [EventType, string, Record<string, unknown>?][]): LedgerEvent[] =>
  steps.map(([type, day, detail = {}], i) => ({
    sequence: i + 1,
    type,
    detail,
    occurredOn: day,
    recordedAt: noon(day),
    imported: false,
  }));

const toDone = ledger(
  ['submitted', '2026-01-10'],
  ['acknowledged', '2026-01-12'],
  ['under_review', '2026-01-20'],
  ['accepted', '2026-02-09'],
  ['planned', '2026-03-01'],
  ['in_progress', '2026-04-01'],
  ['implemented', '2026-06-01', { evidence: 'x', implementedOn: '2026-05-30' }],
);

describe('foldEvents', () => {
  it('follows a recommendation to its end', () => {
    expect(foldEvents(toDone)).toMatchObject({
      state: 'implemented',
      since: '2026-06-01',
      submittedOn: '2026-01-10',
      decidedOn: '2026-02-09',
      decidedDays: 30,
      accepted: true,
      declared: true,
      verified: false,
      disputed: false,
    });
  });

  it('keeps a dispute visible after a verification', () => {
    const events = [...toDone, ...ledger(['disputed', '2026-06-10'], ['verified', '2026-07-01'])].map((event, i) => ({
      ...event,
      sequence: i + 1,
    }));
    expect(foldEvents(events)).toMatchObject({ state: 'implemented', verified: true, disputed: true });
  });

  it('counts the wait to the first decision, and forgets the reason of a deferral once it is accepted', () => {
    const deferred = ledger(
      ['submitted', '2026-01-01'],
      ['acknowledged', '2026-01-02'],
      ['under_review', '2026-01-03'],
      ['deferred', '2026-01-31', { reasonCode: 'resources', reason: 'Budget adopté en mars.', reviewOn: '2026-04-01' }],
    );
    expect(foldEvents(deferred)).toMatchObject({ reasonCode: 'resources', reviewOn: '2026-04-01', decidedDays: 30 });
    const later = ledger(['under_review', '2026-04-01'], ['accepted', '2026-05-01']).map((event) => ({
      ...event,
      sequence: event.sequence + 4,
    }));
    expect(foldEvents([...deferred, ...later])).toMatchObject({
      decidedDays: 30,
      decidedOn: '2026-05-01',
      reasonCode: null,
      reviewOn: null,
    });
  });

  it('uses the system’s day, in the institutions’ time zone, unless the history was imported', () => {
    const [event] = ledger(['submitted', '2020-01-01']) as [LedgerEvent];
    const night = { ...event, recordedAt: Date.parse('2026-01-11T03:00:00Z') };
    expect(foldEvents([night])).toMatchObject({ submittedOn: '2026-01-10', importedHistory: false });
    expect(foldEvents([{ ...night, imported: true }])).toMatchObject({
      submittedOn: '2020-01-01',
      importedHistory: true,
    });
  });

  it('refuses a ledger that its rules forbid, and an empty one', () => {
    expect(() => foldEvents([])).toThrow(LedgerError);
    expect(() => foldEvents(ledger(['accepted', '2026-01-01']))).toThrow(LedgerError);
    expect(() => foldEvents(ledger(['submitted', '2026-01-01'], ['implemented', '2026-01-02']))).toThrow(LedgerError);
  });

  it('ends in the last state entered whatever lawful walk was taken, in whatever order the rows come', () => {
    const walk = fc.array(fc.nat(), { maxLength: 30 }).map((choices) => {
      let state: State | null = null;
      const types: EventType[] = [];
      for (const choice of [0, ...choices]) {
        const possible: EventType[] = possibleEvents(state);
        const type = possible[choice % possible.length];
        if (!type) break;
        types.push(type);
        if (isState(type)) state = type;
      }
      return types;
    });
    fc.assert(
      fc.property(walk, fc.infiniteStream(fc.nat()), (types, order) => {
        const events = ledger(...types.map((type): [EventType, string] => [type, '2026-01-01']));
        const shuffled = events
          .map((event) => ({ event, key: order.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        expect(foldEvents(shuffled).state).toBe(types.filter(isState).at(-1));
      }),
    );
  });
});
