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
  /** Σp(1 − p), of the number observed. */
  variance: number;
  /** Chance of everybody, and of nobody, saying yes by composition alone. */
  chances: { all: number; none: number };
  /** (O − E)/√Σp(1 − p); null without variance. */
  z: number | null;
  /** O/E times the overall share, cut at 1; beside the share as it is. */
  adjusted: number | null;
  flags: Flag[];
}

/** People of one group and one composition: how many say yes of how many. */
export interface CountedStratum {
  group: string;
  successes: number;
  trials: number;
  /** Numbers, 0 and 1 for a category. */
  covariates: readonly number[];
}

export interface Standardisation {
  /** Log-odds: the reference, then each covariate. */
  coefficients: number[];
  groups: StandardisedGroup[];
  method: MethodReference;
}

/**
 * Shares of groups adjusted for who answered (role, language, way of answering, tenure; never for what the team can change):
 * a logistic model of the composition without group terms gives each person's expected probability, and a group's adjusted
 * share is O/E times the overall one. Crude and adjusted shares are shown together. Null when the model cannot be fitted. Source:
 * Breslow & Day 1987; docs/methods.md. R: `glm(cbind(yes, no) ~ …, family = binomial)`.
 */
export function standardisedCounts(strata: readonly CountedStratum[]): Standardisation | null {
  const people = strata.reduce((sum, { trials }) => sum + trials, 0);
  if (people === 0) return null;
  const design: Matrix = strata.map(({ covariates }) => [1, ...covariates]);
  const fit = logisticRegression(
    design,
    strata.map(({ successes }) => successes),
    strata.map(({ trials }) => trials),
  );
  if (fit === null) return null;
  const overall = strata.reduce((sum, { successes }) => sum + successes, 0) / people;
  const sums = new Map<string, Omit<StandardisedGroup, 'id' | 'z' | 'adjusted' | 'flags'>>();
  for (const [i, { group, successes, trials }] of strata.entries()) {
    const p = fit.fitted[i] ?? 0;
    const own = sums.get(group) ?? { n: 0, observed: 0, expected: 0, variance: 0, chances: { all: 1, none: 1 } };
    sums.set(group, {
      ...{ n: own.n + trials, observed: own.observed + successes },
      ...{ expected: own.expected + trials * p, variance: own.variance + trials * p * (1 - p) },
      chances: { all: own.chances.all * p ** trials, none: own.chances.none * (1 - p) ** trials },
    });
  }
  const groups = [...sums].map(([id, sum]): StandardisedGroup => {
    const { observed, expected, variance } = sum;
    const adjusted = expected > 0 ? (observed / expected) * overall : null;
    const cut = adjusted !== null && adjusted > 1;
    return {
      ...{ id, ...sum },
      z: variance > 0 ? (observed - expected) / Math.sqrt(variance) : null,
      adjusted: cut ? 1 : adjusted,
      flags: cut ? [flag('adjusted_share_cut')] : [],
    };
  });
  return { coefficients: fit.coefficients, groups, method: caseMixMethod };
}

/** The same of single people: `outcome` of each. */
export const indirectStandardisation = (
  people: readonly { group: string; outcome: 0 | 1; covariates: readonly number[] }[],
): Standardisation | null =>
  standardisedCounts(
    people.map(({ group, outcome, covariates }) => ({ group, successes: outcome, trials: 1, covariates })),
  );
