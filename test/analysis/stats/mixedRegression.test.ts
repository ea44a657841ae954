import { describe, expect, it } from 'vitest';
import { twoLevelReml } from '../../../analysis/stats/mixedModel.ts';
import { mixedRegression } from '../../../analysis/stats/mixedRegression.ts';
import { golden } from './golden.ts';
import { expectNear } from './near.ts';
import { meanOf, samplesOf, teamSurvey } from './teamSurvey.ts';

const { expected } = golden<{
  expected: {
    with_role: Record<'intercept' | 'patient_effect' | 'se_patient' | 'tau2' | 'sigma2', number> & {
      ci_wald95: number[];
    };
  };
}>('lmm_two_level');
const rows = teamSurvey.map(({ team, patient, items }) => ({ group: team, y: meanOf(items), x: [patient ? 1 : 0] }));

describe('mixedRegression', () => {
  it('agrees with lme4 on the effect of being a patient', () => {
    const found = mixedRegression(rows);
    const { intercept, patient_effect, se_patient, tau2, sigma2, ci_wald95 } = expected.with_role;
    const [constant, patient] = found?.effects ?? [];
    expectNear(
      [constant?.estimate, patient?.estimate, patient?.standardError],
      [intercept, patient_effect, se_patient],
      1e-6,
    );
    expectNear([found?.betweenVariance, found?.residualVariance, patient?.interval], [tau2, sigma2, ci_wald95], 1e-5);
  });

  it('is the two-level model without covariates', () => {
    const plain = mixedRegression(rows.map((row) => ({ ...row, x: [] })));
    const model = twoLevelReml(samplesOf(rows.map(({ group, y }) => [group, y] as const)));
    expectNear(
      [plain?.effects[0]?.estimate, plain?.effects[0]?.standardError, plain?.betweenVariance, plain?.residualVariance],
      [model?.mean, model?.meanSe, model?.betweenVariance, model?.residualVariance],
      1e-7,
    );
  });

  it('gives up where nothing can be fitted', () => {
    expect(mixedRegression([])).toBeNull();
    expect(mixedRegression(rows.map((row) => ({ ...row, group: 'one' })))).toBeNull();
    expect(mixedRegression(rows.map((row) => ({ ...row, x: [1] })))).toBeNull();
    expect(mixedRegression(rows.map((row) => ({ ...row, y: 3 })))).toBeNull();
  });
});
