import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hideSmall } from '../../../analysis/disclosure/smallCounts.ts';

test('shows what has nobody or five and more in every part', () => {
  expect(hideSmall({ web: 12, assisted: 0, proxy: 5 })).toEqual({ web: 12, assisted: 0, proxy: 5 });
});

test('hides a small part, and the smallest other one that would tell it', () => {
  expect(hideSmall({ web: 30, assisted: 3, proxy: 8 })).toEqual({ web: 30, assisted: null, proxy: null });
  expect(hideSmall({ web: 30, assisted: 3, proxy: 0 })).toEqual({ web: null, assisted: null, proxy: 0 });
  expect(hideSmall({ web: 30, assisted: 1, proxy: 1 })).toEqual({ web: null, assisted: null, proxy: null });
});

test('shows nothing when the whole is too small', () => {
  expect(hideSmall({ web: 3, assisted: 2, proxy: 0 })).toBeNull();
});

test('whoever knows the whole and what is shown cannot narrow a hidden part to fewer than from one to five people', () => {
  const counts = fc.record({ a: fc.nat(12), b: fc.nat(12), c: fc.nat(12), d: fc.nat(12) });
  fc.assert(
    fc.property(counts, (given) => {
      const shown = hideSmall(given);
      if (shown === null) return;
      const parts = Object.values(given);
      const hidden = Object.entries(given).filter(([key]) => shown[key as keyof typeof shown] === null);
      for (const value of Object.values(shown)) if (value !== null) expect(value === 0 || value >= 5).toBe(true);
      if (hidden.length === 0) return;
      const rest =
        parts.reduce((sum, n) => sum + n, 0) - Object.values(shown).reduce<number>((sum, n) => sum + (n ?? 0), 0);
      // One hidden part alone is the rest; with others, it may be anything from none of the rest to all of it.
      expect(hidden.length).toBeGreaterThanOrEqual(2);
      expect(rest).toBeGreaterThanOrEqual(6);
    }),
  );
});
