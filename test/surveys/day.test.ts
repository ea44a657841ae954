import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { dayAfter, isDay } from '../../surveys/day.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const nearDay = fc.oneof(
  fc
    .tuple(digits(4), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
  fc.constantFrom('2000-02-29', '1900-02-29', '2024-02-29', '2023-02-29', '0000-02-29', '2024-2-1', ' 2024-02-01'),
  fc.string(),
);

it('takes for a day what zod takes for one', () => {
  fc.assert(
    fc.property(nearDay, (text) => {
      expect(isDay(text)).toBe(z.iso.date().safeParse(text).success);
    }),
    { numRuns: 2000 },
  );
});

it('goes to the next day and back, and not beyond the calendar', () => {
  expect([dayAfter('2024-02-28', 1), dayAfter('2024-03-01', -1)]).toEqual(['2024-02-29', '2024-02-29']);
  expect([dayAfter('9999-12-31', 1), dayAfter('0000-01-01', -1)]).toEqual([null, null]);
});
