import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divergingExtent, divergingSegments, topPoints } from '../../../analysis/charts/divergingSegments.ts';

const counts = fc.array(fc.nat(500), { minLength: 2, maxLength: 11 });

describe('divergingSegments', () => {
  it('splits the middle of an odd number around zero', () => {
    const [low, middle, high] = divergingSegments([1, 2, 1]);
    expect([low?.from, low?.to]).toEqual([-0.5, -0.25]);
    expect([middle?.from, middle?.to]).toEqual([-0.25, 0.25]);
    expect([high?.from, high?.to]).toEqual([0.25, 0.5]);
  });

  it('parts an even number at zero', () => {
    expect(divergingSegments([1, 3]).map(({ from, to }) => [from, to])).toEqual([
      [-0.25, 0],
      [0, 0.75],
    ]);
  });

  it('draws nothing without answers', () => {
    expect(divergingSegments([0, 0, 0])).toEqual([]);
  });

  it('has a total length of one, without gaps, within the extent', () => {
    fc.assert(
      fc.property(counts, (row) => {
        fc.pre(row.some((count) => count > 0));
        const segments = divergingSegments(row);
        const [low, high] = divergingExtent([row]);
        const length = segments.reduce((sum, { from, to }) => sum + to - from, 0);
        expect(length).toBeCloseTo(1, 9);
        for (const [i, { from }] of segments.entries())
          if (i > 0) expect(from).toBeCloseTo(segments[i - 1]?.to ?? Number.NaN, 9);
        expect(segments[0]?.from).toBeGreaterThanOrEqual(low - 1e-9);
        expect(segments.at(-1)?.to).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });

  it('counts two points as agreement, one on a short scale', () => {
    expect([2, 3, 4, 5, 11].map(topPoints)).toEqual([1, 1, 2, 2, 2]);
  });
});
