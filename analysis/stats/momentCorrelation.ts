import type { Estimate } from '../finding.ts';
import { flag } from '../flags.ts';
import { betaBinomialMethod } from './betaBinomial.ts';
import { assertCount } from './counts.ts';

/**
 * The overall share of groups with `count` of `n` each, and the correlation ρ of two answers of one group, by moments: with
 * S = Σn(p − p̄)², ρ = (S − p̄(1 − p̄)(k − 1))/(p̄(1 − p̄)(Σn(1 − n/N) − (k − 1))), held within 0 and 1. No search and no failure to
 * find: a check on the maximum likelihood of `betaBinomial`, whose shrunken shares are the ones to show. `estimate` is ρ, without
 * interval. Null and a flag below two groups with answers, where all answered alike, or no group has two answers. Throws a
 * RangeError for impossible counts. Source: Kleinman 1973, JASA 68:46. R: `aod::betabin` for the likelihood.
 */
export function momentCorrelation(
  counts: readonly { count: number; n: number }[],
): Estimate & { share: number | null } {
  for (const { count, n } of counts) assertCount(count, n);
  const known = counts.filter(({ n }) => n > 0);
  const size = known.reduce((sum, { n }) => sum + n, 0);
  const share = size === 0 ? null : known.reduce((sum, { count }) => sum + count, 0) / size;
  const base = { n: size, method: betaBinomialMethod, interval: null, share };
  if (share === null) return { ...base, estimate: null, flags: [flag('no_observations')] };
  if (known.length < 2) return { ...base, estimate: null, flags: [flag('one_group')] };
  const variance = share * (1 - share);
  if (variance === 0) return { ...base, estimate: null, flags: [flag('no_variation')] };
  const df = known.length - 1;
  const between = known.reduce((sum, { count, n }) => sum + n * (count / n - share) ** 2, 0);
  const scale = known.reduce((sum, { n }) => sum + n * (1 - n / size), 0) - df;
  if (!(scale > 1e-9)) return { ...base, estimate: null, flags: [flag('too_few_to_tell')] };
  const correlation = (between - variance * df) / (variance * scale);
  const flags = correlation <= 0 ? [flag('no_difference_between_groups')] : [];
  return { ...base, estimate: Math.min(1, Math.max(0, correlation)), flags };
}
