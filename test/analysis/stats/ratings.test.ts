import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../analysis/stats/benjaminiHochberg.ts';
import { type FidelityItem, fidelityIndex } from '../../../analysis/stats/fidelity.ts';
import { lmgImportance } from '../../../analysis/stats/importance.ts';
import { logisticRegression } from '../../../analysis/stats/logistic.ts';
import { cholesky, inverse, product } from '../../../analysis/stats/matrix.ts';
import { weightedKappa } from '../../../analysis/stats/weightedKappa.ts';
import { golden } from './golden.ts';
import { expectNear } from './near.ts';
import { teamSurvey } from './teamSurvey.ts';

describe('benjaminiHochberg', () => {
  const { input, expected, tolerance } = golden<{
    input: { p: number[]; p_with_na: (number | null)[] };
    expected: { BH: number[]; BH_na: (number | null)[] };
  }>('bh_adjust');

  it('agrees with R, missing tests included', () => {
    expectNear(benjaminiHochberg(input.p), expected.BH, tolerance);
    expectNear(benjaminiHochberg(input.p_with_na), expected.BH_na, tolerance);
  });

  it('keeps the order of the probabilities, never lowers one, and follows any order given', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (list) => {
        const adjusted = benjaminiHochberg(list);
        list.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p * (1 - 1e-12));
          list.forEach((other, j) => {
            if (p < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 0);
          });
        });
        expect(benjaminiHochberg(list.toReversed())).toEqual(adjusted.toReversed());
      }),
    );
  });
});

describe('lmgImportance', () => {
  const { expected, tolerance } = golden<{
    expected: { R2: number; lmg: number[]; correlation_with_y: number[] };
  }>('lmg_importance');
  const rows = teamSurvey.map(({ items }) => items);

  it('agrees with relaimpo', () => {
    const found = lmgImportance(rows);
    expectNear(
      [found.rSquared, found.shares, found.correlations],
      [expected.R2, expected.lmg, expected.correlation_with_y],
      tolerance,
    );
    expect(found.flags).toEqual([]);
  });

  it('divides R² whole, whatever the order of the predictors', () => {
    const { shares, rSquared } = lmgImportance(rows.map(([a = 0, b = 0, c = 0, , , y = 0]) => [c, a, b, y]));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(rSquared ?? Number.NaN, 12);
    const turned = lmgImportance(rows.map(([a = 0, b = 0, c = 0, , , y = 0]) => [a, b, c, y]));
    expectNear([turned.shares[2], turned.shares[0], turned.shares[1]], shares, 1e-12);
  });

  it('flags predictors that repeat each other, constants and few people', () => {
    expect(lmgImportance(rows.map(([a = 0, b = 0]) => [a, a, b])).flags[0]?.code).toBe('predictors_repeat');
    expect(lmgImportance(rows.map(([a = 0]) => [3, a])).flags[0]?.code).toBe('no_variation');
    expect(lmgImportance(rows.slice(0, 50)).flags[0]?.code).toBe('too_few_to_tell');
    expect(() => lmgImportance([Array.from({ length: 10 }, () => 1)])).toThrow(RangeError);
  });
});

describe('fidelityIndex and weightedKappa', () => {
  const { input, expected, tolerance } = golden<{
    input: { rater_patient: (0 | 1 | 2 | null)[]; rater_professional: (0 | 1 | 2 | null)[]; step: number[] };
    expected: Record<'patient' | 'professional', { step: number[]; overall: number; n_na: number }> & {
      weighted_kappa: number;
      kappa: number;
    };
  }>('fidelity_index');
  const itemsOf = (scores: (0 | 1 | 2 | null)[]): FidelityItem[] =>
    scores.map((score, i) => ({ step: input.step[i] ?? 0, score }));

  it.each([
    ['patient', input.rater_patient],
    ['professional', input.rater_professional],
  ] as const)('agree with the reference for the %s side', (side, scores) => {
    const { steps, overall, notApplicable } = fidelityIndex(itemsOf(scores));
    const { step, overall: all, n_na } = expected[side];
    expectNear([steps.map(({ score }) => score), overall, notApplicable], [step, all, n_na], tolerance);
  });

  it('leave out a step where nothing applies', () => {
    expect(
      fidelityIndex([
        { step: 2, score: null },
        { step: 1, score: 2 },
      ]),
    ).toEqual({
      steps: [
        { step: 1, score: 100 },
        { step: 2, score: null },
      ],
      overall: 100,
      notApplicable: 1,
    });
    expect(fidelityIndex([]).overall).toBeNull();
  });

  it('agree with psych on κ, with and without weights', () => {
    expectNear(
      weightedKappa(input.rater_patient, input.rater_professional).estimate,
      expected.weighted_kappa,
      tolerance,
    );
    expectNear(
      weightedKappa(input.rater_patient, input.rater_professional, 'nominal').estimate,
      expected.kappa,
      tolerance,
    );
  });

  it.each(['quadratic', 'nominal'] as const)('give κ the interval that the delta method gives: %s', (weights) => {
    const both = input.rater_patient.flatMap((a: number | null, i: number) => {
      const b = input.rater_professional[i];
      return a === null || b === null || b === undefined ? [] : [[a, b] as const];
    });
    const shares = Array.from({ length: 9 }, (_, cell) => {
      const [a, b] = [Math.floor(cell / 3), cell % 3];
      return both.filter(([x, y]: readonly [number, number]) => x === a && y === b).length / both.length;
    });
    const distance = (a: number, b: number) => (weights === 'quadratic' ? (a - b) ** 2 : Number(a !== b));
    const kappaOf = (p: readonly number[]): number => {
      const cells = [0, 1, 2].flatMap((a) => [0, 1, 2].map((b) => ({ a, b, p: p[3 * a + b] ?? 0 })));
      const margin = (name: 'a' | 'b', at: number) =>
        cells.filter((cell) => cell[name] === at).reduce((sum, cell) => sum + cell.p, 0);
      const seen = cells.reduce((sum, cell) => sum + cell.p * distance(cell.a, cell.b), 0);
      return 1 - seen / cells.reduce((sum, { a, b }) => sum + margin('a', a) * margin('b', b) * distance(a, b), 0);
    };
    const step = 1e-6;
    const slopes = shares.map((_, cell) => {
      const [up, down] = [1, -1].map((way) => kappaOf(shares.map((p, i) => (i === cell ? p + way * step : p))));
      return ((up ?? 0) - (down ?? 0)) / (2 * step);
    });
    const mean = slopes.reduce((sum, slope, i) => sum + slope * (shares[i] ?? 0), 0);
    const squares = slopes.reduce((sum, slope, i) => sum + slope ** 2 * (shares[i] ?? 0), 0);
    const half = 1.959963984540054 * Math.sqrt((squares - mean ** 2) / both.length);
    const { estimate, interval } = weightedKappa(input.rater_patient, input.rater_professional, weights);
    expect(interval?.[0]).toBeCloseTo((estimate ?? 0) - half, 6);
    expect(interval?.[1]).toBeCloseTo(Math.min(1, (estimate ?? 0) + half), 6);
  });

  it('say 1 for full agreement, null without variation, and nothing without pairs', () => {
    expect(weightedKappa([0, 1, 2], [0, 1, 2])).toMatchObject({ estimate: 1, interval: null });
    expect(weightedKappa([1, 1], [1, 1]).flags[0]?.code).toBe('no_variation');
    expect(weightedKappa([null], [1]).flags[0]?.code).toBe('no_observations');
    expect(() => weightedKappa([1], [])).toThrow(RangeError);
  });
});

describe('logisticRegression', () => {
  it('gives up on separated outcomes and on columns that repeat', () => {
    expect(
      logisticRegression(
        [
          [1, 0],
          [1, 0],
          [1, 1],
          [1, 1],
        ],
        [0, 0, 1, 1],
      ),
    ).toBeNull();
    expect(
      logisticRegression(
        [
          [1, 1],
          [1, 1],
          [1, 1],
        ],
        [0, 1, 1],
      ),
    ).toBeNull();
  });

  it('fits the share for a constant alone', () => {
    expect(logisticRegression([[1], [1], [1], [1]], [1, 0, 1, 1])?.fitted[0]).toBeCloseTo(0.75, 12);
  });
});

describe('matrices', () => {
  it('invert what is positive definite, and nothing else', () => {
    const a = [
      [4, 1, 0.5],
      [1, 3, 0.2],
      [0.5, 0.2, 2],
    ];
    expectNear(
      product(a, inverse(a) ?? []),
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      1e-12,
    );
    expect(
      cholesky([
        [1, 2],
        [2, 1],
      ]),
    ).toBeNull();
    expect(inverse([[0]])).toBeNull();
    expect(() => product([[1, 2]], [[1]])).toThrow(RangeError);
  });
});
