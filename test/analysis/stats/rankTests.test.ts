import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brunnerMunzel } from '../../../analysis/stats/brunnerMunzel.ts';
import { cliffsDelta, superiority } from '../../../analysis/stats/cliffsDelta.ts';
import { hodgesLehmann } from '../../../analysis/stats/hodgesLehmann.ts';
import { mannWhitney } from '../../../analysis/stats/mannWhitney.ts';
import { signedRank } from '../../../analysis/stats/signedRank.ts';
import { vanElteren } from '../../../analysis/stats/vanElteren.ts';
import { golden } from './golden.ts';
import { expectNear } from './near.ts';

type Pair = { x: number[]; y: number[] };
const likert = fc.integer({ min: 1, max: 5 });
const group = fc.array(likert, { minLength: 1, maxLength: 12 });

describe('mannWhitney', () => {
  const { input, expected, tolerance } = golden<{
    input: Record<string, Pair>;
    expected: Record<string, { U_x: number; p_exact_permutation?: number }>;
  }>('mann_whitney');

  it.each(Object.keys(input).filter((name) => name !== 'all_tied'))('agrees with R on %s', (name) => {
    const { x, y } = input[name] as Pair;
    const found = mannWhitney(x, y);
    expectNear(
      { u: found.u, p: found.p },
      { u: expected[name]?.U_x, p: expected[name]?.p_exact_permutation },
      tolerance,
    );
    expect(found.exact).toBe(true);
  });

  it('says 1 where all values are equal, nothing where a group is empty, and refuses broken values', () => {
    const { x, y } = input.all_tied as Pair;
    expect(mannWhitney(x, y)).toMatchObject({ u: 6, p: 1, flags: [{ code: 'no_variation' }] });
    expect(mannWhitney([], [1])).toMatchObject({ u: null, p: null, flags: [{ code: 'no_observations' }] });
    expect(() => mannWhitney([Number.NaN], [1])).toThrow(RangeError);
  });

  it('equals the count over all ways to divide the people', () => {
    fc.assert(
      fc.property(
        fc.array(likert, { minLength: 1, maxLength: 5 }),
        fc.array(likert, { minLength: 1, maxLength: 5 }),
        (x, y) => {
          const all = [...x, ...y];
          const uOf = (own: number[], other: number[]) =>
            own.reduce((sum, a) => sum + other.reduce((inner, b) => inner + (a > b ? 1 : a === b ? 0.5 : 0), 0), 0);
          const middle = (x.length * y.length) / 2;
          const far = Math.abs(uOf(x, y) - middle);
          let [as, every] = [0, 0];
          for (let mask = 0; mask < 2 ** all.length; mask++) {
            const own = all.filter((_, i) => (mask >> i) & 1);
            if (own.length !== x.length) continue;
            every += 1;
            if (
              Math.abs(
                uOf(
                  own,
                  all.filter((_, i) => !((mask >> i) & 1)),
                ) - middle,
              ) >=
              far - 1e-9
            )
              as += 1;
          }
          expect(mannWhitney(x, y).p).toBeCloseTo(as / every, 10);
        },
      ),
    );
  });

  it('does not change with the order, a shift, or which group comes first', () => {
    fc.assert(
      fc.property(group, group, (x, y) => {
        const found = mannWhitney(x, y);
        const swapped = mannWhitney(
          y.toReversed(),
          x.map((value) => value),
        );
        expect(found.p).toBeCloseTo(swapped.p ?? Number.NaN, 10);
        expect((found.u ?? 0) + (swapped.u ?? 0)).toBe(x.length * y.length);
        const shifted = mannWhitney(
          x.map((value) => 10 * value + 3),
          y.map((value) => 10 * value + 3),
        );
        expect(shifted.u).toBe(found.u);
      }),
    );
  });

  it('passes to the normal form for large groups without a jump', () => {
    const x = Array.from({ length: 400 }, (_, i) => (i * 7) % 5);
    const y = Array.from({ length: 400 }, (_, i) => ((i * 7) % 5) + (i % 9 === 0 ? 1 : 0));
    const large = mannWhitney(x, y);
    expect(large.exact).toBe(false);
    expect(large.p).toBeGreaterThan(0);
    expect(large.p).toBeLessThan(1);
  });
});

describe('hodgesLehmann', () => {
  const { input, expected, tolerance } = golden<{
    input: Record<'no_ties' | 'ties', Pair>;
    expected: {
      no_ties: { estimate: number; ci: number[] };
      ties: { median_of_differences: number; ci_order_statistics: number[] };
    };
  }>('hodges_lehmann');

  it('agrees with R without ties, and with the order statistics with ties', () => {
    const plain = hodgesLehmann(input.no_ties.x, input.no_ties.y);
    expectNear([plain.estimate, plain.interval], [expected.no_ties.estimate, expected.no_ties.ci], tolerance);
    const tied = hodgesLehmann(input.ties.x, input.ties.y);
    const { median_of_differences, ci_order_statistics } = expected.ties;
    expectNear([tied.estimate, tied.interval], [median_of_differences, ci_order_statistics], tolerance);
  });

  it('mirrors when the groups change places, moves with a shift, and holds its estimate', () => {
    fc.assert(
      fc.property(group, group, (x, y) => {
        const found = hodgesLehmann(x, y);
        const mirrored = hodgesLehmann(y, x);
        expect(found.estimate).toBeCloseTo(-(mirrored.estimate ?? Number.NaN), 10);
        const moved = hodgesLehmann(
          x.map((value) => value + 2),
          y,
        );
        expect(moved.estimate).toBeCloseTo((found.estimate ?? 0) + 2, 10);
        if (found.interval === null) return;
        const [low, high] = found.interval;
        expect(low).toBeLessThanOrEqual(found.estimate ?? Number.NaN);
        expect(high).toBeGreaterThanOrEqual(found.estimate ?? Number.NaN);
      }),
    );
    expect(hodgesLehmann([], [1]).estimate).toBeNull();
  });
});

describe('cliffsDelta', () => {
  const { input, expected, tolerance } = golden<{
    input: Record<'ties' | 'no_ties' | 'degenerate', Pair>;
    expected: Record<
      string,
      {
        delta: number;
        ci_z_consistent: number[];
        ci_t_consistent: number[];
        ci_degenerate: number[];
        A_ci_z_consistent: number[];
      }
    >;
  }>('cliffs_delta');

  it.each(['ties', 'no_ties'] as const)('agrees with the reference on %s', (name) => {
    const { x, y } = input[name];
    const reference = expected[name];
    const found = cliffsDelta(x, y);
    expectNear([found.estimate, found.interval], [reference?.delta, reference?.ci_t_consistent], tolerance);
    const normal = cliffsDelta(x, y, 'normal');
    expectNear(normal.interval, reference?.ci_z_consistent, tolerance);
    expectNear(superiority(normal).interval, reference?.A_ci_z_consistent, tolerance);
  });

  it('gives the bound with a flag where nothing overlaps', () => {
    const found = cliffsDelta(input.degenerate.x, input.degenerate.y);
    expectNear([found.estimate, found.interval], [-1, expected.degenerate?.ci_degenerate], tolerance);
    expect(found.flags.map(({ code }) => code)).toEqual(['no_overlap']);
  });

  it('mirrors, is 2A − 1 of U, stays within −1 and 1, and never is NaN', () => {
    fc.assert(
      fc.property(group, group, (x, y) => {
        const found = cliffsDelta(x, y);
        const u = mannWhitney(x, y).u ?? Number.NaN;
        expect(found.estimate).toBeCloseTo((2 * u) / (x.length * y.length) - 1, 10);
        expect(cliffsDelta(y, x).estimate).toBeCloseTo(-(found.estimate ?? Number.NaN), 10);
        for (const bound of found.interval ?? []) {
          expect(bound).toBeGreaterThanOrEqual(-1);
          expect(bound).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('brunnerMunzel', () => {
  const { input } = golden<{ input: Record<'ties' | 'no_ties', Pair>; expected: object }>('cliffs_delta');
  const { expected, tolerance } = golden<{
    expected: Record<
      string,
      { W: number; df: number; p: number; P_x_lt_y_plus_half_ties: number; ci: [number, number] }
    >;
  }>('cliffs_delta');

  it.each(['ties', 'no_ties'] as const)('agrees with R on %s', (name) => {
    const reference = expected[`brunner_munzel_${name}`];
    const { statistic, df, p, estimate, interval } = brunnerMunzel(input[name].x, input[name].y);
    expectNear(
      [statistic, df, p, estimate],
      [reference?.W, reference?.df, reference?.p, reference?.P_x_lt_y_plus_half_ties],
      tolerance,
    );
    expectNear(
      interval,
      reference?.ci.map((bound) => Math.min(1, bound)),
      tolerance,
    );
  });

  it('is the superiority of the other direction, and says why it cannot test', () => {
    fc.assert(
      fc.property(group, group, (x, y) => {
        expect(brunnerMunzel(x, y).estimate).toBeCloseTo(superiority(cliffsDelta(y, x)).estimate ?? Number.NaN, 10);
      }),
    );
    expect(brunnerMunzel([3, 3], [4, 4])).toMatchObject({ p: null, flags: [{ code: 'groups_apart' }] });
    expect(brunnerMunzel([3, 3], [3, 3])).toMatchObject({ p: null, flags: [{ code: 'no_variation' }] });
    expect(brunnerMunzel([3], [4, 4])).toMatchObject({ p: null, flags: [{ code: 'one_person_group' }] });
    expect(brunnerMunzel([], [4])).toMatchObject({ estimate: null });
  });
});

describe('vanElteren', () => {
  const { input, expected, tolerance } = golden<{
    input: { teams: { patient: number | number[]; professional: number[] }[] };
    expected: { z: number; p: number; A_stratified: number };
  }>('van_elteren');
  const strata = input.teams.map(({ patient, professional }) => ({ x: [patient].flat(), y: [professional].flat() }));

  it('agrees with the reference', () => {
    const { z, p, superiority: a } = vanElteren(strata);
    expectNear([z, p, a], [expected.z, expected.p, expected.A_stratified], tolerance);
  });

  it('counts teams with one side only as dropped, and is not moved by them', () => {
    const more = vanElteren([...strata, { x: [1, 2], y: [] }]);
    expect(more).toMatchObject({ z: vanElteren(strata).z, dropped: 1, strata: strata.length });
    expect(vanElteren([{ x: [1], y: [] }])).toMatchObject({ z: null, superiority: null });
    expect(vanElteren([{ x: [3], y: [3, 3] }])).toMatchObject({
      p: 1,
      superiority: 0.5,
      flags: [{ code: 'no_variation' }],
    });
  });

  it('is the Mann–Whitney superiority for a single team', () => {
    fc.assert(
      fc.property(group, group, (x, y) => {
        const a = (mannWhitney(x, y).u ?? Number.NaN) / (x.length * y.length);
        expect(vanElteren([{ x, y }]).superiority).toBeCloseTo(a, 10);
      }),
    );
  });
});

describe('signedRank', () => {
  const { input, expected, tolerance } = golden<{
    input: Record<'no_ties' | 'ties', { mid: number[]; end: number[] }>;
    expected: {
      no_ties: { V: number; p_exact: number; pseudomedian: number; ci: number[]; rank_biserial: number };
      ties: {
        exact_zero_dropped: { V: number; p: number };
        coin_pratt_exact: number;
        walsh_median_including_zeros: number;
        rank_biserial_zeros_dropped: number;
      };
    };
  }>('wilcoxon_signed_rank');

  it('agrees with R without ties', () => {
    const { mid, end } = input.no_ties;
    const { v, p, estimate, interval, rankBiserial } = signedRank(mid, end);
    const { V, p_exact, pseudomedian, ci, rank_biserial } = expected.no_ties;
    expectNear([v, p, estimate, interval, rankBiserial], [V, p_exact, pseudomedian, ci, rank_biserial], tolerance);
  });

  it('agrees with the enumeration and with coin where values tie or do not change', () => {
    const { mid, end } = input.ties;
    const found = signedRank(mid, end);
    const { exact_zero_dropped, walsh_median_including_zeros, rank_biserial_zeros_dropped } = expected.ties;
    expectNear([found.v, found.p], [exact_zero_dropped.V, exact_zero_dropped.p], tolerance);
    expectNear(
      [found.estimate, found.rankBiserial],
      [walsh_median_including_zeros, rank_biserial_zeros_dropped],
      tolerance,
    );
    expectNear(signedRank(mid, end, 'pratt').p, expected.ties.coin_pratt_exact, tolerance);
  });

  it('mirrors, counts who changed, and tests nothing below six changes', () => {
    const pairs = fc.array(fc.tuple(likert, likert), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(pairs, (list) => {
        const [before, after] = [list.map(([a]) => a), list.map(([, b]) => b)];
        const found = signedRank(before, after);
        const mirrored = signedRank(after, before);
        expect(found.improved + found.same + found.worse).toBe(list.length);
        expect(found.estimate).toBeCloseTo(-(mirrored.estimate ?? Number.NaN), 10);
        expect(found.p === null).toBe(found.improved + found.worse < 6);
        if (found.p !== null) expect(found.p).toBeCloseTo(mirrored.p ?? Number.NaN, 10);
      }),
    );
    expect(signedRank([], [])).toMatchObject({ estimate: null, p: null });
    expect(() => signedRank([1], [])).toThrow(RangeError);
  });
});
