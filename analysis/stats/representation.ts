import type { Estimate, Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { assertCount } from './counts.ts';
import { wilsonLimits } from './proportion.ts';
import { bandOf, cautiousVerdict, type Verdict, verdictOf } from './verdict.ts';

export const representationMethod: MethodReference = { id: 'representation_ratio', version: '1' };

/** Below this share of people who answered the item, no verdict is given. */
export const leastItemResponse = 0.6;
/** More people than this are not worth asking for: the benchmark itself is not that exact. */
const mostNeeded = 100_000;

export interface Representation extends Estimate {
  verdict: Verdict;
  /** People short of the benchmark's share of `n`, rounded up to a whole person; 0 when there are enough. */
  personsMissing: number;
  /** How many more answers would settle the verdict if the observed share stayed as it is; null when it is settled or when
   * even very many would not. */
  needed: number | null;
}

/** The fewest people for whom none from a group of this share (0 to 1) has a probability of at most 5 %. */
export const zeroReadableFrom = (share: number): number => Math.ceil(Math.log(0.05) / Math.log1p(-share) - 1e-9);

function moreNeeded(p: number, n: number, share: number): number | null {
  const settled = (people: number) => verdictOf(p, people, share) !== 'too_few_to_tell';
  if (settled(n) || !settled(mostNeeded)) return null;
  let [open, enough] = [n, mostNeeded];
  while (enough - open > 1) {
    const middle = Math.floor((open + enough) / 2);
    if (settled(middle)) enough = middle;
    else open = middle;
  }
  return enough - n;
}

function verdictWithUnknown(
  count: number,
  n: number,
  unknown: number,
  share: number,
): { verdict: Verdict; flags: Flag[] } {
  if (n / (n + unknown) < leastItemResponse) return { verdict: 'undetermined', flags: [flag('low_item_response')] };
  const observed = verdictOf(count / n, n, share);
  if (unknown === 0) return { verdict: observed, flags: [] };
  const all = n + unknown;
  const [least, most] = [count / all, (count + unknown) / all];
  const verdict =
    bandOf(least / share) === bandOf(most / share)
      ? cautiousVerdict([observed, verdictOf(least, all, share), verdictOf(most, all, share)])
      : 'undetermined';
  return { verdict, flags: verdict === 'undetermined' ? [flag('unanswered_could_change_verdict')] : [] };
}

/**
 * How a group's share of the people around the table compares with its share of the population: the ratio (count/n) /
 * `share` with the Wilson interval divided by `share` (the benchmark is taken as exact), and a verdict that needs the
 * interval. `n` people answered the item, `count` of them belong to the group, `unknown` more did not say; `share` is
 * strictly between 0 and 1. People who did not say are left out of the ratio; the verdict must hold whether none or all of
 * them belong (Manski bounds count/(n+u) and (count+u)/(n+u)), or it is `undetermined`.
 *
 * Null and a flag when nobody answered. Throws a RangeError for impossible counts or shares. Source: Jin et al. 2020,
 * Circulation 141:540 (band 0.8 to 1.2); docs/methods.md. R: `prop.test(count, n, correct = FALSE)$conf.int / share`.
 */
export function representationRatio(group: {
  count: number;
  n: number;
  share: number;
  unknown: number;
}): Representation {
  const { count, n, share, unknown } = group;
  assertCount(count, n);
  assertCount(unknown, n + unknown);
  if (!(share > 0 && share < 1)) throw new RangeError('a benchmark share is strictly between 0 and 1');
  const base = { n, method: representationMethod };
  const personsMissing = Math.max(0, Math.ceil(share * n - 1e-9) - count);
  if (n === 0) {
    const flags = [flag('no_observations')];
    return { ...base, estimate: null, interval: null, flags, verdict: 'undetermined', personsMissing, needed: null };
  }
  const p = count / n;
  const [low, high] = wilsonLimits(p, n);
  const { verdict, flags } = verdictWithUnknown(count, n, unknown, share);
  if (count === 0 && n < zeroReadableFrom(share)) flags.push(flag('zero_not_readable'));
  return {
    ...base,
    estimate: p / share,
    interval: [low / share, high / share],
    flags,
    verdict,
    personsMissing,
    needed: verdict === 'too_few_to_tell' ? moreNeeded(p, n, share) : null,
  };
}
