import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayLeaveAt } from '../../../api/model/quietHours.ts';

const at = (iso: string) => Date.parse(iso);
const leaves = (iso: string, sendFrom = 8, sendUntil = 20) =>
  new Date(mayLeaveAt(at(iso), { sendFrom, sendUntil })).toISOString();
const hourThere = (instant: number) =>
  Number(new Date(instant).toLocaleString('en-CA', { timeZone: 'America/Toronto', hour: '2-digit', hourCycle: 'h23' }));

describe('quiet hours', () => {
  it('let a message leave at once by day, and hold it in the evening until the morning', () => {
    expect(leaves('2026-01-14T15:00:00.000Z')).toBe('2026-01-14T15:00:00.000Z');
    expect(leaves('2026-01-15T01:00:00.000Z')).toBe('2026-01-15T13:00:00.000Z');
    expect(leaves('2026-07-15T05:17:00.000Z')).toBe('2026-07-15T12:00:00.000Z');
  });

  it('are not longer at the end of the week', () => {
    expect(leaves('2026-01-17T15:00:00.000Z')).toBe('2026-01-17T15:00:00.000Z');
  });

  it('follow the clocks when they change', () => {
    expect(leaves('2026-03-08T03:00:00.000Z')).toBe('2026-03-08T12:00:00.000Z');
    expect(leaves('2026-11-01T03:00:00.000Z')).toBe('2026-11-01T13:00:00.000Z');
    expect(leaves('2026-03-08T06:00:00.000Z', 2, 3)).toBe('2026-03-09T06:00:00.000Z');
  });

  it('never put a message forward, and always end within the hours', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') }),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 1, max: 24 }),
        (instant, from, length) => {
          const hours = { sendFrom: from, sendUntil: Math.min(24, from + length) };
          const left = mayLeaveAt(instant, hours);
          expect(left).toBeGreaterThanOrEqual(instant);
          expect(left - instant).toBeLessThan(50 * 3_600_000);
          expect(hourThere(left)).toBeGreaterThanOrEqual(hours.sendFrom);
          expect(hourThere(left)).toBeLessThan(hours.sendUntil);
        },
      ),
    );
  });
});
