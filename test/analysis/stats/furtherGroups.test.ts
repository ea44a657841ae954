import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aalenJohansen } from '../../../analysis/stats/aalenJohansen.ts';
import { bootstrapMean } from '../../../analysis/stats/bootstrapMean.ts';
import { cliffsDelta, superiority } from '../../../analysis/stats/cliffsDelta.ts';
import { grayTest } from '../../../analysis/stats/grayTest.ts';
import { kaplanMeier } from '../../../analysis/stats/kaplanMeier.ts';
import { golden } from './golden.ts';
import { expectNear } from './near.ts';

const seeded = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

describe('bootstrapMean', () => {
  const { input, expected, tolerance } = golden<{
    input: { y: number[]; constant: number[] };
    expected: {
      mean: number;
      boot_percentile_exhaustive: number[];
      boot_draws: number;
      bca: { z0: number; a: number; alpha: number[]; ci: number[] };
    };
  }>('mean_ci');

  it('agrees with the enumeration of all samples', () => {
    const { estimate, interval, samples } = bootstrapMean(input.y, seeded(1), 'percentile', 5);
    expectNear(
      [estimate, interval, samples],
      [expected.mean, expected.boot_percentile_exhaustive, expected.boot_draws],
      tolerance,
    );
    const { interval: bca, correction } = bootstrapMean(input.y, seeded(1));
    const { z0, a, alpha, ci } = expected.bca;
    expectNear(
      [correction?.bias, correction?.acceleration, correction?.probabilities, bca],
      [z0, a, alpha, ci],
      tolerance,
    );
  });

  it('gives no percentile interval below twenty people, no other below five, and none where all are equal', () => {
    const nineteen = Array.from({ length: 19 }, (_, i) => i % 5);
    expect(bootstrapMean(nineteen, seeded(1), 'percentile')).toMatchObject({
      interval: null,
      flags: [{ code: 'too_few_to_tell' }],
    });
    expect(bootstrapMean([...nineteen, 3], seeded(1), 'percentile').interval).not.toBeNull();
    expect(bootstrapMean([1, 2, 3, 4], seeded(1)).interval).toBeNull();
    expect(bootstrapMean(input.constant, seeded(1))).toMatchObject({ estimate: 5, flags: [{ code: 'no_variation' }] });
    expect(bootstrapMean([], seeded(1))).toMatchObject({ estimate: null, flags: [{ code: 'no_observations' }] });
    expect(() => bootstrapMean([Number.NaN], seeded(1))).toThrow(RangeError);
  });

  it('is given again by its seed, moves with a shift, and does not care for the order of few people', () => {
    const values = Array.from({ length: 40 }, (_, i) => ((i * 7) % 11) ** 2);
    const found = bootstrapMean(values, seeded(3));
    expect(bootstrapMean(values, seeded(3))).toEqual(found);
    const moved = bootstrapMean(
      values.map((value) => value + 10),
      seeded(3),
    );
    expectNear(moved.interval, found.interval?.map((end) => end + 10) ?? [], 1e-8);
    const few = [4, 1, 5, 5, 2, 3];
    expect(bootstrapMean(few.toReversed(), seeded(1)).interval).toEqual(bootstrapMean(few, seeded(2)).interval);
  });
});

describe('cliffsDelta with the unbiased variance', () => {
  type Reference = Record<'delta' | 'A' | 'var_unbiased' | 'var_consistent', number> & { ci_z_unbiased: number[] };
  const { input, expected, tolerance } = golden<{
    input: Record<'ties' | 'no_ties' | 'degenerate', { x: number[]; y: number[] }>;
    expected: Record<'ties' | 'no_ties' | 'degenerate', Reference>;
  }>('cliffs_delta');

  it.each(['ties', 'no_ties'] as const)('agrees with the reference on %s', (name) => {
    const { x, y } = input[name];
    const { A, ci_z_unbiased } = expected[name];
    const found = cliffsDelta(x, y, 'normal', 'unbiased');
    expectNear([superiority(found).estimate, found.interval], [A, ci_z_unbiased], tolerance);
  });

  it('has no variance where nothing overlaps, in either form', () => {
    const { x, y } = input.degenerate;
    const { delta, A, var_unbiased, var_consistent } = expected.degenerate;
    expect([var_unbiased, var_consistent]).toEqual([0, 0]);
    for (const form of ['consistent', 'unbiased'] as const) {
      const found = cliffsDelta(x, y, 'auto', form);
      expect([found.estimate, superiority(found).estimate]).toEqual([delta, A]);
      expect(found.flags[0]?.code).toBe('no_overlap');
    }
  });

  it('never is NaN, and stays within −1 and 1', () => {
    const group = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(group, group, (x, y) => {
        for (const bound of cliffsDelta(x, y, 'auto', 'unbiased').interval ?? []) {
          expect(bound).toBeGreaterThanOrEqual(-1);
          expect(bound).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('grayTest', () => {
  const { input, expected, tolerance } = golden<{
    input: { time: number[]; status: number[]; group: string[] };
    expected: {
      n_risk: number[];
      at: number[];
      cif: Record<'implemented' | 'declined' | 'abandoned', number[]>;
      se_survfit: Record<'implemented' | 'declined', number[]>;
      naive_one_minus_KM_implemented: number[];
      gray: { stat: number[]; p: number[]; df: number[] };
    };
  }>('aalen_johansen');
  const names = [null, 'implemented', 'declined', 'abandoned'] as const;
  const cases = input.time.map((time, i) => ({ time, outcome: names[input.status[i] ?? 0] ?? null }));
  const groups = ['A', 'B'].map((id) => cases.filter((_, i) => input.group[i] === id));

  it('agrees with cmprsk on every end', () => {
    const found = names.flatMap((name) => (name === null ? [] : [grayTest(groups, name)]));
    const { stat, p, df } = expected.gray;
    expectNear(
      [found.map(({ chiSquare }) => chiSquare), found.map((each) => each.p), found.map((each) => each.df)],
      [stat, p, df],
      tolerance,
    );
  });

  it('does not change with the order of groups, and says why it cannot test', () => {
    const third = [{ time: 5, outcome: 'implemented' }, ...groups.flat().slice(3, 9)];
    const found = grayTest([...groups, third], 'implemented');
    expect(found.df).toBe(2);
    const turned = grayTest([third, ...groups.toReversed()], 'implemented');
    expect(turned.chiSquare).toBeCloseTo(found.chiSquare ?? Number.NaN, 8);
    expect(grayTest([], 'implemented').flags[0]?.code).toBe('no_observations');
    expect(grayTest([cases], 'implemented').flags[0]?.code).toBe('one_group');
    expect(grayTest(groups, 'other').flags[0]?.code).toBe('nothing_happened_yet');
    expect(() => grayTest([[{ time: -1, outcome: null }]], 'implemented')).toThrow(RangeError);
  });

  it('stands beside incidences and errors that agree with survival', () => {
    const points = aalenJohansen(cases);
    expect(points.map(({ atRisk }) => atRisk)).toEqual(expected.n_risk);
    expected.at.forEach((at, i) => {
      const point = points.findLast(({ time }) => time <= at);
      for (const [name, reference] of Object.entries(expected.cif))
        expectNear(point?.outcomes[name]?.share, reference[i], tolerance);
      for (const [name, reference] of Object.entries(expected.se_survfit))
        expectNear(point?.outcomes[name]?.standardError, reference[i], 5e-3);
    });
  });

  it('is needed because 1 − Kaplan–Meier promises too much', () => {
    const curve = kaplanMeier(cases.map(({ time, outcome }) => ({ time, event: outcome === 'implemented' }))).points;
    const naive = expected.at.map((at) => 1 - (curve.findLast(({ time }) => time <= at)?.survival ?? 1));
    expectNear(naive, expected.naive_one_minus_KM_implemented, tolerance);
    naive.forEach((share, i) => {
      expect(share).toBeGreaterThan(expected.cif.implemented[i] ?? 1);
    });
  });
});
