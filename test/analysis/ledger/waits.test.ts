import { expect, test } from 'vitest';
import type { LedgerEvent } from '../../../analysis/ledger/state.ts';
import type { EventType } from '../../../analysis/ledger/transitions.ts';
import { waitsOf } from '../../../analysis/ledger/waits.ts';

const ledgerOf = (...steps: [EventType, string][]): LedgerEvent[] =>
  steps.map(([type, day], sequence) => ({
    ...{ sequence, type, detail: {}, occurredOn: day, recordedAt: Date.parse(`${day}T17:00:00Z`), imported: false },
  }));
const begun: [EventType, string][] = [
  ['submitted', '2026-01-01'],
  ['acknowledged', '2026-01-05'],
  ['under_review', '2026-01-11'],
];

test('what has not come is watched until the day', () => {
  expect(waitsOf(ledgerOf(...begun), '2026-01-31')).toEqual({
    answer: { days: 30, status: 'open' },
    implementation: { days: 30, status: 'open' },
  });
});

test('the first answer ends the wait; a refusal rules the implementation out', () => {
  const events = ledgerOf(
    ...begun,
    ['deferred', '2026-01-21'],
    ['under_review', '2026-02-01'],
    ['declined', '2026-03-01'],
  );
  expect(waitsOf(events, '2026-12-31')).toEqual({
    answer: { days: 20, status: 'answered' },
    implementation: { days: 59, status: 'declined' },
  });
});

test('withdrawn is an end of its own, but does not undo what came before', () => {
  expect(waitsOf(ledgerOf(...begun, ['withdrawn', '2026-01-21']), '2026-12-31')).toEqual({
    answer: { days: 20, status: 'withdrawn' },
    implementation: { days: 20, status: 'withdrawn' },
  });
  const done: [EventType, string][] = [
    ['accepted', '2026-01-21'],
    ['planned', '2026-01-22'],
    ['in_progress', '2026-01-23'],
    ['implemented', '2026-01-31'],
  ];
  expect(waitsOf(ledgerOf(...begun, ...done, ['superseded', '2026-05-01']), '2026-12-31')).toEqual({
    answer: { days: 20, status: 'answered' },
    implementation: { days: 30, status: 'implemented' },
  });
});
