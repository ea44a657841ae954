import { describe, expect, it } from 'vitest';
import { associationsMethods } from '../../../analysis/appendix/associations.ts';
import { associationsFinding } from '../../../analysis/findings/associations.ts';
import type { Associations } from '../../../analysis/snapshot.ts';
import { partnershipExperience1 } from '../../../surveys/instruments/partnership-experience/1.ts';
import { context } from './gates.ts';

type Predictor = Associations['predictors'][number];

const predictor = (scale: string, share: number, interval: [number, number] | null): Predictor => ({
  ...{ scale, share, interval },
  correlation: 0.5,
});

const findingOf = (predictors: Predictor[], draws = 1000) => {
  const shown: Associations = {
    ...{ outcome: 'overall_satisfaction', people: 130, teams: 20, rSquared: 0.45, predictors, seed: 12, draws },
  };
  const options = {
    ...{ ...context, gated: () => ({ shown }), documents: [partnershipExperience1], respondents: 150, minimumGroup: 5 },
  };
  return { finding: associationsFinding(options), methods: associationsMethods(options, 0.7) };
};

describe('associationsFinding', () => {
  it('names a scale only where its interval lies above all others', () => {
    const apart = findingOf([predictor('voice', 0.3, [0.25, 0.36]), predictor('influence', 0.15, [0.1, 0.2])]).finding;
    expect(apart.reading.en).toMatch(/goes most with overall satisfaction \(30% of the differences\)/);
    const close = findingOf([predictor('voice', 0.3, [0.15, 0.36]), predictor('influence', 0.15, [0.1, 0.2])]).finding;
    expect(close.reading.en).toBe(
      'Together, the scales go with 45% of the differences between overall ratings; which of them holds the largest part cannot be told.',
    );
    expect(close.reading.fr).toContain('on ne peut pas dire laquelle');
  });

  it('speaks of association, never of cause', () => {
    const { finding, methods } = findingOf([predictor('voice', 0.3, [0.2, 0.4])]);
    const words = JSON.stringify([finding.reading, finding.title, finding.note, methods.estimand]);
    expect(words).not.toMatch(/\b(cause|drive|driver|explain|levier|explique|influence sur)/i);
    expect(finding.flags.map(({ code }) => code)).toContain('association_not_cause');
    expect(methods.seed).toBe(12);
    expect(finding.table.rows).toEqual([expect.objectContaining({ part: 0.3, low: 0.2, high: 0.4, correlation: 0.5 })]);
  });

  it('says why there is no interval, and cites no seed then', () => {
    const { finding, methods } = findingOf([predictor('voice', 0.3, null)], 0);
    expect(finding.flags.map(({ code }) => code)).toContain('few_groups');
    expect(methods.seed).toBeUndefined();
    expect(finding.methods.map(({ id }) => id)).toEqual(['lmg_importance']);
  });

  it.each([
    [{ withheld: true } as const, { level: 'program' } as const, 'is withheld'],
    [{ withheld: true } as const, { level: 'institution', id: 'a' } as const, 'whole programme alone'],
    [{ notMade: true } as const, { level: 'program' } as const, 'Nothing was worked out'],
  ])('says why nothing is told: %j at %j', (answer, scope, words) => {
    const finding = associationsFinding({
      ...{ ...context, scope, gated: () => answer, documents: [partnershipExperience1] },
      ...{ respondents: 20, minimumGroup: 5 },
    });
    expect(finding.reading.en).toContain(words);
    expect([finding.chart, finding.table.rows]).toEqual([null, []]);
  });
});
