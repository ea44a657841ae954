import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';

export const responseBalanceMethod: MethodReference = { id: 'r_indicator', version: '1' };

/** People invited who share what the list knows of them, with the probability of answering that a model gives them. */
export interface PropensityGroup {
  invited: number;
  /** From 0 to 1. */
  propensity: number;
}

export interface ResponseBalance {
  /** R = 1 − 2·S(ρ), from 0 to 1: 1 is that everyone was as likely to answer. */
  estimate: number | null;
  /** Standard deviation of the propensities over everyone invited (divisor N − 1). */
  spread: number | null;
  /** S/ρ̄: the most that an estimate can be off for non-response, in standard deviations of the answer. */
  largestBias: number | null;
  n: number;
  method: MethodReference;
  flags: Flag[];
}

function assertPropensities(groups: readonly PropensityGroup[]): void {
  if (
    !groups.every(
      ({ invited, propensity }) => Number.isInteger(invited) && invited >= 0 && propensity >= 0 && propensity <= 1,
    )
  )
    throw new RangeError('a number invited or a propensity is impossible');
}

const meanOf = (groups: readonly PropensityGroup[], n: number): number =>
  groups.reduce((sum, { invited, propensity }) => sum + invited * propensity, 0) / n;

/**
 * How evenly those invited answered, over what is known of ALL of them (role, institution): the R-indicator. With fewer than a
 * hundred people the spread is biased upward, and a flag says so. Null for fewer than two people; throws a RangeError for
 * propensities outside 0 and 1. Source: Schouten, Cobben &
 * Bethlehem 2009, Survey Methodology 35:101. R: `1 - 2 * sd(rho)`, rho from `glm(answered ~ role, family = binomial)`.
 */
export function responseBalance(groups: readonly PropensityGroup[]): ResponseBalance {
  assertPropensities(groups);
  const n = groups.reduce((sum, { invited }) => sum + invited, 0);
  const base = { n, method: responseBalanceMethod };
  if (n < 2) return { ...base, estimate: null, spread: null, largestBias: null, flags: [flag('no_observations')] };
  const mean = meanOf(groups, n);
  const squares = groups.reduce((sum, { invited, propensity }) => sum + invited * (propensity - mean) ** 2, 0);
  const spread = Math.sqrt(squares / (n - 1));
  const flags = n < 100 ? [flag('spread_biased_in_small_samples')] : [];
  return {
    ...base,
    estimate: Math.max(0, 1 - 2 * spread),
    spread,
    largestBias: mean > 0 ? spread / mean : null,
    flags,
  };
}

export interface PartialBalance {
  /** √(Σ N_k(ρ̄_k − ρ̄)²/N): how much of the imbalance goes with this variable. */
  variable: number;
  /** √(N_k/N)·(ρ̄_k − ρ̄), negative for a category that answered less. */
  category: Record<string, number>;
}

/** The unconditional partial R-indicators of one variable. Throws a RangeError without people. Schouten et al. 2011. */
export function partialBalance(groups: readonly (PropensityGroup & { category: string })[]): PartialBalance {
  assertPropensities(groups);
  const n = groups.reduce((sum, { invited }) => sum + invited, 0);
  if (n === 0) throw new RangeError('nobody was invited');
  const mean = meanOf(groups, n);
  const category: Record<string, number> = {};
  let sum = 0;
  for (const name of new Set(groups.filter(({ invited }) => invited > 0).map((group) => group.category))) {
    const own = groups.filter((group) => group.category === name);
    const size = own.reduce((total, { invited }) => total + invited, 0);
    const distance = meanOf(own, size) - mean;
    sum += (size * distance ** 2) / n;
    category[name] = Math.sqrt(size / n) * distance;
  }
  return { variable: Math.sqrt(sum), category };
}
