import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../analysis/stats/proportion.ts';
import { newcombeDifference } from '../../../analysis/stats/proportionDifference.ts';
import { golden } from './golden.ts';

const wilson = golden<{ expected: { x: number; n: number; wilson: [number, number] }[] }>('proportion_ci');
const newcombe = golden<{
  input: { x1: number; n1: number; x2: number; n2: number }[];
  expected: { diff: number; newcombe: [number, number] }[];
}>('two_proportions');

const expectNear = (interval: [number, number] | null, reference: [number, number], tolerance: number) => {
  expect(Math.abs((interval?.[0] ?? Number.NaN) - reference[0])).toBeLessThanOrEqual(tolerance);
  expect(Math.abs((interval?.[1] ?? Number.NaN) - reference[1])).toBeLessThanOrEqual(tolerance);
};

const counts = fc.nat({ max: 200 }).chain((n) => fc.tuple(fc.nat({ max: n }), fc.constant(n)));

describe('wilsonInterval', () => {
  it.each(wilson.expected)('agrees with R for $x of $n', ({ x, n, wilson: reference }) => {
    const { estimate, interval } = wilsonInterval(x, n);
    expect(estimate).toBe(x / n);
    expectNear(interval, reference, wilson.tolerance);
  });

  it('holds the share, stays within 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        fc.pre(n > 0);
        const [low, high] = wilsonInterval(x, n).interval ?? [Number.NaN, Number.NaN];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(x / n);
        expect(high).toBeGreaterThanOrEqual(x / n);
        expect(high).toBeLessThanOrEqual(1);
        expectNear(wilsonInterval(n - x, n).interval, [1 - high, 1 - low], 1e-12);
      }),
    );
  });

  it('says so when there is nothing to estimate from, and refuses impossible counts', () => {
    expect(wilsonInterval(0, 0)).toMatchObject({
      estimate: null,
      interval: null,
      flags: [{ code: 'no_observations' }],
    });
    for (const [x, n] of [
      [3, 2],
      [-1, 2],
      [0.5, 2],
      [0, Number.NaN],
    ])
      expect(() => wilsonInterval(x ?? 0, n ?? 0)).toThrow(RangeError);
  });
});

describe('newcombeDifference', () => {
  it.each(newcombe.input.map((input, index) => ({ input, reference: newcombe.expected[index] })))(
    'agrees with R for $input',
    ({ input: { x1, n1, x2, n2 }, reference }) => {
      const { estimate, interval } = newcombeDifference(x1, n1, x2, n2);
      expect(estimate).toBeCloseTo(reference?.diff ?? Number.NaN, 10);
      expectNear(interval, reference?.newcombe ?? [Number.NaN, Number.NaN], newcombe.tolerance);
    },
  );

  it('turns its sign when the groups are exchanged', () => {
    fc.assert(
      fc.property(counts, counts, ([x1, n1], [x2, n2]) => {
        fc.pre(n1 > 0 && n2 > 0);
        const [low, high] = newcombeDifference(x1, n1, x2, n2).interval ?? [Number.NaN, Number.NaN];
        expectNear(newcombeDifference(x2, n2, x1, n1).interval, [-high, -low], 1e-12);
      }),
    );
  });

  it('has no estimate when a group has no answers', () => {
    expect(newcombeDifference(1, 4, 0, 0)).toMatchObject({ estimate: null, interval: null });
  });
});
