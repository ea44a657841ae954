import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dissimilarity, diversityIndices, expectedDissimilarity } from '../../../analysis/stats/diversityIndices.ts';
import { goodnessOfFit } from '../../../analysis/stats/goodnessOfFit.ts';
import { logisticRegression } from '../../../analysis/stats/logistic.ts';
import { rake } from '../../../analysis/stats/raking.ts';
import { nextRecruits, recruitsForRatio } from '../../../analysis/stats/recruitment.ts';
import { partialBalance, responseBalance } from '../../../analysis/stats/responseBalance.ts';
import { responseRates } from '../../../analysis/stats/responseRates.ts';
import { golden } from './golden.ts';
import { expectNear } from './near.ts';

describe('goodnessOfFit', () => {
  const { input, expected, tolerance } = golden<{
    input: Record<'a' | 'b' | 'c', { obs: number[]; q: number[] }>;
    expected: {
      a: { chisq: number; p: number; expected: number[]; stdres: number[] };
      b: { exact_p_chisq: number };
      c: { exact_p_chisq: number };
    };
  }>('chisq_gof');

  it('agrees with R, asymptotic where all is expected often enough, exact otherwise', () => {
    const a = goodnessOfFit(input.a.obs, input.a.q);
    expect(a.how).toBe('chi_square');
    expectNear(
      [a.chiSquare, a.p, a.expected, a.residuals],
      [expected.a.chisq, expected.a.p, expected.a.expected, expected.a.stdres],
      tolerance,
    );
    for (const name of ['b', 'c'] as const) {
      const found = goodnessOfFit(input[name].obs, input[name].q);
      expect(found.how).toBe('exact');
      expectNear(found.p, expected[name].exact_p_chisq, tolerance);
    }
  });

  it('simulates with the seed given where there are too many compositions, near the exact value', () => {
    let state = 7;
    const random = (): number => {
      state = (state * 1103515245 + 12345) % 2 ** 31;
      return state / 2 ** 31;
    };
    const shares = Array.from({ length: 12 }, () => 1 / 12);
    const counts = [8, 2, 3, 1, 4, 2, 3, 2, 3, 2, 4, 2];
    const found = goodnessOfFit(counts, shares, random);
    expect(found.how).toBe('simulated');
    expect(found.p).toBeGreaterThan(0.05);
    expect(goodnessOfFit(counts, shares)).toMatchObject({ p: null, flags: [{ code: 'too_few_to_tell' }] });
  });

  it('does not change with the order of the categories, and is 1 for a perfect mirror', () => {
    const counted = fc.array(fc.nat({ max: 4 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(counted, (counts) => {
        const shares = [0.5, 0.3, 0.2];
        const found = goodnessOfFit(counts, shares);
        expect(found.p === null).toBe(found.n === 0);
        if (found.n === 0) return;
        expect(goodnessOfFit(counts.toReversed(), shares.toReversed()).p).toBeCloseTo(found.p ?? Number.NaN, 9);
        expect(found.p).toBeLessThanOrEqual(1);
      }),
    );
    expect(goodnessOfFit([5, 3, 2], [0.5, 0.3, 0.2]).p).toBeCloseTo(1, 9);
    expect(() => goodnessOfFit([1, 2], [0.5, 0.6])).toThrow(RangeError);
  });
});

describe('diversityIndices', () => {
  const { input, expected, tolerance } = golden<{
    input: { counts: number[]; q: number[] };
    expected: Record<string, number> & { hill: Record<'q0' | 'q1' | 'q2', number> };
  }>('diversity_representation');

  it('agree with vegan', () => {
    const { shannon, evenness, blau, simpsonUnbiased, iqv, hill } = diversityIndices(input.counts);
    const { q0, q1, q2 } = expected.hill;
    expectNear(
      [shannon, evenness, blau, simpsonUnbiased, iqv, hill],
      [
        expected.shannon,
        expected.shannon_evenness_k5,
        expected.blau,
        expected.simpson_unbiased,
        expected.iqv_k5,
        [q0, q1, q2],
      ],
      tolerance,
    );
    expectNear(dissimilarity(input.counts, input.q), expected.dissimilarity, tolerance);
    expectNear(expectedDissimilarity(52, input.q), expected.dissimilarity_expected_null, tolerance);
  });

  it('are null without people, 0 for one category, and largest for equal ones', () => {
    expect(diversityIndices([0, 0])).toMatchObject({ blau: null, hill: null });
    expect(diversityIndices([7, 0])).toMatchObject({ blau: 0, shannon: 0 });
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 }), { minLength: 2, maxLength: 6 }), (counts) => {
        const { iqv } = diversityIndices(counts);
        if (iqv !== null) expect(iqv).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
    expect(dissimilarity([0], [1])).toBeNull();
    expect(expectedDissimilarity(0, [1])).toBeNull();
  });

  it('expect by simulation what the formula says', () => {
    const q = [0.5, 0.3, 0.2];
    let exact = 0;
    const n = 6;
    const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
    for (let a = 0; a <= n; a++)
      for (let b = 0; a + b <= n; b++) {
        const c = n - a - b;
        const p = (factorial(n) / (factorial(a) * factorial(b) * factorial(c))) * 0.5 ** a * 0.3 ** b * 0.2 ** c;
        exact += p * (dissimilarity([a, b, c], q) ?? 0);
      }
    expectNear(expectedDissimilarity(n, q), exact, 1e-12);
  });
});

describe('recruitment', () => {
  const { input, expected } = golden<{
    input: { counts: number[]; q: number[] };
    expected: {
      next_k: { k: number; add: number[] }[];
      'min_k_ppr_0.8': object;
      'min_k_ppr_1.0': { k: number; need: number[] };
    };
  }>('recruitment_next_k');

  it.each(expected.next_k)('agrees with the enumeration for $k people', ({ k, add }) => {
    expect(nextRecruits(input.counts, input.q, k)).toEqual(add);
  });

  it('finds the fewest people for a ratio', () => {
    expect(recruitsForRatio(input.counts, input.q, 0.8)).toEqual({ k: 5, needed: [0, 0, 1, 1, 3] });
    const { k, need } = expected['min_k_ppr_1.0'];
    expect(recruitsForRatio(input.counts, input.q, 1)).toEqual({ k, needed: need });
    expect(recruitsForRatio([1, 0], [0.5, 0.5], 1.2)).toBeNull();
  });

  it('is the best of all ways to add a few people', () => {
    const counted = fc.array(fc.nat({ max: 8 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(counted, fc.integer({ min: 0, max: 5 }), (counts, k) => {
        const q = [0.55, 0.3, 0.15];
        const size = counts.reduce((sum, count) => sum + count, 0) + k;
        fc.pre(size > 0);
        const value = (added: number[]) =>
          q.reduce(
            (sum, share, i) => sum + ((counts[i] ?? 0) + (added[i] ?? 0) - size * share) ** 2 / (size * share),
            0,
          );
        const found = value(nextRecruits(counts, q, k));
        for (let a = 0; a <= k; a++)
          for (let b = 0; a + b <= k; b++) expect(found).toBeLessThanOrEqual(value([a, b, k - a - b]) + 1e-9);
      }),
    );
  });
});

describe('responseRates', () => {
  it('agree with AAPOR', () => {
    const { input, expected, tolerance } = golden<{ input: Record<string, number>; expected: Record<string, number> }>(
      'aapor_rates',
    );
    const of = (name: string): number => input[name] ?? 0;
    const rates = responseRates({
      ...{ complete: of('I'), partial: of('P'), refused: of('R'), noContact: of('NC') },
      ...{ other: of('O'), unknown: of('UH') + of('UO'), notEligible: of('NE') },
    });
    const { RR1, RR2, RR3, RR4, RR5, RR6, e, COOP1, REF1, CON1 } = expected;
    expectNear(
      [rates?.rr1, rates?.rr2, rates?.rr3, rates?.rr4, rates?.rr5, rates?.rr6],
      [RR1, RR2, RR3, RR4, RR5, RR6],
      tolerance,
    );
    expectNear(
      [rates?.eligibleShare, rates?.cooperation, rates?.refusal, rates?.contact],
      [e, COOP1, REF1, CON1],
      tolerance,
    );
  });

  it('are null when nobody could have answered', () => {
    const nobody = { complete: 0, partial: 0, refused: 0, noContact: 0, other: 0, unknown: 3, notEligible: 1 };
    expect(responseRates(nobody)).toBeNull();
    expect(() => responseRates({ ...nobody, complete: -1 })).toThrow(RangeError);
  });
});

describe('rake', () => {
  const { input, expected, tolerance } = golden<{
    input: { cells: { gender: string; age: string; n: number }[]; margins: Record<string, Record<string, number>> };
    expected: { cell_weights: number[]; kish_deff: number; n_eff: number; max_min_ratio: number };
  }>('raking');
  const cells = input.cells.map(({ n, ...categories }) => ({ n, categories }));

  it('agrees with the R package survey, and meets both margins', () => {
    const found = rake(cells, input.margins);
    expectNear(
      [found.weights, found.designEffect, found.effectiveN, found.ratio],
      [expected.cell_weights, expected.kish_deff, expected.n_eff, expected.max_min_ratio],
      tolerance,
    );
    for (const [margin, shares] of Object.entries(input.margins))
      for (const [category, share] of Object.entries(shares)) {
        const total = cells.reduce((sum, cell, i) => {
          const own = (cell.categories as Record<string, string>)[margin] === category;
          return sum + (own ? cell.n * (found.weights?.[i] ?? 0) : 0);
        }, 0);
        expect(total / 52).toBeCloseTo(share, 10);
      }
  });

  it('refuses a category that nobody is in', () => {
    expect(rake([{ n: 3, categories: { g: 'W' } }], { g: { W: 0.5, M: 0.5 } })).toMatchObject({
      weights: null,
      flags: [{ code: 'empty_category' }],
    });
    expect(rake([], {}).weights).toBeNull();
    expect(() => rake([{ n: 3, categories: {} }], { g: { W: 1 } })).toThrow(RangeError);
  });
});

describe('responseBalance', () => {
  const { input, expected, tolerance } = golden<{
    input: { role: string[]; inst: string[]; invited: number[]; responded: number[] };
    expected: {
      saturated: { R: number; S: number; max_bias: number };
      logistic_main: { coef: number[]; fitted: number[]; R: number; S: number };
      partial_role: object;
      partial_inst: object;
    };
  }>('r_indicator');
  const saturated = input.invited.map((invited, i) => ({ invited, propensity: (input.responded[i] ?? 0) / invited }));

  it('agrees with the reference, with free and with modelled propensities', () => {
    const found = responseBalance(saturated);
    const { R, S, max_bias } = expected.saturated;
    expectNear([found.estimate, found.spread, found.largestBias], [R, S, max_bias], tolerance);
    const design = input.role.map((role, i) => [
      ...[1, role === 'professional' ? 1 : 0],
      ...['B', 'C'].map((name) => (input.inst[i] === name ? 1 : 0)),
    ]);
    const fit = logisticRegression(design, input.responded, input.invited);
    expectNear(
      [fit?.coefficients, fit?.fitted],
      [expected.logistic_main.coef, expected.logistic_main.fitted],
      tolerance,
    );
    const modelled = responseBalance(input.invited.map((invited, i) => ({ invited, propensity: fit?.fitted[i] ?? 0 })));
    expectNear([modelled.estimate, modelled.spread], [expected.logistic_main.R, expected.logistic_main.S], tolerance);
  });

  it('says which variable and which category the imbalance goes with', () => {
    const by = (names: string[]) =>
      partialBalance(saturated.map((group, i) => ({ ...group, category: names[i] ?? '' })));
    expectNear(by(input.role), expected.partial_role, tolerance);
    expectNear(by(input.inst), expected.partial_inst, tolerance);
  });

  it('is 1 when all are as likely to answer, and null for nobody', () => {
    expect(responseBalance([{ invited: 120, propensity: 0.6 }])).toMatchObject({ estimate: 1, flags: [] });
    expect(responseBalance([]).estimate).toBeNull();
    expect(() => partialBalance([])).toThrow(RangeError);
  });
});
