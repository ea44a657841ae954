import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { golden } from '../../analysis/stats/golden.ts';
import { csvOf, figuresOf, fileWith } from '../../support/runAnalyze.ts';

const reference = (name: string): string => fileURLToPath(new URL(`../../reference/${name}`, import.meta.url));
const survey = ['--data', reference('team_survey.csv'), '--items', 'q1,q2,q3,q4,q5,q6', '--range', '1:5'];

const relative = (found: number, expected: number): number => Math.abs(found / expected - 1);

describe('analyze, against R', () => {
  it('scales: α with Feldt’s interval, item-total, ω', async () => {
    const { expected, tolerance } = golden<{
      expected: { alpha: number; feldt95: number[]; corrected_item_total: number[] };
    }>('cronbach_alpha');
    const omega = golden<{ expected: { covariance_ML: { omega: number } } }>('omega_one_factor').expected;
    const [scale] = (await figuresOf(['scales', ...survey])).scales;
    expect(scale.n).toBe(183);
    expect(Math.abs(scale.alpha.estimate - expected.alpha)).toBeLessThan(tolerance);
    scale.alpha.interval.forEach((limit: number, i: number) => {
      expect(Math.abs(limit - (expected.feldt95[i] ?? 0))).toBeLessThan(tolerance);
    });
    scale.itemTotal.forEach((each: number, i: number) => {
      expect(Math.abs(each - (expected.corrected_item_total[i] ?? 0))).toBeLessThan(tolerance);
    });
    expect(Math.abs(scale.omega.estimate - omega.covariance_ML.omega)).toBeLessThan(1e-5);
  });

  it('agreement: ICCs, n₀ and the median r_wg(j) under the uniform null', async () => {
    const { expected } = golden<{
      expected: { median_rwg_j_truncated: number; anova: { n0: number; icc1_n0: number; icc2: number } };
    }>('rwg_icc');
    const found = await figuresOf(['agreement', ...survey, '--by', 'team']);
    expect(found).toMatchObject({ n: 183, groups: 26 });
    expect(found.n0).toBeCloseTo(expected.anova.n0, 9);
    expect(found.icc1.estimate).toBeCloseTo(expected.anova.icc1_n0, 9);
    expect(found.icc2.estimate).toBeCloseTo(expected.anova.icc2, 9);
    expect(found.rwgj.median).toBeCloseTo(expected.median_rwg_j_truncated, 9);
  });

  it('comparison: variances, intercept and empirical-Bayes means of two levels', async () => {
    const { expected } = golden<{
      expected: { REML: { mu: number; tau2: number; sigma2: number }; teams: { blup: number[] } };
    }>('lmm_two_level');
    const found = await figuresOf(['comparison', ...survey, '--by', 'team']);
    expect(Math.abs(found.intercept.estimate - expected.REML.mu)).toBeLessThan(1e-6);
    expect(relative(found.variance.team, expected.REML.tau2)).toBeLessThan(1e-5);
    expect(relative(found.variance.residual, expected.REML.sigma2)).toBeLessThan(1e-5);
    expect(found.groups.map(({ id }: { id: string }) => id)).toEqual(expected.teams.blup.map((_, i) => String(i + 1)));
    found.groups.forEach(({ estimate }: { estimate: number }, i: number) => {
      expect(Math.abs(estimate - expected.REML.mu - (expected.teams.blup[i] ?? 0))).toBeLessThan(1e-5);
    });
  });

  it('comparison: three levels, inside and at the boundary', async () => {
    type Interior = Record<'mu' | 'var_inst' | 'var_team' | 'var_resid', number> & {
      inst_blup: number[];
      team_blup: number[];
    };
    const { interior } = golden<{ expected: { interior: Interior } }>('lmm_three_level').expected;
    const args = ['--data', reference('three_level.csv'), '--items', 'score', '--by', 'inst', '--by', 'team'];
    const found = await figuresOf(['comparison', ...args]);
    expect(Math.abs(found.intercept.estimate - interior.mu)).toBeLessThan(1e-4);
    expect(relative(found.variance.inst, interior.var_inst)).toBeLessThan(1e-4);
    expect(relative(found.variance.team, interior.var_team)).toBeLessThan(1e-4);
    expect(relative(found.variance.residual, interior.var_resid)).toBeLessThan(1e-4);
    found.outerGroups.forEach(({ estimate }: { estimate: number }, i: number) => {
      expect(Math.abs(estimate - interior.mu - (interior.inst_blup[i] ?? 0))).toBeLessThan(1e-4);
    });
    found.groups.forEach((group: { within: string; estimate: number }, i: number) => {
      const above = interior.inst_blup[Number(group.within) - 1] ?? 0;
      expect(Math.abs(group.estimate - interior.mu - above - (interior.team_blup[i] ?? 0))).toBeLessThan(2e-4);
    });
    const boundary = await figuresOf(['comparison', ...survey, '--by', 'inst', '--by', 'team']);
    expect(boundary.variance.inst).toBeLessThan(1e-6);
  });

  it('comparison: institutions whose people sit in teams, beside lme4’s three levels', async () => {
    type Interior = Record<'mu' | 'var_inst' | 'var_team' | 'var_resid', number> & { inst_blup: number[] };
    const { interior } = golden<{ expected: { interior: Interior } }>('lmm_three_level').expected;
    const args = ['comparison', '--data', reference('three_level.csv'), '--items', 'score', '--by', 'inst'];
    const [found, plain] = [await figuresOf([...args, '--teams', 'team']), await figuresOf(args)];
    const { var_team, var_resid } = interior;
    expect(relative(found.likeness.correlation, var_team / (var_team + var_resid))).toBeLessThan(1e-4);
    const away = (groups: { estimate: number }[]) =>
      groups.map(({ estimate }, i) => Math.abs(estimate - interior.mu - (interior.inst_blup[i] ?? 0)));
    // The variance of institutions and what is left of it, where the plain model takes part of the teams' for theirs.
    expect(relative(found.variance.inst, interior.var_inst)).toBeLessThan(0.06);
    expect(relative(plain.variance.inst, interior.var_inst)).toBeGreaterThan(0.2);
    expect(relative(found.variance.residual, var_team + var_resid)).toBeLessThan(0.05);
    expect(Math.max(...away(found.groups))).toBeLessThan(0.05);
    expect(Math.max(...away(plain.groups))).toBeGreaterThan(0.15);
  });

  it('difference: u of the first group, exact p with ties', async () => {
    const { input, expected } = golden<{
      input: { ties: { x: number[]; y: number[] } };
      expected: { ties: { U_x: number; A_x_gt_y: number; p_exact_permutation: number } };
    }>('mann_whitney');
    const { x, y } = input.ties;
    const csv = csvOf({ side: [...y.map(() => 'b'), ...x.map(() => 'a')], score: [...y, ...x] });
    const found = await figuresOf(['difference', '--data', fileWith(csv), '--items', 'score', '--by', 'side']);
    expect(found.u).toBe(expected.ties.U_x);
    expect(found.a.estimate).toBeCloseTo(expected.ties.A_x_gt_y, 12);
    expect(found.delta.estimate).toBeCloseTo(2 * expected.ties.A_x_gt_y - 1, 12);
    expect(found.p).toBeCloseTo(expected.ties.p_exact_permutation, 9);
  });

  it('change: exact signed ranks with zeros dropped, rows in any order', async () => {
    const { input, expected } = golden<{
      input: { ties: { mid: number[]; end: number[] } };
      expected: { ties: { V: number; exact_zero_dropped: { p: number }; walsh_median_including_zeros: number } };
    }>('wilcoxon_signed_rank');
    const { mid, end } = input.ties;
    const people = mid.map((_, i) => `p${i}`);
    const csv = csvOf({
      who: [...[...people].reverse(), ...people],
      wave: [...end.map(() => 'end'), ...mid.map(() => 'mid')],
      q: [...[...end].reverse(), ...mid],
    });
    const columns = ['--id', 'who', '--wave', 'wave', '--waves', 'mid,end'];
    const found = await figuresOf(['change', '--data', fileWith(csv), '--items', 'q', ...columns]);
    expect(found).toMatchObject({ n: mid.length, v: expected.ties.V });
    expect(found.p).toBeCloseTo(expected.ties.exact_zero_dropped.p, 9);
    expect(found.change.estimate).toBeCloseTo(expected.ties.walsh_median_including_zeros, 9);
  });

  it('time-to-event: survival, medians and log-rank; incidences that sum to one', async () => {
    const { input, expected } = golden<{
      input: {
        aml: { time: number[]; status: number[]; x: string[] };
        time: number[];
        status: number[];
        group: string[];
      };
      expected: { A: { surv: number[]; ci_loglog_lo: number[] } };
    }>('km_logrank');
    const codes = ['--time', 'time', '--status', 'status', '--event', '1', '--by', 'group'];
    const { time, status, group, aml } = input;
    const found = await figuresOf(['time-to-event', '--data', fileWith(csvOf({ time, status, group })), ...codes]);
    expect(found.groups.map(({ id }: { id: string }) => id)).toEqual(['A', 'B']);
    found.groups[0].points.forEach((point: { survival: number; low: number }, i: number) => {
      expect(point.survival).toBeCloseTo(expected.A.surv[i] ?? 0, 9);
      expect(point.low).toBeCloseTo(expected.A.ci_loglog_lo[i] ?? 0, 9);
    });
    const leukaemia = fileWith(csvOf({ time: aml.time, status: aml.status, group: aml.x }));
    const published = await figuresOf(['time-to-event', '--data', leukaemia, ...codes]);
    expect(published.groups.map((each: { median: { estimate: number } }) => each.median.estimate)).toEqual([31, 23]);
    expect(published.logrank).toMatchObject({ chisq: expect.closeTo(3.396, 3), df: 1, p: expect.closeTo(0.0653, 4) });
  });

  it('time-to-event: Aalen–Johansen with competing codes', async () => {
    const { input, expected } = golden<{
      input: { time: number[]; status: number[] };
      expected: { pstate: { implemented: number[]; open: number[] } };
    }>('aalen_johansen');
    const file = fileWith(csvOf({ time: input.time, status: input.status }));
    const codes = ['--time', 'time', '--status', 'status', '--event', '1', '--competing', '2,3'];
    const [all] = (await figuresOf(['time-to-event', '--data', file, ...codes])).groups;
    all.incidence.forEach((point: { open: number; outcomes: Record<string, { share: number }> }, i: number) => {
      expect(point.outcomes['1']?.share).toBeCloseTo(expected.pstate.implemented[i] ?? 0, 9);
      const sum = Object.values(point.outcomes).reduce((total, { share }) => total + share, point.open);
      expect(sum).toBeCloseTo(1, 9);
    });
  });
});
