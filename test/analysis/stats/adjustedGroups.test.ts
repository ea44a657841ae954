import { describe, expect, it } from 'vitest';
import { adjustedGroups, type ComposedGroup } from '../../../analysis/stats/adjustedGroups.ts';
import { twoLevelReml } from '../../../analysis/stats/mixedModel.ts';
import { golden } from './golden.ts';
import { expectNear } from './near.ts';
import { meanOf, samplesOf, teamSurvey } from './teamSurvey.ts';

const { expected } = golden<{
  expected: { with_role: Record<'patient_effect' | 'tau2' | 'sigma2', number> & { ci_wald95: number[] } };
}>('lmm_two_level');
const people = teamSurvey.map(({ team, patient, items }) => ({ team, patient: patient ? 1 : 0, y: meanOf(items) }));
const teams = [...new Set(people.map(({ team }) => team))];

const stratum = (scores: number[], x: number[]) => {
  const mean = scores.reduce((sum, y) => sum + y, 0) / scores.length;
  return { n: scores.length, mean, sumOfSquares: scores.reduce((sum, y) => sum + (y - mean) ** 2, 0), x };
};
const bySide: ComposedGroup[] = teams.map((id) => ({
  id,
  strata: [0, 1].flatMap((side) => {
    const scores = people.filter(({ team, patient }) => team === id && patient === side).map(({ y }) => y);
    return scores.length === 0 ? [] : [stratum(scores, [side])];
  }),
}));
const whole = teams.map((id) => people.filter(({ team }) => team === id).map(({ y }) => y));

describe('adjustedGroups', () => {
  it('agrees with lme4 on the effect of being a patient, from sums', () => {
    const found = adjustedGroups(bySide);
    const { patient_effect, tau2, sigma2, ci_wald95 } = expected.with_role;
    expectNear([found?.effects[0]?.estimate], [patient_effect], 1e-6);
    expectNear(
      [found?.betweenVariance, found?.residualVariance, found?.effects[0]?.interval],
      [tau2, sigma2, ci_wald95],
      1e-5,
    );
  });

  it('is the two-level model without covariates, estimates, intervals and probabilities included', () => {
    const found = adjustedGroups(whole.map((scores, i) => ({ id: teams[i] ?? '', strata: [stratum(scores, [])] })));
    const model = twoLevelReml(samplesOf(people.map(({ team, y }) => [team, y] as const)));
    for (const own of model?.groups ?? []) {
      const adjusted = found?.groups.find(({ id }) => id === own.id);
      expectNear(
        [adjusted?.estimate, adjusted?.interval, adjusted?.above],
        [own.estimate, own.interval, own.above],
        1e-6,
      );
      expect(adjusted?.adjustedMean).toBeCloseTo(own.mean, 9);
    }
  });

  it('takes away what composition alone makes of a mean', () => {
    // Two kinds of groups, one a point lower throughout: adjusted, the kinds do not differ.
    const shifted = whole.map((scores, i) => {
      const lower = i % 2;
      return {
        id: teams[i] ?? '',
        strata: [
          stratum(
            scores.map((y) => y - lower),
            [lower],
          ),
        ],
      };
    });
    const [found, plain] = [
      adjustedGroups(shifted),
      adjustedGroups(whole.map((scores, i) => ({ id: teams[i] ?? '', strata: [stratum(scores, [i % 2])] }))),
    ];
    expect(found?.effects[0]?.estimate).toBeCloseTo((plain?.effects[0]?.estimate ?? 0) - 1, 6);
    for (const [i, own] of (found?.groups ?? []).entries())
      expect(own.estimate - (found?.mean ?? 0)).toBeCloseTo((plain?.groups[i]?.estimate ?? 0) - (plain?.mean ?? 0), 6);
  });

  it('gives up where nothing can be fitted', () => {
    expect(adjustedGroups([])).toBeNull();
    expect(
      adjustedGroups(whole.map((scores, i) => ({ id: teams[i] ?? '', strata: [stratum(scores, [1])] }))),
    ).toBeNull();
    expect(() => adjustedGroups([{ id: 'a', strata: [{ n: 2, mean: Number.NaN, sumOfSquares: 0, x: [] }] }])).toThrow(
      RangeError,
    );
  });
});
