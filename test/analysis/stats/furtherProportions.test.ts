import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrestiCoullInterval } from '../../../analysis/stats/agrestiCoull.ts';
import { benjaminiYekutieli } from '../../../analysis/stats/benjaminiYekutieli.ts';
import { conditionalOddsRatio } from '../../../analysis/stats/conditionalOddsRatio.ts';
import { exactBinomialTest } from '../../../analysis/stats/exactBinomialTest.ts';
import { clopperPearsonInterval } from '../../../analysis/stats/exactProportion.ts';
import { holmAdjusted } from '../../../analysis/stats/holm.ts';
import { midPInterval } from '../../../analysis/stats/midP.ts';
import { wilsonInterval } from '../../../analysis/stats/proportion.ts';
import { wilsonContinuityInterval } from '../../../analysis/stats/wilsonContinuity.ts';
import { golden } from './golden.ts';
import { expectNear } from './near.ts';

const shares = golden<{
  expected: (Record<'wilson_cc' | 'agresti_coull' | 'midp' | 'R_prop_test_cc', [number, number]> & {
    x: number;
    n: number;
  })[];
}>('proportion_ci');
const counts = fc.nat({ max: 120 }).chain((n) => fc.tuple(fc.nat({ max: n }), fc.constant(n)));

describe('the further intervals of a share', () => {
  const methods = [wilsonContinuityInterval, agrestiCoullInterval, midPInterval];

  it.each(shares.expected)('agree with the reference for $x of $n', ({ x, n, wilson_cc, agresti_coull, midp }) => {
    expectNear(
      methods.map((method) => method(x, n).interval),
      [wilson_cc, agresti_coull, midp],
      shares.tolerance,
    );
  });

  it('agree with prop.test, which drops the correction at exactly a half', () => {
    for (const { x, n, R_prop_test_cc } of shares.expected) {
      const method = 2 * x === n ? wilsonInterval : wilsonContinuityInterval;
      expectNear(method(x, n).interval, R_prop_test_cc, shares.tolerance);
    }
  });

  it('hold the share, mirror, and lie inside the exact one (mid-P) or outside the plain one (continuity)', () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        fc.pre(n > 0);
        for (const method of methods) {
          const [low, high] = method(x, n).interval ?? [1, 0];
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(x / n);
          expect(high).toBeGreaterThanOrEqual(x / n);
          expect(high).toBeLessThanOrEqual(1);
          expectNear(method(n - x, n).interval, [1 - high, 1 - low], 1e-9);
        }
        const inside = (inner: [number, number] | null, outer: [number, number] | null) => {
          expect(inner?.[0]).toBeGreaterThanOrEqual((outer?.[0] ?? 1) - 1e-9);
          expect(inner?.[1]).toBeLessThanOrEqual((outer?.[1] ?? 0) + 1e-9);
        };
        inside(midPInterval(x, n).interval, clopperPearsonInterval(x, n).interval);
        inside(wilsonInterval(x, n).interval, wilsonContinuityInterval(x, n).interval);
        inside(wilsonInterval(x, n).interval, agrestiCoullInterval(x, n).interval);
      }),
      { numRuns: 40 },
    );
  });

  it('say so when there is nothing to estimate from, and refuse impossible counts', () => {
    for (const method of methods) {
      expect(method(0, 0)).toMatchObject({ estimate: null, interval: null, flags: [{ code: 'no_observations' }] });
      expect(() => method(3, 2)).toThrow(RangeError);
    }
  });
});

describe('conditionalOddsRatio', () => {
  const { input, expected } = golden<{
    input: { x1: number; n1: number; x2: number; n2: number }[];
    expected: { or_cond: number | 'Infinity'; or_ci: (number | 'Infinity')[] }[];
  }>('two_proportions');

  /** R's fisher.test looks for its roots with uniroot's default, to the fourth root of the machine's precision. */
  const unirootTolerance = 2 ** -13;
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);

  it('agrees with R as closely as R looks, where without end is null', () => {
    const finite = (value: number | 'Infinity' | undefined) => (value === 'Infinity' ? null : value);
    input.forEach(({ x1, n1, x2, n2 }, i) => {
      const found = conditionalOddsRatio(x1, n1, x2, n2);
      expectNear(
        [found.estimate, found.interval],
        [finite(expected[i]?.or_cond), expected[i]?.or_ci.map(finite)],
        unirootTolerance,
      );
    });
  });

  it('is exact where R is not: at its ends the tails are 2.5 %, and at the ratio the count expected is the one seen', () => {
    for (const { x1, n1, x2, n2 } of input) {
      const tables = Array.from({ length: n1 + 1 }, (_, k) => k).filter((k) => x1 + x2 - k >= 0 && x1 + x2 - k <= n2);
      const mean = (ratio: number, of: (k: number) => number) => {
        const weight = (k: number) => choose(n1, k) * choose(n2, x1 + x2 - k) * ratio ** k;
        const all = tables.reduce((sum, k) => sum + weight(k), 0);
        return tables.reduce((sum, k) => sum + of(k) * weight(k), 0) / all;
      };
      const { estimate, interval } = conditionalOddsRatio(x1, n1, x2, n2);
      const [low, high] = interval ?? [0, null];
      if (low > 0) expect(mean(low, (k) => (k >= x1 ? 1 : 0))).toBeCloseTo(0.025, 10);
      if (high !== null) expect(mean(high, (k) => (k <= x1 ? 1 : 0))).toBeCloseTo(0.025, 10);
      if (estimate) expect(mean(estimate, (k) => k)).toBeCloseTo(x1, 9);
    }
  });

  it('turns over when the groups are exchanged, and holds its estimate', () => {
    fc.assert(
      fc.property(counts, counts, ([x1, n1], [x2, n2]) => {
        const { estimate, interval } = conditionalOddsRatio(x1, n1, x2, n2);
        if (estimate === null || estimate === 0 || interval === null) return;
        const turned = conditionalOddsRatio(x2, n2, x1, n1);
        expect((turned.estimate ?? 0) * estimate).toBeCloseTo(1, 6);
        expect(interval[0]).toBeLessThanOrEqual(estimate);
        expect(interval[1] ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(estimate);
      }),
      { numRuns: 40 },
    );
    expect(conditionalOddsRatio(0, 0, 1, 2).flags[0]?.code).toBe('no_observations');
    expect(conditionalOddsRatio(0, 4, 0, 2).flags[0]?.code).toBe('no_variation');
    expect(() => conditionalOddsRatio(5, 4, 0, 2)).toThrow(RangeError);
  });
});

describe('exactBinomialTest', () => {
  const { input, expected, tolerance } = golden<{
    input: { counts: number[]; q: number[] };
    expected: { n: number; binom_p: number[] };
  }>('diversity_representation');

  it('agrees with R', () => {
    expectNear(
      input.counts.map((count, i) => exactBinomialTest(count, expected.n, input.q[i] ?? 0).p),
      expected.binom_p,
      tolerance,
    );
  });

  it('mirrors, and says nothing of nobody', () => {
    expect(exactBinomialTest(3, 11, 0.4).p).toBeCloseTo(exactBinomialTest(8, 11, 0.6).p ?? Number.NaN, 10);
    expect(exactBinomialTest(0, 0, 0.4)).toMatchObject({ p: null, flags: [{ code: 'no_observations' }] });
    expect(() => exactBinomialTest(1, 2, 0)).toThrow(RangeError);
  });
});

describe('benjaminiYekutieli', () => {
  const { input, expected, tolerance } = golden<{
    input: { p: number[]; p_with_na: (number | null)[] };
    expected: { BY: number[]; holm_na: (number | null)[] };
  }>('bh_adjust');

  it('agrees with R', () => {
    expectNear(benjaminiYekutieli(input.p), expected.BY, tolerance);
    expect(benjaminiYekutieli([null, 0.2])).toEqual([null, 0.2]);
    expect(benjaminiYekutieli([])).toEqual([]);
  });

  it('stands beside Holm, whose steps pass over missing tests as in R', () => {
    const present = <T>(list: readonly (T | null)[]) => list.filter((each) => each !== null);
    expectNear(holmAdjusted(present(input.p_with_na)), present(expected.holm_na), tolerance);
  });
});
