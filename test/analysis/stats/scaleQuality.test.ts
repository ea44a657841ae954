import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cronbachAlpha } from '../../../analysis/stats/cronbachAlpha.ts';
import { intraclassCorrelation } from '../../../analysis/stats/intraclassCorrelation.ts';
import { mcdonaldOmega, mcdonaldOmegaOfProducts } from '../../../analysis/stats/mcdonaldOmega.ts';
import { fewestForReliability, meanReliability } from '../../../analysis/stats/meanReliability.ts';
import { averageDeviation, withinGroupAgreement } from '../../../analysis/stats/withinGroupAgreement.ts';
import { golden } from './golden.ts';
import { expectNear } from './near.ts';
import { meanOf, samplesOf, teamSurvey } from './teamSurvey.ts';

const rows = teamSurvey.map(({ items }) => items);
const answers = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), {
  minLength: 0,
  maxLength: 30,
});

describe('cronbachAlpha', () => {
  const { input, expected, tolerance } = golden<{
    input: { small: { X: number[][] } };
    expected: Record<'alpha' | 'feldt95' | 'alpha_if_dropped' | 'corrected_item_total', unknown> & {
      small: { alpha: number; feldt95: number[] };
    };
  }>('cronbach_alpha');

  it('agrees with psych and Feldt', () => {
    const { estimate, interval, ifDropped, itemTotal, n } = cronbachAlpha(rows);
    expect(n).toBe(183);
    const { alpha, feldt95, alpha_if_dropped, corrected_item_total } = expected;
    expectNear(
      [estimate, interval, ifDropped, itemTotal],
      [alpha, feldt95, alpha_if_dropped, corrected_item_total],
      tolerance,
    );
  });

  it('prints nothing for a handful of people', () => {
    expect(cronbachAlpha(input.small.X)).toMatchObject({ estimate: null, flags: [{ code: 'too_few_to_tell' }] });
    const { estimate, interval } = cronbachAlpha(input.small.X, 2);
    expectNear([estimate, interval], [expected.small.alpha, expected.small.feldt95], tolerance);
  });

  it('does not change with a shift, the order of people or of items, and is null with a flag or finite', () => {
    fc.assert(
      fc.property(answers, (list) => {
        const found = cronbachAlpha(list);
        expect(found.flags).toHaveLength(found.estimate === null ? 1 : 0);
        if (found.estimate === null) return;
        const turned = cronbachAlpha(list.toReversed().map((row) => row.toReversed().map((value) => value + 7)));
        expect(turned.estimate).toBeCloseTo(found.estimate, 8);
        expect(found.interval?.every(Number.isFinite)).toBe(true);
      }),
    );
    expect(cronbachAlpha(Array.from({ length: 30 }, () => [3, 3])).flags[0]?.code).toBe('no_variation');
    expect(cronbachAlpha(Array.from({ length: 30 }, (_, i) => [i % 5, 5 - (i % 5)])).estimate).toBeNull();
  });
});

describe('mcdonaldOmega', () => {
  const { expected } = golden<{
    expected: { covariance_ML: { omega: number; loadings: number[]; residual_variances: number[] } };
  }>('omega_one_factor');

  it('agrees with lavaan', () => {
    const { estimate, loadings, residualVariances } = mcdonaldOmega(rows);
    expectNear(estimate, expected.covariance_ML.omega, 1e-5);
    expectNear(loadings, expected.covariance_ML.loadings, 1e-4);
    expectNear(residualVariances, expected.covariance_ML.residual_variances, 1e-4);
  });

  it('has the interval that the delta method over the covariances gives, where the model holds', () => {
    const [loadings, own] = [
      [0.9, 0.7, 0.6, 0.8],
      [0.5, 0.6, 0.4, 0.7],
    ];
    const sigma = loadings.map((a, i) => loadings.map((b, j) => a * b + (i === j ? (own[i] ?? 0) : 0)));
    const n = 400;
    // Divisor n in the model, n − 1 in the products.
    const omegaOf = (s: number[][]) =>
      mcdonaldOmegaOfProducts({ n, sums: [0, 0, 0, 0], products: s.map((row) => row.map((value) => value * n)) });
    const { estimate, interval } = omegaOf(sigma);
    const step = 1e-4;
    const slopes = sigma.map((row, i) =>
      row.map((_, j) => {
        const moved = (by: number) =>
          omegaOf(sigma.map((r, a) => r.map((v, b) => ((a === i && b === j) || (a === j && b === i) ? v + by : v))));
        const slope = ((moved(step).estimate ?? 0) - (moved(-step).estimate ?? 0)) / (2 * step);
        return i === j ? slope : slope / 2;
      }),
    );
    const times = (a: number[][], b: number[][]) =>
      a.map((row) => b.map((_, j) => row.reduce((sum, value, k) => sum + value * (b[k]?.[j] ?? 0), 0)));
    const gs = times(slopes, sigma);
    const error = Math.sqrt((2 / n) * times(gs, gs).reduce((sum, row, i) => sum + (row[i] ?? 0), 0));
    const omega = estimate ?? 0;
    const half = (1.959963984540054 * error) / (omega * (1 - omega));
    const ends = [-half, half].map((by) => 1 / (1 + Math.exp(-Math.log(omega / (1 - omega)) - by)));
    expectNear(interval, ends, 1e-5);
  });

  it('says why there is none: too few people, no variation, a Heywood case', () => {
    expect(mcdonaldOmega(rows.slice(0, 99)).flags[0]?.code).toBe('too_few_to_tell');
    expect(mcdonaldOmega(rows.map((row) => [3, ...row])).flags[0]?.code).toBe('no_variation');
    expect(mcdonaldOmega(rows.map(([a = 0, b = 0]) => [a, a, b])).flags[0]?.code).toBe('heywood_case');
  });
});

describe('withinGroupAgreement', () => {
  const { expected, tolerance } = golden<{
    expected: Record<'rwg_q1_truncated' | 'rwg_q1_slight_skew_raw' | 'rwg_j_raw' | 'AD_M_q1', number[]>;
  }>('rwg_icc');
  const teams = [...new Set(teamSurvey.map(({ team }) => team))].map((id) =>
    teamSurvey.filter(({ team }) => team === id),
  );

  it('agrees with the R package multilevel for one item and for six', () => {
    const one = teams.map((people) => people.map(({ items }) => [items[0] ?? 0]));
    expectNear(
      one.map((own) => withinGroupAgreement(own, 5).estimate),
      expected.rwg_q1_truncated,
      tolerance,
    );
    const skewed = one.map((own) => withinGroupAgreement(own, 5, 'slight_skew').estimate);
    expectNear(
      skewed,
      expected.rwg_q1_slight_skew_raw.map((raw) => Math.max(0, raw)),
      tolerance,
    );
    const six = teams.map(
      (people) =>
        withinGroupAgreement(
          people.map(({ items }) => items),
          5,
        ).estimate,
    );
    expectNear(six, expected.rwg_j_raw, tolerance);
    expectNear(
      teams.map((people) => averageDeviation(people.map(({ items }) => items[0] ?? 0))),
      expected.AD_M_q1,
      tolerance,
    );
  });

  it('is 1 where all agree, 0 with a flag where views are split, null for one person', () => {
    expect(withinGroupAgreement([[4], [4]], 5).estimate).toBe(1);
    expect(withinGroupAgreement([[1], [5], [1], [5]], 5)).toMatchObject({
      estimate: 0,
      flags: [{ code: 'less_agreement_than_chance' }],
    });
    expect(withinGroupAgreement([[4]], 5).estimate).toBeNull();
    expect(averageDeviation([])).toBeNull();
  });
});

describe('intraclassCorrelation', () => {
  const { input, expected, tolerance } = golden<{
    input: { shrout_fleiss: number[][] };
    expected: {
      anova: Record<'MSB' | 'MSW' | 'F' | 'p' | 'n0' | 'icc1_n0' | 'icc2', number> & { icc1_ci_n0: number[] };
      shrout_fleiss: { ICC1: number; ICC1k: number; ICC1_ci: number[] };
    };
  }>('rwg_icc');

  it('agrees with R on the reference data', () => {
    const found = intraclassCorrelation(samplesOf(teamSurvey.map(({ team, items }) => [team, meanOf(items)])));
    const { MSB, MSW, F, p, n0, icc1_n0, icc1_ci_n0, icc2 } = expected.anova;
    expectNear(
      [found.betweenMeanSquare, found.withinMeanSquare, found.f, found.p, found.n0],
      [MSB, MSW, F, p, n0],
      tolerance,
    );
    expectNear(
      [found.single.estimate, found.single.interval, found.mean.estimate],
      [icc1_n0, icc1_ci_n0, icc2],
      tolerance,
    );
  });

  it('agrees with the published example of Shrout and Fleiss', () => {
    const found = intraclassCorrelation(
      samplesOf(input.shrout_fleiss.flatMap((row, i) => row.map((value): [string, number] => [String(i), value]))),
    );
    const { ICC1, ICC1k, ICC1_ci } = expected.shrout_fleiss;
    expectNear([found.single.estimate, found.single.interval, found.mean.estimate], [ICC1, ICC1_ci, ICC1k], tolerance);
    expect(Number(found.single.estimate?.toFixed(2))).toBe(0.17);
    // Of groups of equal size, what Spearman and Brown make of one answer's interval.
    const stepped = ICC1_ci.map((icc) => (4 * icc) / (1 + 3 * icc));
    expectNear(found.mean.interval, stepped, 1e-9);
  });

  it('says why there is none', () => {
    expect(intraclassCorrelation([]).single.flags[0]?.code).toBe('no_observations');
    expect(
      intraclassCorrelation(
        samplesOf([
          ['a', 1],
          ['b', 2],
        ]),
      ).single.estimate,
    ).toBeNull();
    expect(
      intraclassCorrelation(
        samplesOf([
          ['a', 1],
          ['a', 1],
          ['b', 1],
        ]),
      ).single.flags[0]?.code,
    ).toBe('no_variation');
  });
});

describe('meanReliability', () => {
  const { input, expected, tolerance } = golden<{
    input: { icc: number[]; n: number[] };
    expected: { lambda: number[][]; 'n_for_0.7': number[] };
  }>('reliability_min_n');

  it('agrees with the reference, and finds the fewest answers', () => {
    expectNear(
      input.icc.map((icc) => input.n.map((n) => meanReliability(n, icc))),
      expected.lambda,
      tolerance,
    );
    expect(input.icc.map((icc) => fewestForReliability(0.7, icc))).toEqual(expected['n_for_0.7']);
    expect(fewestForReliability(0.7, 0)).toBeNull();
  });
});
