import { describe, expect, it } from 'vitest';
import { dayOf, daysBetween, monthsBefore } from '../../../analysis/ledger/days.ts';

describe('days of the ledger', () => {
  it('are those of the institutions’ time zone, summer and winter', () => {
    expect(dayOf(Date.parse('2026-07-01T03:59:00Z'))).toBe('2026-06-30');
    expect(dayOf(Date.parse('2026-07-01T04:01:00Z'))).toBe('2026-07-01');
    expect(dayOf(Date.parse('2026-01-01T04:30:00Z'))).toBe('2025-12-31');
  });

  it('are counted over changes of clock and leap years', () => {
    expect(daysBetween('2026-03-01', '2026-03-31')).toBe(30);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1);
    expect(() => daysBetween('yesterday', '2026-03-01')).toThrow(RangeError);
  });

  it('go back by months, to the last day where the month is shorter', () => {
    expect(monthsBefore('2026-11-22', 12)).toBe('2025-11-22');
    expect(monthsBefore('2028-02-29', 12)).toBe('2027-02-28');
    expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28');
    expect(monthsBefore('2026-01-15', 2)).toBe('2025-11-15');
  });
});
