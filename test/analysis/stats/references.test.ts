import { cumulativeStdNormalProbability, probit, standardDeviation, tTest } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../analysis/stats/benjaminiHochberg.ts';
import { betaBinomial } from '../../../analysis/stats/betaBinomial.ts';
import { covarianceMatrix } from '../../../analysis/stats/covariance.ts';
import { binomialQuantile } from '../../../analysis/stats/distributions/binomial.ts';
import { normalCdf, normalQuantile } from '../../../analysis/stats/distributions/normal.ts';
import { diversityIndices } from '../../../analysis/stats/diversityIndices.ts';
import { exactBinomialTest } from '../../../analysis/stats/exactBinomialTest.ts';
import { clopperPearsonInterval } from '../../../analysis/stats/exactProportion.ts';
import { goodnessOfFit } from '../../../analysis/stats/goodnessOfFit.ts';
import { lmgImportance } from '../../../analysis/stats/importance.ts';
import { intraclassCorrelation } from '../../../analysis/stats/intraclassCorrelation.ts';
import { kaplanMeier } from '../../../analysis/stats/kaplanMeier.ts';
import { mannWhitney } from '../../../analysis/stats/mannWhitney.ts';
import { cholesky, inverse } from '../../../analysis/stats/matrix.ts';
import { mcdonaldOmega } from '../../../analysis/stats/mcdonaldOmega.ts';
import { meanInterval } from '../../../analysis/stats/mean.ts';
import { fewestForReliability } from '../../../analysis/stats/meanReliability.ts';
import { perceptionGap } from '../../../analysis/stats/perceptionGap.ts';
import { rake } from '../../../analysis/stats/raking.ts';
import { nextRecruits, recruitsForRatio } from '../../../analysis/stats/recruitment.ts';
import { representationRatio } from '../../../analysis/stats/representation.ts';
import { responseBalance } from '../../../analysis/stats/responseBalance.ts';
import { signedRank } from '../../../analysis/stats/signedRank.ts';
import { threeLevelReml } from '../../../analysis/stats/threeLevelModel.ts';
import { withinGroupAgreement } from '../../../analysis/stats/withinGroupAgreement.ts';
import { golden, referenceText } from './golden.ts';
import { expectNear } from './near.ts';
import { meanOf, samplesOf, teamSurvey } from './teamSurvey.ts';

/** What follows from a product figure in one step, and is in a reference file beside it. */
type Numbers = Record<string, number>;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const rows = teamSurvey.map(({ items }) => items);

describe('figures of the references that follow from a product figure', () => {
  it('diversity: benchmark indices, shares, exact limits and adjusted probabilities', () => {
    const { input, expected, tolerance } = golden<{
      input: Record<'counts' | 'q', number[]>;
      expected: {
        n: number;
        benchmark: { shannon: number; blau: number };
        ppr_clopper_pearson: [number, number][];
        binom_p_BH: number[];
        p: number[];
      };
    }>('diversity_representation');
    const { shannon, blau } = diversityIndices(input.q.map((share) => Math.round(share * 100)));
    expectNear({ shannon, blau }, expected.benchmark, tolerance);
    const q = (i: number): number => input.q[i] ?? Number.NaN;
    const exact = input.counts.map((count) => clopperPearsonInterval(count, expected.n));
    expectNear(
      exact.map(({ interval }, i) => interval?.map((end) => end / q(i))),
      expected.ppr_clopper_pearson,
      tolerance,
    );
    expectNear(
      exact.map(({ estimate }) => estimate),
      expected.p,
      tolerance,
    );
    const tests = input.counts.map((count, i) => exactBinomialTest(count, expected.n, q(i)).p);
    expectNear(benjaminiHochberg(tests), expected.binom_p_BH, tolerance);
  });

  it('recruitment and missing answers: what is short, what remains after, and the bounds', () => {
    const next = golden<{
      input: { counts: number[]; q: number[] };
      expected: {
        next_k: { k: number; chisq_after: number }[];
        current_gap_persons: number[];
        'min_k_ppr_0.8': { k: number; need: number[] };
      };
    }>('recruitment_next_k');
    const { counts, q } = next.input;
    for (const { k, chisq_after } of next.expected.next_k) {
      const after = nextRecruits(counts, q, k).map((added, i) => added + (counts[i] ?? 0));
      expectNear(goodnessOfFit(after, q, undefined, 'chi_square').chiSquare, chisq_after, next.tolerance);
    }
    const { k, need } = next.expected['min_k_ppr_0.8'];
    expect(recruitsForRatio(counts, q, 0.8)).toEqual({ k, needed: need });
    expect(
      counts.map((count, i) => representationRatio({ count, n: 52, share: q[i] ?? 0, unknown: 0 }).personsMissing),
    ).toEqual(next.expected.current_gap_persons);
    const bounds = golden<{
      input: { x: number[]; prefer_not: number; n: number; q: number[] };
      expected: Record<'lower' | 'upper', number[]> & { item_response_rate: number };
    }>('ppr_missing_bounds');
    const { x, prefer_not, n } = bounds.input;
    const ratio = (more: number) =>
      x.map(
        (count, i) =>
          representationRatio({ count: count + more, n, share: bounds.input.q[i] ?? 0, unknown: 0 }).estimate,
      );
    const { lower, upper, item_response_rate } = bounds.expected;
    expectNear([ratio(0), ratio(prefer_not)], [lower, upper], bounds.tolerance);
    expectNear((n - prefer_not) / n, item_response_rate, bounds.tolerance);
  });

  it('response: coefficient of variation, rate, and the sum of weights', () => {
    const { input, expected, tolerance } = golden<{
      input: Record<'invited' | 'responded', number[]>;
      expected: { saturated: Record<'cv' | 'response_rate', number> };
    }>('r_indicator');
    const found = responseBalance(
      input.invited.map((invited, i) => ({ invited, propensity: (input.responded[i] ?? 0) / invited })),
    );
    const rate = sum(input.responded) / sum(input.invited);
    const { cv, response_rate } = expected.saturated;
    expectNear([(found.spread ?? 0) / rate, rate], [cv, response_rate], tolerance);
    const raking = golden<{
      input: { cells: { gender: string; age: string; n: number }[]; margins: Record<string, Numbers> };
      expected: { sum_w: number };
    }>('raking');
    const cells = raking.input.cells.map(({ n, ...categories }) => ({ n, categories }));
    const { weights } = rake(cells, raking.input.margins);
    expectNear(sum(cells.map(({ n }, i) => n * (weights?.[i] ?? 0))), raking.expected.sum_w, raking.tolerance);
  });

  it('perception gap: heterogeneity, variances and sides', () => {
    const { expected, tolerance } = golden<{
      expected: Record<'Q' | 'Q_p' | 'se_hksj' | 'tau2', number> & Record<'var' | 'n_prof' | 'n_pat', number[]>;
    }>('perception_gap_meta');
    const teams = [...new Set(teamSurvey.map(({ team }) => team))].map((id) => {
      const side = (patient: boolean) =>
        teamSurvey.filter((row) => row.team === id && row.patient === patient).map(({ items }) => meanOf(items));
      const squares = (values: number[]) => sum(values.map((value) => (value - meanOf(values)) ** 2));
      const [patients, professionals] = [side(true), side(false)];
      return {
        id,
        patient: { n: patients.length, mean: meanOf(patients) },
        professional: { n: professionals.length, mean: meanOf(professionals) },
        sumOfSquares: squares(patients) + squares(professionals),
      };
    });
    const found = perceptionGap(teams);
    const { Q, Q_p, se_hksj, tau2 } = expected;
    const { pooled } = found ?? {};
    expectNear([pooled?.q, pooled?.p, pooled?.hksjError, pooled?.betweenVariance], [Q, Q_p, se_hksj, tau2], tolerance);
    expectNear(
      found?.teams().map(({ variance }) => variance),
      expected.var,
      tolerance,
    );
    expect(teams.map(({ professional }) => professional.n)).toEqual(expected.n_prof);
    expect(teams.map(({ patient }) => patient.n)).toEqual(expected.n_pat);
  });

  it('agreement: raw and median r_wg, degrees of freedom, ICC(1) at the mean size, Spearman–Brown', () => {
    const { expected, tolerance } = golden<{
      expected: {
        rwg_q1_raw: number[];
        median_rwg_j_truncated: number;
        anova: Record<
          'df1' | 'df2' | 'n_bar' | 'icc1_nbar' | 'icc1_multilevel_pkg' | 'spearman_brown_n_for_0.70',
          number
        >;
      };
    }>('rwg_icc');
    const teams = [...new Set(teamSurvey.map(({ team }) => team))].map((id) =>
      teamSurvey.flatMap(({ team, items }) => (team === id ? [items] : [])),
    );
    const raw = expected.rwg_q1_raw.map((value) => Math.max(0, value));
    const ofOne = teams.map(
      (people) =>
        withinGroupAgreement(
          people.map(([q1 = 0]) => [q1]),
          5,
        ).estimate,
    );
    expectNear(ofOne, raw, tolerance);
    const all = teams.map((people) => withinGroupAgreement(people, 5).estimate ?? 0).sort((a, b) => a - b);
    expectNear(((all[12] ?? 0) + (all[13] ?? 0)) / 2, expected.median_rwg_j_truncated, tolerance);
    const found = intraclassCorrelation(samplesOf(teamSurvey.map(({ team, items }) => [team, meanOf(items)])));
    const { df1, df2, n_bar, icc1_nbar, icc1_multilevel_pkg } = expected.anova;
    expect([teams.length - 1, rows.length - teams.length]).toEqual([df1, df2]);
    const [between, within] = [found.betweenMeanSquare ?? 0, found.withinMeanSquare ?? 0];
    const size = rows.length / teams.length;
    const atMean = (between - within) / (between + (size - 1) * within);
    expectNear([size, atMean, atMean], [n_bar, icc1_nbar, icc1_multilevel_pkg], tolerance);
    expect(fewestForReliability(0.7, found.single.estimate ?? 0)).toBe(expected.anova['spearman_brown_n_for_0.70']);
  });

  it('importance: shares of R², what each explains alone, and least squares from the same covariances', () => {
    const { expected, tolerance } = golden<{
      expected: Record<'lmg_share' | 'first' | 'last' | 'coef' | 'se', number[]>;
    }>('lmg_importance');
    const found = lmgImportance(rows);
    const all = found.rSquared ?? Number.NaN;
    expectNear(
      [found.shares.map((share) => share / all), found.correlations.map((r) => r * r)],
      [expected.lmg_share, expected.first],
      tolerance,
    );
    const without = [0, 1, 2, 3, 4].map(
      (i) => lmgImportance(rows.map((row) => row.filter((_, j) => j !== i))).rSquared,
    );
    expectNear(
      without.map((rest) => all - (rest ?? Number.NaN)),
      expected.last,
      tolerance,
    );
    const covariance = covarianceMatrix(rows);
    const inverted = inverse(covariance.slice(0, 5).map((row) => row.slice(0, 5))) ?? [];
    const slopes = inverted.map((row) => sum(row.map((value, j) => value * (covariance[j]?.[5] ?? 0))));
    const means = [0, 1, 2, 3, 4, 5].map((j) => meanOf(rows.map((row) => row[j] ?? 0)));
    const intercept = (means[5] ?? 0) - sum(slopes.map((slope, j) => slope * (means[j] ?? 0)));
    const left = ((covariance[5]?.[5] ?? 0) * (1 - all)) / (rows.length - 6);
    const errors = inverted.map((row, i) => Math.sqrt(left * (row[i] ?? 0)));
    expectNear([[intercept, ...slopes], errors], [expected.coef, expected.se.slice(1)], tolerance);
  });

  it('scale: standardised α, mean correlation, and the fit of the one factor', () => {
    const alpha = golden<{ expected: Record<'alpha_std' | 'mean_interitem_r', number> }>('cronbach_alpha');
    const covariance = covarianceMatrix(rows);
    const at = (i: number, j: number): number => covariance[i]?.[j] ?? Number.NaN;
    const pairs = [0, 1, 2, 3, 4, 5].flatMap((i) =>
      Array.from({ length: i }, (_, j) => at(i, j) / Math.sqrt(at(i, i) * at(j, j))),
    );
    const mean = meanOf(pairs);
    const { alpha_std, mean_interitem_r } = alpha.expected;
    expectNear([(6 * mean) / (1 + 5 * mean), mean], [alpha_std, mean_interitem_r], alpha.tolerance);
    const { expected } = golden<{ expected: { covariance_ML: { chisq: number; df: number } } }>('omega_one_factor');
    const { loadings, residualVariances } = mcdonaldOmega(rows);
    const n = rows.length;
    const modelled = loadings.map((a, i) =>
      loadings.map((b, j) => a * b + (i === j ? (residualVariances[i] ?? 0) : 0)),
    );
    const sample = covariance.map((row) => row.map((value) => (value * (n - 1)) / n));
    const logDeterminant = (matrix: number[][]) =>
      2 * sum((cholesky(matrix) ?? []).map((row, i) => Math.log(row[i] ?? 0)));
    const trace = sum(
      (inverse(modelled) ?? []).flatMap((row, i) => row.map((value, j) => value * (sample[j]?.[i] ?? 0))),
    );
    const chiSquare = n * (logDeterminant(modelled) - logDeterminant(sample) + trace - 6);
    expectNear([chiSquare, 21 - 12], [expected.covariance_ML.chisq, expected.covariance_ML.df], 1e-4);
  });

  it('three levels: shares of the variance, and the correlations they mean', () => {
    const { expected, tolerance } = golden<{ expected: Record<'interior' | 'boundary', Numbers> }>('lmm_three_level');
    const [, ...lines] = referenceText('three_level.csv').trim().split(/\r?\n/);
    const nested = samplesOf(
      lines.map((line) => {
        const [institution, team, score] = line.split(',');
        return [`${institution}:${team}`, Number(score)] as const;
      }),
    ).map((sample) => ({ ...sample, outer: sample.id.split(':')[0] ?? '' }));
    const interior = threeLevelReml(nested);
    const parts = [interior?.outerVariance ?? 0, interior?.innerVariance ?? 0, interior?.residualVariance ?? 0];
    const [institutions = 0, teams = 0] = parts.map((part) => part / sum(parts));
    expectNear(
      {
        vpc_inst: institutions,
        vpc_team: teams,
        icc_same_team: institutions + teams,
        icc_same_inst_diff_team: institutions,
      },
      (({ vpc_inst, vpc_team, icc_same_team, icc_same_inst_diff_team }) => ({
        vpc_inst,
        vpc_team,
        icc_same_team,
        icc_same_inst_diff_team,
      }))(expected.interior),
      tolerance,
    );
    const boundary = threeLevelReml(
      samplesOf(
        teamSurvey.map(({ institution, team, items }) => [`${institution}:${team}`, meanOf(items)] as const),
      ).map((sample) => ({ ...sample, outer: sample.id.split(':')[0] ?? '' })),
    );
    const { outerVariance = 0, innerVariance = 0, residualVariance = 0, mean, meanSe } = boundary ?? {};
    const whole = outerVariance + innerVariance + residualVariance;
    const { mu, se_mu, var_inst, var_team, var_resid, vpc_inst, vpc_team, icc_same_team, icc_same_inst_diff_team } =
      expected.boundary;
    expectNear(
      [mean, meanSe, outerVariance, innerVariance, residualVariance],
      [mu, se_mu, var_inst, var_team, var_resid],
      tolerance,
    );
    expectNear(
      [outerVariance / whole, innerVariance / whole, (outerVariance + innerVariance) / whole, outerVariance / whole],
      [vpc_inst, vpc_team, icc_same_team, icc_same_inst_diff_team],
      tolerance,
    );
  });

  it('survival: events and cases lost from view at each time', () => {
    const { input, expected } = golden<{
      input: { time: number[]; status: number[]; group: string[] };
      expected: Record<'A' | 'B', Record<'n_event' | 'n_censor', number[]>>;
    }>('km_logrank');
    for (const id of ['A', 'B'] as const) {
      const cases = input.time.flatMap((time, i) =>
        input.group[i] === id ? [{ time, event: input.status[i] === 1 }] : [],
      );
      const { points } = kaplanMeier(cases);
      expect(points.map(({ events }) => events)).toEqual(expected[id].n_event);
      expect(points.map(({ censored }) => censored)).toEqual(expected[id].n_censor);
    }
  });

  it('ranks: both U, their probability of being larger, and pairs that did not change', () => {
    type Pair = { x: number[]; y: number[] };
    const { input, expected, tolerance } = golden<{
      input: Record<'no_ties' | 'ties' | 'team' | 'all_tied', Pair>;
      expected: Record<'no_ties' | 'ties' | 'team' | 'all_tied', Numbers>;
    }>('mann_whitney');
    for (const name of ['no_ties', 'ties', 'team'] as const) {
      const { x, y } = input[name];
      const u = mannWhitney(x, y).u ?? Number.NaN;
      const pairs = x.length * y.length;
      const { U_y, A_x_gt_y, mean_U, p_exactRankTests } = expected[name];
      expectNear([mannWhitney(y, x).u, u / pairs, pairs / 2], [U_y, A_x_gt_y, mean_U], tolerance);
      expectNear(mannWhitney(x, y).p, p_exactRankTests, tolerance);
      expectNear(mannWhitney(x, y, 'normal').p, expected[name].p_asymptotic_cc, tolerance);
    }
    const tied = mannWhitney(input.all_tied.x, input.all_tied.y);
    expect((tied.u ?? 0) / 12).toBe(expected.all_tied.A_x_gt_y);
    const change = golden<{
      input: Record<'no_ties' | 'ties', { mid: number[]; end: number[] }>;
      expected: {
        no_ties: Numbers;
        ties: Numbers & { exact_zero_dropped: { n_used: number } };
      };
    }>('wilcoxon_signed_rank');
    const { mid, end } = change.input.ties;
    const found = signedRank(mid, end);
    const { n_zero, V, coin_exact_wilcoxon, exact_zero_dropped } = change.expected.ties;
    expectNear(
      [found.same, found.v, found.p, found.improved + found.worse],
      [n_zero, V, coin_exact_wilcoxon, exact_zero_dropped.n_used],
      change.tolerance,
    );
    const plain = signedRank(change.input.no_ties.mid, change.input.no_ties.end);
    expectNear(plain.estimate, change.expected.no_ties.walsh_median, change.tolerance);
  });

  it('means: what two people or equal answers would give, and why neither has an interval', () => {
    const { expected, tolerance } = golden<{
      expected: { sd: number; se: number; two: Numbers; constant: Numbers };
    }>('mean_ci');
    expectNear(expected.sd / Math.sqrt(5), expected.se, tolerance);
    const sample = (of: Numbers, n: number) => ({ n, mean: of.mean ?? 0, sd: of.sd ?? 0, low: 1, high: 5 });
    expect(meanInterval(sample(expected.two, 2))).toMatchObject({ estimate: 4.5, interval: null });
    expect(meanInterval(sample(expected.constant, 6))).toMatchObject({ estimate: 5, interval: null });
  });

  it('funnel: whole counts at 95 %', () => {
    const { expected } = golden<{
      expected: { theta: number; limits: { n: number; integer_low_high_95: [number, number] }[] }[];
    }>('funnel_binomial_exact');
    for (const { theta, limits } of expected)
      for (const { n, integer_low_high_95 } of limits)
        expectNear([binomialQuantile(0.025, n, theta), binomialQuantile(0.975, n, theta)], integer_low_high_95, 0);
  });

  it('beta-binomial: the likelihood at the fit', () => {
    const { input, expected } = golden<{
      input: Record<'x' | 'n', number[]>;
      expected: { ml: { loglik: number } };
    }>('beta_binomial_eb');
    const { a = 1, b = 1 } = betaBinomial(input.x.map((count, i) => ({ count, n: input.n[i] ?? 0 }))) ?? {};
    const rising = (start: number, count: number) => sum(Array.from({ length: count }, (_, i) => Math.log(start + i)));
    const likelihood = sum(
      input.x.map((x, i) => {
        const n = input.n[i] ?? 0;
        const choose = rising(1, n) - rising(1, x) - rising(1, n - x);
        return choose + rising(a, x) + rising(b, n - x) - rising(a + b, n);
      }),
    );
    expectNear(likelihood, expected.ml.loglik, 1e-6);
  });

  it('simple-statistics: what it returns still, and what is right', () => {
    const { input, expected, tolerance } = golden<{
      input: { tTest: { x: number[]; mu: number }; standardDeviation: number[] };
      expected: Record<'tTest' | 'probit975' | 'probit995' | 'cdf_m4.5', { library: number; truth: number }> & {
        standardDeviation: { library: number; sample_sd: number };
      };
    }>('simple_statistics_traps');
    const { x, mu } = input.tTest;
    const cdf = expected['cdf_m4.5'];
    expectNear(
      [tTest(x, mu), probit(0.975), probit(0.995), cumulativeStdNormalProbability(-4.5)],
      [expected.tTest.library, expected.probit975.library, expected.probit995.library, cdf.library],
      tolerance,
    );
    expectNear(
      [normalQuantile(0.975), normalQuantile(0.995), normalCdf(-4.5)],
      [expected.probit975.truth, expected.probit995.truth, cdf.truth],
      tolerance,
    );
    expect(standardDeviation(input.standardDeviation)).toBe(expected.standardDeviation.library);
    const sd = Math.sqrt(covarianceMatrix(input.standardDeviation.map((value) => [value]))[0]?.[0] ?? 0);
    expectNear(sd, expected.standardDeviation.sample_sd, tolerance);
    const error = Math.sqrt((covarianceMatrix(x.map((value) => [value]))[0]?.[0] ?? 0) / x.length);
    const t = (meanOf(x) - mu) / error;
    expectNear(t, expected.tTest.truth, tolerance);
  });
});
