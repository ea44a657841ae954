import { describe, expect, it } from 'vitest';
import { byarLimits } from '../../../analysis/stats/byar.ts';
import { normalCdf } from '../../../analysis/stats/distributions/normal.ts';
import { excessDissimilarity } from '../../../analysis/stats/diversityIndices.ts';
import { goodnessOfFit } from '../../../analysis/stats/goodnessOfFit.ts';
import { cohensW, likelihoodRatioFit } from '../../../analysis/stats/likelihoodRatioFit.ts';
import { mcdonaldOmega, type OmegaFit } from '../../../analysis/stats/mcdonaldOmega.ts';
import { metaAnalysis } from '../../../analysis/stats/metaAnalysis.ts';
import { twoLevelReml } from '../../../analysis/stats/mixedModel.ts';
import { momentCorrelation } from '../../../analysis/stats/momentCorrelation.ts';
import { multipliedLimits, overdispersedLimits, overdispersion } from '../../../analysis/stats/overdispersion.ts';
import { standardisedDifferences, standardisedDistance } from '../../../analysis/stats/standardisedDifference.ts';
import { ratioToUncertainBenchmark } from '../../../analysis/stats/uncertainBenchmark.ts';
import { vanElteren } from '../../../analysis/stats/vanElteren.ts';
import { golden } from './golden.ts';
import { expectNear } from './near.ts';
import { meanOf, samplesOf, teamSurvey } from './teamSurvey.ts';

const rows = teamSurvey.map(({ items }) => items);
const survey = samplesOf(teamSurvey.map(({ team, items }) => [team, meanOf(items)] as const));

describe('a composition against its benchmark', () => {
  const { input, expected, tolerance } = golden<{
    input: Record<'counts' | 'q' | 'benchmark_se', number[]>;
    expected: {
      n: number;
      ppr_logdelta_with_benchmark_se: ([number, number] | null)[];
      std_diff: number[];
      std_diff_multicategory: number;
      dissimilarity_excess: number;
    };
  }>('diversity_representation');

  it('agrees with the reference where the benchmark has an error of its own', () => {
    const found = input.counts.map((count, i) =>
      ratioToUncertainBenchmark(count, expected.n, input.q[i] ?? 0, input.benchmark_se[i] ?? 0),
    );
    expectNear(
      found.map(({ interval }) => interval),
      expected.ppr_logdelta_with_benchmark_se,
      tolerance,
    );
    expect(found.at(-1)).toMatchObject({ estimate: 0, flags: [{ code: 'no_variation' }] });
    expect(ratioToUncertainBenchmark(0, 0, 0.5, 0).flags[0]?.code).toBe('no_observations');
    expect(() => ratioToUncertainBenchmark(1, 2, 0.5, -1)).toThrow(RangeError);
  });

  it('agrees on the standardised difference, of each category and of all', () => {
    expectNear(standardisedDifferences(input.counts, input.q), expected.std_diff, tolerance);
    expectNear(standardisedDistance(input.counts, input.q), expected.std_diff_multicategory, tolerance);
    // Which category is left out makes no difference, and with two the distance is the difference.
    expectNear(
      standardisedDistance(input.counts.toReversed(), input.q.toReversed()),
      expected.std_diff_multicategory,
      tolerance,
    );
    expectNear(
      standardisedDistance([3, 7], [0.5, 0.5]),
      Math.abs(standardisedDifferences([3, 7], [0.5, 0.5])[0] ?? 0),
      1e-12,
    );
    expect([standardisedDistance([0, 0], [0.5, 0.5]), standardisedDifferences([0], [1])]).toEqual([null, [null]]);
    expect(() => standardisedDistance([1], [0.5, 0.5])).toThrow(RangeError);
  });

  it('agrees on what of the dissimilarity chance does not explain', () => {
    expectNear(excessDissimilarity(input.counts, input.q), expected.dissimilarity_excess, tolerance);
    expect(excessDissimilarity([5, 5], [0.5, 0.5])).toBe(0);
    expect(excessDissimilarity([0, 0], [0.5, 0.5])).toBeNull();
  });
});

describe('further forms of the goodness of fit', () => {
  type Case = { exact_p_prob: number; exact_p_chisq: number };
  const { input, expected, tolerance } = golden<{
    input: Record<'a' | 'b' | 'c', { obs: number[]; q: number[] }>;
    expected: Record<'a' | 'b' | 'c', Case> & {
      a: { df: number; w: number; G: number; G_p: number };
      b: { chisq_p: number };
      c: { chisq_p: number };
    };
  }>('chisq_gof');

  it('agree with R', () => {
    const found = goodnessOfFit(input.a.obs, input.a.q);
    const { g, p } = likelihoodRatioFit(input.a.obs, found) ?? {};
    const { df, w, G, G_p } = expected.a;
    expectNear([found.df, cohensW(found), g, p], [df, w, G, G_p], tolerance);
    for (const name of ['a', 'b', 'c'] as const) {
      const at = (how: 'exact' | 'exact_by_likelihood') =>
        goodnessOfFit(input[name].obs, input[name].q, undefined, how).p;
      expectNear(at('exact'), expected[name].exact_p_chisq, tolerance);
      expectNear(at('exact_by_likelihood'), expected[name].exact_p_prob, tolerance);
    }
    for (const name of ['b', 'c'] as const)
      expectNear(
        goodnessOfFit(input[name].obs, input[name].q, undefined, 'chi_square').p,
        expected[name].chisq_p,
        tolerance,
      );
  });

  it('are null without people', () => {
    const none = goodnessOfFit([0, 0], [0.5, 0.5]);
    expect([likelihoodRatioFit([0, 0], none), cohensW(none)]).toEqual([null, null]);
  });
});

describe('momentCorrelation', () => {
  const { input, expected } = golden<{
    input: { x: number[]; n: number[] };
    expected: { moment: { p: number; rho: number }; raw: number[] };
  }>('beta_binomial_eb');
  const counts = input.x.map((count, i) => ({ count, n: input.n[i] ?? 0 }));

  it('agrees with the reference', () => {
    const { share, estimate } = momentCorrelation(counts);
    expectNear([share, estimate], [expected.moment.p, expected.moment.rho], 1e-12);
    expectNear(
      counts.map(({ count, n }) => count / n),
      expected.raw,
      1e-12,
    );
  });

  it('says why there is none', () => {
    const code = (list: { count: number; n: number }[]) => momentCorrelation(list).flags[0]?.code;
    expect(code([])).toBe('no_observations');
    expect(code([{ count: 1, n: 2 }])).toBe('one_group');
    expect(code([0, 0].map((count) => ({ count, n: 2 })))).toBe('no_variation');
    expect(code([0, 1].map((count) => ({ count, n: 1 })))).toBe('too_few_to_tell');
    expect(code([1, 1].map((count) => ({ count, n: 2 })))).toBe('no_difference_between_groups');
  });
});

describe('byarLimits', () => {
  const { expected, tolerance } = golden<{
    expected: Record<'O' | 'E' | 'OE', number[]> & { byar: [number, number][] };
  }>('case_mix_indirect');

  it('agree with the reference', () => {
    expected.O.forEach((observed, i) => {
      const e = expected.E[i] ?? Number.NaN;
      expectNear([observed / e, byarLimits(observed, e)], [expected.OE[i], expected.byar[i]], tolerance);
    });
  });

  it('start at 0 for nobody, and refuse what is no count', () => {
    expect(byarLimits(0, 2)[0]).toBe(0);
    expect(() => byarLimits(1.5, 2)).toThrow(RangeError);
    expect(() => byarLimits(1, 0)).toThrow(RangeError);
  });
});

describe('metaAnalysis by Paule and Mandel', () => {
  type Reference = Record<'mu' | 'se' | 'tau2' | 'Q' | 'Q_p' | 'I2' | 'H2', number> & { ci: number[] };
  const { input, expected, tolerance } = golden<{
    input: { yi: number[]; vi: number[] };
    expected: Record<'FE' | 'DL' | 'PM' | 'REML', Reference> & {
      HKSJ: { se: number };
      pred_interval_metafor_z: number[];
      bcg: { yi: number[]; vi: number[]; REML: Record<'se' | 'I2' | 'Q', number> };
    };
  }>('meta_dl_reml');
  const studies = (yi: number[], vi: number[]) => yi.map((estimate, i) => ({ estimate, variance: vi[i] ?? 0 }));
  const half = (interval: [number, number] | null | undefined) =>
    interval ? (interval[1] - interval[0]) / 2 / 1.959963984540054 : Number.NaN;

  /** metafor looks for this τ² with uniroot's default, to the fourth root of the machine's precision. */
  const unirootTolerance = 2 ** -13;

  it('agrees with metafor as closely as metafor looks, and solves its equation where that does not', () => {
    const found = metaAnalysis(studies(input.yi, input.vi), 'paule_mandel');
    const weights = input.vi.map((v) => 1 / (v + (found?.betweenVariance ?? 0)));
    const excess = input.yi.reduce((sum, y, i) => {
      return sum + (weights[i] ?? 0) * (y - (found?.mean.estimate ?? 0)) ** 2;
    }, -25);
    expect(excess).toBeCloseTo(0, 10);
    const { mu, ci, tau2, Q, Q_p } = expected.PM;
    expectNear(
      [found?.mean.estimate, found?.mean.interval, found?.betweenVariance, found?.q, found?.p],
      [mu, ci, tau2, Q, Q_p],
      unirootTolerance,
    );
  });

  it.each([
    ['FE', 'fixed'],
    ['DL', 'dersimonian_laird'],
    ['PM', 'paule_mandel'],
    ['REML', 'reml'],
  ] as const)('has the standard error and the share of variance of metafor: %s', (name, method) => {
    const found = metaAnalysis(studies(input.yi, input.vi), method);
    const { se, I2, H2 } = expected[name];
    expectNear(half(found?.mean.interval), se, name === 'PM' ? unirootTolerance : tolerance);
    // metafor's I² and H² of the fixed model come from Q, those of the others from τ².
    const share = name === 'FE' ? 1 - 25 / (found?.q ?? 0) : (found?.iSquared ?? 0);
    expectNear([share, 1 / (1 - share)], [I2 / 100, H2], name === 'PM' ? 1e-3 : 1e-5);
  });

  it('has the errors behind the other intervals', () => {
    const found = metaAnalysis(studies(input.yi, input.vi));
    expectNear(found?.hksjError, expected.HKSJ.se, tolerance);
    const spread = 1.959963984540054 * Math.sqrt((found?.betweenVariance ?? 0) + expected.REML.se ** 2);
    const mean = found?.mean.estimate ?? Number.NaN;
    expectNear([mean - spread, mean + spread], expected.pred_interval_metafor_z, tolerance);
    const bcg = metaAnalysis(studies(expected.bcg.yi, expected.bcg.vi));
    expectNear([half(bcg?.mean.interval), bcg?.q], [expected.bcg.REML.se, expected.bcg.REML.Q], tolerance);
    expectNear(bcg?.iSquared, expected.bcg.REML.I2 / 100, 1e-5);
  });

  it('is 0 where groups differ less than chance makes them', () => {
    expect(metaAnalysis(studies([1, 1.1, 1], [1, 1, 1]), 'paule_mandel')?.betweenVariance).toBe(0);
    expect(metaAnalysis(studies([1, 2, 9], [1e-6, 1, 1e-3]), 'paule_mandel')?.betweenVariance).toBeGreaterThan(1);
  });
});

describe('mcdonaldOmega of standardised items', () => {
  type Reference = { loadings: number[]; uniquenesses: number[]; omega: number };
  const { expected, tolerance } = golden<{ expected: Record<'correlation_ML' | 'minres', Reference> }>(
    'omega_one_factor',
  );

  it.each([
    ['correlation_ML', 'correlation'],
    ['minres', 'minres'],
  ] as const)('agrees with factanal and psych: %s', (name, fit) => {
    const { estimate, loadings, residualVariances } = mcdonaldOmega(rows, 100, fit);
    expectNear(estimate, expected[name].omega, 1e-5);
    expectNear([loadings, residualVariances], [expected[name].loadings, expected[name].uniquenesses], tolerance);
  });

  it('says why there is none', () => {
    for (const fit of ['correlation', 'minres'] satisfies OmegaFit[]) {
      expect(mcdonaldOmega(rows.slice(0, 99), 100, fit).flags[0]?.code).toBe('too_few_to_tell');
      expect(
        mcdonaldOmega(
          rows.map(([a = 0, b = 0]) => [a, a, b]),
          100,
          fit,
        ).flags[0]?.code,
      ).toBe('heywood_case');
    }
  });
});

describe('twoLevelReml by full likelihood', () => {
  const { expected, tolerance } = golden<{
    expected: {
      ML: Record<'mu' | 'tau2' | 'sigma2' | 'loglik', number>;
      REML: { loglik_REML: number; profile_check: Record<'lambda' | 'mu' | 'sigma2' | 'tau2', number> };
      teams: Record<'mean' | 'sd' | 'blup', number[]>;
    };
  }>('lmm_two_level');

  it('agrees with lme4', () => {
    const model = twoLevelReml(survey, 'full');
    const { mu, tau2, sigma2, loglik } = expected.ML;
    expectNear(
      [model?.mean, model?.betweenVariance, model?.residualVariance, model?.logLikelihood],
      [mu, tau2, sigma2, loglik],
      tolerance,
    );
  });

  it('agrees with lme4 and with the profile on the restricted one, to the likelihood and the deviations', () => {
    const model = twoLevelReml(survey);
    const { lambda, mu, sigma2, tau2 } = expected.REML.profile_check;
    const [between, residual] = [model?.betweenVariance ?? 0, model?.residualVariance ?? 1];
    expectNear(
      [between / residual, model?.mean, residual, between, model?.logLikelihood],
      [lambda, mu, sigma2, tau2, expected.REML.loglik_REML],
      tolerance,
    );
    expectNear(
      model?.groups.map(({ mean, estimate }) => [mean, estimate - (model?.mean ?? 0)]),
      expected.teams.mean.map((mean, i) => [mean, expected.teams.blup[i]]),
      1e-6,
    );
    expectNear(
      survey.map(({ n, sumOfSquares }) => Math.sqrt(sumOfSquares / (n - 1))),
      expected.teams.sd,
      1e-9,
    );
  });
});

describe('overdispersion on either scale', () => {
  type Scale = Record<'phi' | 'phi_unwinsorised' | 'tau2' | 'winsor_lo' | 'winsor_hi', number> &
    Record<'s' | 'z' | 'z_winsorised', number[]>;
  const { input, expected, tolerance } = golden<{
    input: { x: number[]; n: number[] };
    expected: {
      theta0: number;
      arcsine: Scale & { t0: number } & Record<
          'y' | 'flag_998_naive' | 'flag_998_additive' | 'p_two_sided_additive',
          number[]
        >;
      identity: Scale;
    };
  }>('spiegelhalter_overdispersion');
  const counts = input.x.map((count, i) => ({ count, n: input.n[i] ?? 0 }));
  const outer = 3.090232306167813;

  it.each(['arcsine', 'identity'] as const)('agrees with the reference: %s', (scale) => {
    const found = overdispersion(counts, scale);
    const { s, z, phi, phi_unwinsorised, tau2, winsor_lo, winsor_hi, z_winsorised } = expected[scale];
    expectNear(
      [found?.errors, found?.z, found?.phi, found?.rawPhi, found?.betweenVariance, found?.winsorised],
      [s, z, phi, phi_unwinsorised, tau2, [winsor_lo, winsor_hi]],
      tolerance,
    );
    const [low, high] = found?.winsorised ?? [0, 0];
    expectNear(
      found?.z.map((each) => Math.min(high, Math.max(low, each))),
      z_winsorised,
      tolerance,
    );
  });

  it('names far groups before the addition and none after it, with the probabilities of the reference', () => {
    const found = overdispersion(counts);
    const far = (values: number[] | undefined) => values?.flatMap((z, i) => (Math.abs(z) > outer ? [i + 1] : []));
    expect([far(found?.z), far(found?.adjusted)]).toEqual([
      [expected.arcsine.flag_998_naive].flat(),
      [expected.arcsine.flag_998_additive].flat(),
    ]);
    expectNear(
      found?.adjusted.map((z) => 2 * normalCdf(-Math.abs(z))),
      expected.arcsine.p_two_sided_additive,
      tolerance,
    );
    const angle = (share: number) => Math.asin(Math.sqrt(share));
    expectNear(
      [angle(found?.target ?? 0), counts.map(({ count, n }) => angle(count / n))],
      [expected.arcsine.t0, expected.arcsine.y],
      tolerance,
    );
  });

  it('widens limits by a factor or by an addition, never below those of chance', () => {
    for (const scale of ['arcsine', 'identity'] as const) {
      const found = overdispersion(counts, scale);
      if (!found) throw new Error('no overdispersion');
      const { phi, target } = found;
      expect(multipliedLimits(80, found, outer)).toEqual(
        overdispersedLimits(80, { target, scale, betweenVariance: 0 }, outer * Math.sqrt(phi)),
      );
      expect(multipliedLimits(80, { ...found, phi: 0.5 }, outer)).toEqual(
        overdispersedLimits(80, { target, scale, betweenVariance: 0 }, outer),
      );
    }
    const half = 1.96 * Math.sqrt((0.6 * 0.4) / 50 + 0.01);
    expectNear(
      overdispersedLimits(50, { target: 0.6, betweenVariance: 0.01, scale: 'identity' }, 1.96),
      [0.6 - half, 0.6 + half],
      1e-12,
    );
    expect(
      overdispersion(
        [2, 3].map((n) => ({ count: n, n })),
        'identity',
      ),
    ).toBeNull();
  });
});

describe('vanElteren without weights', () => {
  const { input, expected, tolerance } = golden<{
    input: { teams: { patient: number | number[]; professional: number[] }[] };
    expected: { z_unweighted: number; p_unweighted: number; A_by_team: number[] };
  }>('van_elteren');
  const strata = input.teams.map(({ patient, professional }) => ({ x: [patient].flat(), y: [professional].flat() }));

  it('agrees with the reference, as does the superiority of each team', () => {
    const { z, p } = vanElteren(strata, 'none');
    expectNear([z, p], [expected.z_unweighted, expected.p_unweighted], tolerance);
    expectNear(
      strata.map((team) => vanElteren([team]).superiority),
      expected.A_by_team,
      tolerance,
    );
  });
});
