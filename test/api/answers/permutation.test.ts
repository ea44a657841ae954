import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomPermutation } from '../../../api/answers/permutation.ts';

/** Bytes from a small generator, for a reproducible draw. */
function seededBytes(seed: number): (length: number) => Uint8Array {
  let state = seed >>> 0 || 1;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 11) & 0xff;
    });
}

test('every number comes exactly once', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(), (length, seed) => {
      const order = [...randomPermutation(length, seededBytes(seed))];
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length }, (_, i) => i));
    }),
    { numRuns: 100 },
  );
});

test('each place is about as likely for each number', () => {
  const draws = 12_000;
  const places = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
  const bytes = seededBytes(20_260_105);
  for (let i = 0; i < draws; i += 1) {
    randomPermutation(4, bytes).forEach((number, place) => {
      const row = places[place] ?? [];
      row[number] = (row[number] ?? 0) + 1;
    });
  }
  // Six standard deviations of a count of 12,000 with probability 1/4.
  for (const seen of places.flat()) expect(Math.abs(seen - draws / 4)).toBeLessThan(6 * Math.sqrt((draws * 3) / 16));
});
