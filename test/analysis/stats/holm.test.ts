import { describe, expect, it } from 'vitest';
import { holmAdjusted } from '../../../analysis/stats/holm.ts';
import { newcombeDifference, newcombeProbability } from '../../../analysis/stats/proportionDifference.ts';
import { golden } from './golden.ts';

const { input, expected, tolerance } = golden<{ input: { p: number[] }; expected: { holm: number[] } }>('bh_adjust');

describe('holmAdjusted', () => {
  it('agrees with R on the published 25 tests, in any order', () => {
    const adjusted = holmAdjusted(input.p);
    adjusted.forEach((p, i) => {
      expect(Math.abs(p - (expected.holm[i] ?? Number.NaN))).toBeLessThan(tolerance);
    });
    expect(holmAdjusted([...input.p].reverse())).toEqual([...adjusted].reverse());
  });

  it('leaves one comparison as it is, and none empty', () => {
    expect(holmAdjusted([0.03])).toEqual([0.03]);
    expect(holmAdjusted([])).toEqual([]);
  });
});

describe('newcombeProbability', () => {
  it('is below 5% exactly where the 95% interval leaves zero out', () => {
    for (let n1 = 1; n1 <= 12; n1 += 1)
      for (let x1 = 0; x1 <= n1; x1 += 1)
        for (let x2 = 0; x2 <= 9; x2 += 1) {
          const [low, high] = newcombeDifference(x1, n1, x2, 9).interval ?? [0, 0];
          expect(newcombeProbability(x1, n1, x2, 9) < 0.05).toBe(low > 0 || high < 0);
        }
  });

  it('is 1 without a difference or without answers, and never 0', () => {
    expect(newcombeProbability(3, 6, 4, 8)).toBe(1);
    expect(newcombeProbability(0, 0, 4, 8)).toBe(1);
    expect(newcombeProbability(100_000, 100_000, 0, 100_000)).toBeGreaterThan(0);
    expect(newcombeProbability(3, 6, 1, 8)).toBeCloseTo(newcombeProbability(1, 8, 3, 6), 12);
  });
});
