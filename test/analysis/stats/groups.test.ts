import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaBinomial } from '../../../analysis/stats/betaBinomial.ts';
import { type CountedStratum, indirectStandardisation, standardisedCounts } from '../../../analysis/stats/caseMix.ts';
import { expectedRanks, rankIntervals } from '../../../analysis/stats/expectedRank.ts';
import { funnelLimit, funnelLimits, funnelProbabilities } from '../../../analysis/stats/funnel.ts';
import { metaAnalysis } from '../../../analysis/stats/metaAnalysis.ts';
import { twoLevelReml } from '../../../analysis/stats/mixedModel.ts';
import { overdispersedLimits, overdispersion } from '../../../analysis/stats/overdispersion.ts';
import { perceptionGap } from '../../../analysis/stats/perceptionGap.ts';
import { threeLevelReml } from '../../../analysis/stats/threeLevelModel.ts';
import { golden, referenceText } from './golden.ts';
import { expectNear } from './near.ts';
import { meanOf, samplesOf, teamSurvey } from './teamSurvey.ts';

const seeded = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

describe('metaAnalysis', () => {
  type Reference = { mu: number; se: number; ci: number[]; tau2: number; Q: number; Q_p: number; I2: number };
  const { input, expected, tolerance } = golden<{
    input: { yi: number[]; vi: number[] };
    expected: Record<'FE' | 'DL' | 'REML', Reference> & {
      HKSJ: { ci: number[] };
      pred_interval_t_km2: number[];
      blup: number[];
      blup_se: number[];
      bcg: { yi: number[]; vi: number[]; REML: { mu: number; tau2: number }; DL: { mu: number; tau2: number } };
    };
  }>('meta_dl_reml');
  const studies = (yi: number[], vi: number[]) => yi.map((estimate, i) => ({ estimate, variance: vi[i] ?? 0 }));
  const teams = studies(input.yi, input.vi);

  it.each([
    ['FE', 'fixed'],
    ['DL', 'dersimonian_laird'],
    ['REML', 'reml'],
  ] as const)('agrees with metafor: %s', (name, method) => {
    const found = metaAnalysis(teams, method);
    const { mu, ci, tau2, Q, Q_p } = expected[name];
    expectNear(
      [found?.mean.estimate, found?.mean.interval, found?.betweenVariance, found?.q, found?.p],
      [mu, ci, tau2, Q, Q_p],
      tolerance,
    );
    if (method === 'reml') expectNear(found?.iSquared, expected.REML.I2 / 100, tolerance);
  });

  it('agrees with metafor on the interval for few groups, the prediction and the shrunken groups', () => {
    const found = metaAnalysis(teams);
    expectNear([found?.hksj.interval, found?.prediction], [expected.HKSJ.ci, expected.pred_interval_t_km2], tolerance);
    expectNear(
      found?.groups().map(({ estimate }) => estimate),
      expected.blup,
      tolerance,
    );
    expectNear(
      found?.groups().map(({ standardError }) => standardError),
      expected.blup_se,
      tolerance,
    );
  });

  it('agrees with the published analysis of BCG vaccine', () => {
    const { yi, vi, REML, DL } = expected.bcg;
    const reml = metaAnalysis(studies(yi, vi));
    expectNear([reml?.mean.estimate, reml?.betweenVariance], [REML.mu, REML.tau2], tolerance);
    const dl = metaAnalysis(studies(yi, vi), 'dersimonian_laird');
    expectNear([dl?.mean.estimate, dl?.betweenVariance], [DL.mu, DL.tau2], tolerance);
  });

  it('moves with a shift, does not care for order, and says when groups do not differ', () => {
    const shifted = metaAnalysis(
      teams.toReversed().map(({ estimate, variance }) => ({ estimate: estimate + 3, variance })),
    );
    expect(shifted?.mean.estimate).toBeCloseTo((metaAnalysis(teams)?.mean.estimate ?? 0) + 3, 7);
    const alike = metaAnalysis(studies([2, 2, 2], [1, 1, 1]));
    expect(alike).toMatchObject({
      betweenVariance: 0,
      mean: { estimate: 2, flags: [{ code: 'no_difference_between_groups' }] },
    });
    expect(metaAnalysis(studies([1], [1]))).toBeNull();
    expect(() => metaAnalysis(studies([1, 2], [0, 1]))).toThrow(RangeError);
  });
});

describe('perceptionGap', () => {
  const { expected, tolerance } = golden<{
    expected: Record<'gap' | 'var' | 'shrunken_gap' | 'shrunken_se' | 'ci_hksj', number[]> &
      Record<'s2_pooled' | 'df_pooled' | 'mu' | 'tau2', number>;
  }>('perception_gap_meta');
  const sideOf = (team: string, patient: boolean) =>
    teamSurvey.filter((row) => row.team === team && row.patient === patient).map(({ items }) => meanOf(items));
  const squares = (values: number[]) => values.reduce((sum, value) => sum + (value - meanOf(values)) ** 2, 0);
  const teams = [...new Set(teamSurvey.map(({ team }) => team))].map((id) => {
    const [patients, professionals] = [sideOf(id, true), sideOf(id, false)];
    return {
      id,
      patient: { n: patients.length, mean: meanOf(patients) },
      professional: { n: professionals.length, mean: meanOf(professionals) },
      sumOfSquares: squares(patients) + squares(professionals),
    };
  });

  it('agrees with metafor', () => {
    const found = perceptionGap(teams);
    expectNear([found?.withinVariance, found?.df], [expected.s2_pooled, expected.df_pooled], tolerance);
    expectNear([found?.pooled.hksj.estimate, found?.pooled.hksj.interval], [expected.mu, expected.ci_hksj], tolerance);
    expectNear(
      found?.teams().map(({ gap }) => gap),
      expected.gap,
      tolerance,
    );
    expectNear(
      found?.teams().map(({ shrunken }) => shrunken),
      expected.shrunken_gap,
      tolerance,
    );
    expectNear(
      found?.teams().map(({ standardError }) => standardError),
      expected.shrunken_se,
      tolerance,
    );
  });

  it('gives no probability where all teams have the same gap: there is no spread to judge it by', () => {
    const sides = { patient: { n: 3, mean: 3 }, professional: { n: 4, mean: 3.5 }, sumOfSquares: 2 };
    const found = perceptionGap(Array.from({ length: 9 }, (_, i) => ({ id: String(i), ...sides })));
    expect(found?.pooled.hksj).toMatchObject({ estimate: 0.5, interval: null });
    expect(found?.probability).toBeNull();
  });

  it('is null where no two teams have both sides', () => {
    expect(perceptionGap(teams.map((team) => ({ ...team, patient: { n: 0, mean: 0 } })))).toBeNull();
  });
});

describe('threeLevelReml', () => {
  const { expected, tolerance } = golden<{
    expected: Record<
      'interior' | 'boundary',
      Record<'mu' | 'se_mu' | 'var_inst' | 'var_team' | 'var_resid', number> &
        Record<'inst_blup' | 'inst_cond_sd' | 'team_blup' | 'team_cond_sd', number[]>
    >;
  }>('lmm_three_level');
  const rows = referenceText('three_level.csv')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
  const nested = samplesOf(rows.map(([inst, team, score]) => [`${inst}:${team}`, Number(score)] as const)).map(
    (sample) => ({
      ...sample,
      outer: sample.id.split(':')[0] ?? '',
    }),
  );
  const survey = samplesOf(
    teamSurvey.map(({ institution, team, items }) => [`${institution}:${team}`, meanOf(items)] as const),
  ).map((sample) => ({ ...sample, outer: sample.id.split(':')[0] ?? '' }));

  it('agrees with lme4 on variances, mean and predictions', () => {
    const model = threeLevelReml(nested);
    const { mu, se_mu, var_inst, var_team, var_resid } = expected.interior;
    expectNear([model?.mean, model?.meanSe], [mu, se_mu], tolerance);
    expect(Math.abs((model?.outerVariance ?? 0) / var_inst - 1)).toBeLessThan(tolerance);
    expect(Math.abs((model?.innerVariance ?? 0) / var_team - 1)).toBeLessThan(tolerance);
    expect(Math.abs((model?.residualVariance ?? 0) / var_resid - 1)).toBeLessThan(tolerance);
    expectNear(
      model?.outer.map(({ deviation }) => deviation),
      expected.interior.inst_blup,
      tolerance,
    );
    expectNear(
      model?.outer.map(({ sd }) => sd),
      expected.interior.inst_cond_sd,
      tolerance,
    );
    const byTeam = new Map(model?.inner.map((team) => [team.id, team]));
    expectNear(
      nested.map(({ id }) => byTeam.get(id)?.deviation),
      expected.interior.team_blup,
      tolerance,
    );
    expectNear(
      nested.map(({ id }) => byTeam.get(id)?.sd),
      expected.interior.team_cond_sd,
      tolerance,
    );
  });

  it('finds the boundary where institutions do not differ, and is the two-level model there', () => {
    const model = threeLevelReml(survey);
    expect(model?.outerVariance).toBeLessThan(1e-6);
    const two = twoLevelReml(survey);
    expectNear(
      [model?.mean, model?.innerVariance, model?.residualVariance],
      [two?.mean, two?.betweenVariance, two?.residualVariance],
      1e-6,
    );
    expect(model?.flags.map(({ code }) => code)).toContain('few_institutions');
  });

  it('moves with a shift, and says when the levels cannot be told apart', () => {
    const shifted = threeLevelReml(nested.map((sample) => ({ ...sample, mean: sample.mean - 2 })));
    expect(shifted?.mean).toBeCloseTo((threeLevelReml(nested)?.mean ?? 0) - 2, 6);
    const alone = threeLevelReml(nested.map((sample) => ({ ...sample, outer: sample.id })));
    expect(alone?.flags.map(({ code }) => code)).toContain('levels_not_separable');
    expect(threeLevelReml(nested.map((sample) => ({ ...sample, outer: 'x' })))).toBeNull();
    expect(threeLevelReml([])).toBeNull();
  });
});

describe('betaBinomial', () => {
  const { input, expected, tolerance } = golden<{
    input: { x: number[]; n: number[] };
    expected: { ml: Record<'a' | 'b' | 'mean' | 'rho', number> } & Record<
      'posterior_mean' | 'posterior_lo' | 'posterior_hi',
      number[]
    >;
  }>('beta_binomial_eb');
  const counts = input.x.map((count, i) => ({ count, n: input.n[i] ?? 0 }));

  it('agrees with the reference', () => {
    const found = betaBinomial(counts);
    expect(Math.abs((found?.a ?? 0) / expected.ml.a - 1)).toBeLessThan(tolerance);
    expect(Math.abs((found?.b ?? 0) / expected.ml.b - 1)).toBeLessThan(tolerance);
    expectNear([found?.mean, found?.correlation], [expected.ml.mean, expected.ml.rho], tolerance);
    expectNear(
      found?.groups.map(({ estimate }) => estimate),
      expected.posterior_mean,
      1e-4,
    );
    expectNear(
      found?.groups.map(({ interval }) => interval?.[0]),
      expected.posterior_lo,
      1e-3,
    );
    expectNear(
      found?.groups.map(({ interval }) => interval?.[1]),
      expected.posterior_hi,
      1e-3,
    );
  });

  it('draws a small group further than a large one, and says when groups do not differ', () => {
    const found = betaBinomial([
      { count: 2, n: 2 },
      { count: 60, n: 60 },
      { count: 1, n: 20 },
      { count: 12, n: 30 },
    ]);
    expect(found?.groups[0]?.estimate).toBeLessThan(found?.groups[1]?.estimate ?? 0);
    const alike = betaBinomial(Array.from({ length: 12 }, () => ({ count: 5, n: 10 })));
    expect(alike?.flags[0]?.code).toBe('no_difference_between_groups');
    expect(betaBinomial([{ count: 1, n: 2 }])).toBeNull();
    expect(() => betaBinomial([{ count: 3, n: 2 }])).toThrow(RangeError);
  });
});

describe('funnelLimits', () => {
  const { expected, tolerance } = golden<{
    expected: {
      theta: number;
      limits: { n: number; raw: number[]; clipped: number[]; can_flag_high_998: boolean; can_flag_low_998: boolean }[];
    }[];
  }>('funnel_binomial_exact');

  it.each(expected)('agrees with R at $theta', ({ theta, limits }) => {
    for (const { n, raw, clipped, can_flag_high_998, can_flag_low_998 } of limits) {
      expectNear(
        funnelProbabilities.map((p) => funnelLimit(p, n, theta)),
        raw,
        tolerance,
        `n=${n}`,
      );
      const found = funnelLimits(n, theta);
      expectNear(found.limits, clipped, tolerance);
      expect([found.canBeHigh, found.canBeLow]).toEqual([can_flag_high_998, can_flag_low_998]);
    }
  });

  it('never flags a team of six at 0.82, and refuses what is no share', () => {
    expect(funnelLimits(6, 0.82).canBeHigh).toBe(false);
    expect(() => funnelLimits(0, 0.5)).toThrow(RangeError);
    expect(() => funnelLimits(5, 1)).toThrow(RangeError);
  });
});

describe('overdispersion', () => {
  const { input, expected, tolerance } = golden<{
    input: { x: number[]; n: number[] };
    expected: {
      theta0: number;
      arcsine: Record<'phi' | 'tau2', number> &
        Record<'z' | 'z_additive', number[]> & {
          limits_additive_998: { n: number; lo: number; hi: number }[];
        };
    };
  }>('spiegelhalter_overdispersion');
  const counts = input.x.map((count, i) => ({ count, n: input.n[i] ?? 0 }));

  it('agrees with the reference', () => {
    const found = overdispersion(counts);
    const { phi, tau2, z, z_additive } = expected.arcsine;
    expectNear(
      [found?.target, found?.phi, found?.betweenVariance, found?.z, found?.adjusted],
      [expected.theta0, phi, tau2, z, z_additive],
      tolerance,
    );
    for (const { n, lo, hi } of expected.arcsine.limits_additive_998)
      if (found) expectNear(overdispersedLimits(n, found, 3.090232306167813), [lo, hi], tolerance);
  });

  it('adds nothing where groups vary as chance makes them, or where they are few', () => {
    const few = overdispersion(counts.slice(0, 6));
    expect(few).toMatchObject({ betweenVariance: 0, flags: [{ code: 'too_few_groups_for_spread' }] });
    const alike = overdispersion(Array.from({ length: 15 }, (_, i) => ({ count: 20 + (i % 3), n: 40 })));
    expect(alike?.betweenVariance).toBe(0);
    expect(alike?.adjusted).toEqual(alike?.z);
    expect(overdispersion([])).toBeNull();
  });
});

describe('expected ranks', () => {
  const { expected } = golden<{
    expected: { teams: { eb_mean: number[]; cond_sd: number[]; expected_rank_high_is_1: number[] } };
  }>('lmm_two_level');
  const { eb_mean, cond_sd, expected_rank_high_is_1 } = expected.teams;
  const groups = eb_mean.map((estimate, i) => ({ estimate, sd: cond_sd[i] ?? 0 }));

  it('agree with the reference', () => {
    expectNear(expectedRanks(groups), expected_rank_high_is_1, 1e-6);
  });

  it('sum to those of any order, and are the ranks themselves without uncertainty', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 })), {
          minLength: 1,
          maxLength: 8,
        }),
        (list) => {
          const ranks = expectedRanks(list.map(([estimate, sd]) => ({ estimate, sd })));
          expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo((list.length * (list.length + 1)) / 2, 9);
        },
      ),
    );
    expect(expectedRanks([1, 3, 2].map((estimate) => ({ estimate, sd: 0 })))).toEqual([3, 1, 2]);
  });

  it('have intervals that the seed gives again, and that hold them', () => {
    const intervals = rankIntervals(groups, seeded(5), 2000);
    expect(intervals).toEqual(rankIntervals(groups, seeded(5), 2000));
    expectedRanks(groups).forEach((rank, i) => {
      expect(intervals[i]?.[0]).toBeLessThanOrEqual(Math.ceil(rank));
      expect(intervals[i]?.[1]).toBeGreaterThanOrEqual(Math.floor(rank));
    });
  });
});

describe('indirectStandardisation', () => {
  const { input, expected, tolerance } = golden<{
    input: Record<'team' | 'patient' | 'proxy_mode', number[]> & { y: (0 | 1)[] };
    expected: Record<'coef' | 'O' | 'E' | 'z' | 'adjusted', number[]>;
  }>('case_mix_indirect');
  const people = input.y.map((outcome, i) => ({
    group: String(input.team[i]),
    outcome,
    covariates: [input.patient[i] ?? 0, input.proxy_mode[i] ?? 0],
  }));

  it('agrees with glm', () => {
    const found = indirectStandardisation(people);
    expectNear(found?.coefficients, expected.coef, tolerance);
    expectNear(
      found?.groups.map(({ observed }) => observed),
      expected.O,
      0,
    );
    expectNear(
      found?.groups.map((group) => group.expected),
      expected.E,
      tolerance,
    );
    expectNear(
      found?.groups.map(({ z }) => z),
      expected.z,
      tolerance,
    );
    expectNear(
      found?.groups.map(({ adjusted }) => adjusted),
      expected.adjusted,
      tolerance,
    );
  });

  it('says the same of people counted by composition, and knows the chance of everybody and of nobody', () => {
    const found = indirectStandardisation(people);
    const strata = new Map<string, CountedStratum>();
    for (const { group, outcome, covariates } of people) {
      const own = strata.get([group, ...covariates].join()) ?? { group, successes: 0, trials: 0, covariates };
      strata.set([group, ...covariates].join(), {
        ...own,
        ...{ successes: own.successes + outcome, trials: own.trials + 1 },
      });
    }
    const counted = standardisedCounts([...strata.values()]);
    expectNear(counted?.coefficients, expected.coef, tolerance);
    expectNear(
      counted?.groups.map(({ z }) => z),
      expected.z,
      tolerance,
    );
    const [first] = counted?.groups ?? [];
    const chance = found?.groups.find(({ id }) => id === first?.id)?.chances;
    expectNear(first?.chances.all, chance?.all ?? Number.NaN, 1e-9);
    expectNear(first?.chances.none, chance?.none ?? Number.NaN, 1e-9);
  });

  it('expects as many as were seen over all groups, and gives up where it cannot be fitted', () => {
    const found = indirectStandardisation(people);
    const sum = (of: (group: { observed: number; expected: number }) => number) =>
      found?.groups.reduce((total, group) => total + of(group), 0) ?? Number.NaN;
    expect(sum(({ expected: e }) => e)).toBeCloseTo(
      sum(({ observed }) => observed),
      8,
    );
    expect(indirectStandardisation([])).toBeNull();
    expect(indirectStandardisation(people.map((person) => ({ ...person, outcome: 1 })))).toBeNull();
  });
});
