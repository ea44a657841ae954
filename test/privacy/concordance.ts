import { type Collection, type Respondent, shuffled } from './collection.ts';
import type { Evidence } from './evidence.ts';

/** Pairs of respondents in which two traces agree, of those in which both speak. Unrelated traces: fair coins. */
export interface Concordance {
  agree: number;
  pairs: number;
}

/** Disjoint pairs, hence independent: within one team and side, or anywhere in the campaign. */
export function disjointPairs({ respondents }: Collection, within: 'team and side' | 'campaign') {
  const groups = new Map<string, Respondent[]>();
  for (const one of shuffled(respondents)) {
    const group = within === 'campaign' ? '' : `${one.invitation.teamId} ${one.invitation.side}`;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  const pairs: [Respondent, Respondent][] = [];
  for (const group of groups.values()) {
    for (let i = 0; i + 1 < group.length; i += 2) {
      const [a, b] = [group[i], group[i + 1]];
      if (a && b) pairs.push([a, b]);
    }
  }
  return pairs;
}

export function addConcordance(
  sum: Concordance,
  pairs: [Respondent, Respondent][],
  left: Evidence,
  right: Evidence,
): Concordance {
  let { agree, pairs: spoken } = sum;
  for (const [a, b] of pairs) {
    const product = Math.sign(left(a, b)) * Math.sign(right(a, b));
    if (product === 0) continue;
    spoken++;
    if (product > 0) agree++;
  }
  return { agree, pairs: spoken };
}

/** Two-sided exact binomial probability that fair coins agree, or disagree, at least as often. */
export function chance({ agree, pairs }: Concordance): number {
  const extreme = Math.max(agree, pairs - agree);
  let logBinomial = -pairs * Math.LN2;
  let tail = 0;
  for (let k = 0; k <= pairs; k++) {
    if (k >= extreme) tail += Math.exp(logBinomial);
    logBinomial += Math.log((pairs - k) / (k + 1));
  }
  return Math.min(1, 2 * tail);
}
