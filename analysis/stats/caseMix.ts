import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { logisticRegression } from './logistic.ts';
import type { Matrix } from './matrix.ts';

export const caseMixMethod: MethodReference = { id: 'indirect_standardisation', version: '1' };

export interface StandardisedGroup {
  id: string;
  n: number;
  observed: number;
  /** What the group's composition alone would make one expect. */
  expected: number;
  /** (O − E)/√Σp(1 − p); null without variance. */
  z: number | null;
  /** O/E times the overall share, cut at 1; beside the share as it is. */
  adjusted: number | null;
  flags: Flag[];
}

/**
 * Shares of groups adjusted for who answered (role, language, way of answering, tenure; never for what the team can change):
 * a logistic model of the composition without group terms gives each person's expected probability, and a group's adjusted
 * share is O/E times the overall one. Crude and adjusted shares are shown together. `covariates` of each person are numbers, 0
 * and 1 for a category. Null when the model cannot be fitted. Source: Breslow & Day 1987; docs/methods.md. R: `glm(y ~ …,
 * family = binomial)`.
 */
export function indirectStandardisation(
  people: readonly { group: string; outcome: 0 | 1; covariates: readonly number[] }[],
): { coefficients: number[]; groups: StandardisedGroup[]; method: MethodReference } | null {
  if (people.length === 0) return null;
  const design: Matrix = people.map(({ covariates }) => [1, ...covariates]);
  const outcomes = people.map(({ outcome }) => outcome);
  const fit = logisticRegression(design, outcomes);
  if (fit === null) return null;
  const overall = outcomes.reduce<number>((sum, outcome) => sum + outcome, 0) / people.length;
  const groups = [...new Set(people.map(({ group }) => group))].map((id): StandardisedGroup => {
    let [n, observed, expected, variance] = [0, 0, 0, 0];
    people.forEach(({ group, outcome }, i) => {
      if (group !== id) return;
      const p = fit.fitted[i] ?? 0;
      n += 1;
      observed += outcome;
      expected += p;
      variance += p * (1 - p);
    });
    const adjusted = expected > 0 ? (observed / expected) * overall : null;
    const cut = adjusted !== null && adjusted > 1;
    return {
      ...{ id, n, observed, expected },
      z: variance > 0 ? (observed - expected) / Math.sqrt(variance) : null,
      adjusted: cut ? 1 : adjusted,
      flags: cut ? [flag('adjusted_share_cut')] : [],
    };
  });
  return { coefficients: fit.coefficients, groups, method: caseMixMethod };
}
