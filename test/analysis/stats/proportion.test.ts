import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearsonInterval, jeffreysInterval } from '../../../analysis/stats/exactProportion.ts';
import { fisherExact } from '../../../analysis/stats/fisherExact.ts';
import { wilsonInterval } from '../../../analysis/stats/proportion.ts';
import { newcombeDifference } from '../../../analysis/stats/proportionDifference.ts';
import { golden } from './golden.ts';

const wilson = golden<{
  expected: (Record<'wilson' | 'clopper_pearson' | 'jeffreys', [number, number]> & { x: number; n: number })[];
}>('proportion_ci');
const newcombe = golden<{
  input: { x1: number; n1: number; x2: number; n2: number }[];
  expected: { diff: number; newcombe: [number, number]; fisher_p: number }[];
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

describe('the exact and the Jeffreys interval', () => {
  it.each(wilson.expected)('agree with R for $x of $n', ({ x, n, clopper_pearson, jeffreys }) => {
    expectNear(clopperPearsonInterval(x, n).interval, clopper_pearson, wilson.tolerance);
    expectNear(jeffreysInterval(x, n).interval, jeffreys, wilson.tolerance);
  });

  it('mirror, and the exact one holds the Jeffreys one', () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        fc.pre(n > 0);
        const exact = clopperPearsonInterval(x, n).interval ?? [1, 0];
        const mirrored = clopperPearsonInterval(n - x, n).interval ?? [1, 0];
        expectNear(exact, [1 - mirrored[1], 1 - mirrored[0]], 1e-9);
        const [low, high] = jeffreysInterval(x, n).interval ?? [0, 1];
        expect(exact[0]).toBeLessThanOrEqual(low + 1e-12);
        expect(exact[1]).toBeGreaterThanOrEqual(high - 1e-12);
      }),
    );
    expect(clopperPearsonInterval(0, 0).estimate).toBeNull();
    expect(jeffreysInterval(0, 0).estimate).toBeNull();
  });
});

describe('fisherExact', () => {
  it('agrees with R', () => {
    newcombe.input.forEach(({ x1, n1, x2, n2 }, i) => {
      expect(
        Math.abs((fisherExact(x1, n1, x2, n2).p ?? Number.NaN) - (newcombe.expected[i]?.fisher_p ?? 0)),
      ).toBeLessThan(1e-6);
    });
  });

  it('does not change with the order of groups or of outcomes, and says nothing without answers', () => {
    fc.assert(
      fc.property(counts, counts, ([x1, n1], [x2, n2]) => {
        fc.pre(n1 > 0 && n2 > 0);
        const p = fisherExact(x1, n1, x2, n2).p ?? Number.NaN;
        expect(fisherExact(x2, n2, x1, n1).p).toBeCloseTo(p, 9);
        expect(fisherExact(n1 - x1, n1, n2 - x2, n2).p).toBeCloseTo(p, 9);
      }),
    );
    expect(fisherExact(0, 0, 1, 2).p).toBeNull();
  });
});
