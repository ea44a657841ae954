import { mean, sum } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { type GroupSample, twoLevelReml } from '../../../analysis/stats/mixedModel.ts';
import { golden, referenceText } from './golden.ts';

const { input, expected, tolerance } = golden<{
  input: { singular: { team: number[]; y: number[] } };
  expected: {
    REML: { mu: number; se_mu: number; tau2: number; sigma2: number; icc: number };
    teams: { n: number[]; mean: number[]; shrinkage: number[]; eb_mean: number[]; pred_sd_incl_mu: number[] };
    singular: { sigma2: number; mu: number };
  };
}>('lmm_two_level');

function samples(values: [team: string, y: number][]): GroupSample[] {
  return [...new Set(values.map(([team]) => team))].map((id) => {
    const own = values.filter(([team]) => team === id).map(([, y]) => y);
    const middle = mean(own);
    return { id, n: own.length, mean: middle, sumOfSquares: sum(own.map((y) => (y - middle) ** 2)) };
  });
}

const [, ...lines] = referenceText('team_survey.csv').trim().split('\n');
const survey = samples(
  lines.map((line) => {
    const [team = '', , , ...items] = line.split(',');
    return [team, mean(items.map(Number))];
  }),
);

describe('twoLevelReml', () => {
  const model = twoLevelReml(survey);

  it('agrees with lme4 on the mean, the variances and their share', () => {
    const { REML } = expected;
    expect(Math.abs((model?.mean ?? Number.NaN) - REML.mu)).toBeLessThan(1e-6);
    expect(Math.abs((model?.meanSe ?? Number.NaN) - REML.se_mu)).toBeLessThan(tolerance);
    expect(Math.abs((model?.betweenVariance ?? Number.NaN) / REML.tau2 - 1)).toBeLessThan(tolerance);
    expect(Math.abs((model?.residualVariance ?? Number.NaN) / REML.sigma2 - 1)).toBeLessThan(tolerance);
    expect(Math.abs((model?.icc ?? Number.NaN) - REML.icc)).toBeLessThan(tolerance);
    expect(model?.flags).toEqual([]);
  });

  it('agrees with lme4 on every team: reliability, shrunken mean and its interval', () => {
    const { teams } = expected;
    model?.groups.forEach(({ n, estimate, interval, reliability }, index) => {
      expect(n).toBe(teams.n[index]);
      expect(Math.abs(reliability - (teams.shrinkage[index] ?? Number.NaN))).toBeLessThan(tolerance);
      expect(Math.abs(estimate - (teams.eb_mean[index] ?? Number.NaN))).toBeLessThan(1e-6);
      const sd = (interval[1] - interval[0]) / 2 / 1.959963984540054;
      expect(Math.abs(sd - (teams.pred_sd_incl_mu[index] ?? Number.NaN))).toBeLessThan(tolerance);
    });
    expect(model?.groups).toHaveLength(teams.n.length);
  });

  it('finds no difference between teams where there is none, and draws every team to the mean', () => {
    const { team, y } = input.singular;
    const singular = twoLevelReml(samples(team.map((id, index) => [String(id), y[index] ?? 0])));
    expect(singular?.betweenVariance).toBe(0);
    expect(singular?.mean).toBeCloseTo(expected.singular.mu, 10);
    expect(singular?.residualVariance).toBeCloseTo(expected.singular.sigma2, 10);
    expect(singular?.groups.map(({ estimate }) => estimate)).toEqual([3, 3, 3, 3]);
    expect(singular?.flags.map(({ code }) => code)).toEqual([
      'no_difference_between_groups',
      'few_groups',
      'low_reliability',
    ]);
  });

  it('fits nothing where nothing can be fitted', () => {
    const group = (id: string, n: number, sumOfSquares: number) => ({ id, n, mean: 3, sumOfSquares });
    expect(twoLevelReml([])).toBeNull();
    expect(twoLevelReml([group('a', 7, 3), group('b', 0, 0)])).toBeNull();
    expect(twoLevelReml([group('a', 1, 0), group('b', 1, 0)])).toBeNull();
    expect(twoLevelReml([group('a', 7, 0), group('b', 6, 0)])).toBeNull();
    expect(() => twoLevelReml([group('a', 7, -1), group('b', 6, 2)])).toThrow(RangeError);
  });

  it('moves with a shift and a change of unit', () => {
    const moved = twoLevelReml(
      survey.map(({ id, n, mean: own, sumOfSquares }) => ({
        id,
        n,
        mean: own * 10 + 7,
        sumOfSquares: sumOfSquares * 100,
      })),
    );
    expect(moved?.mean).toBeCloseTo((model?.mean ?? Number.NaN) * 10 + 7, 5);
    expect(moved?.icc).toBeCloseTo(model?.icc ?? Number.NaN, 6);
  });
});
