import { wilsonLimits } from './proportion.ts';

export type Verdict =
  | 'under'
  | 'probably_under'
  | 'comparable'
  | 'probably_over'
  | 'over'
  | 'too_few_to_tell'
  | 'undetermined';

/** Ratios read as comparable (Jin et al. 2020, Circulation 141:540). */
export const comparableBand = { low: 0.8, high: 1.2 } as const;

/** Where a ratio stands without regard to chance: below, within or above the comparable band. */
export const bandOf = (ratio: number): -1 | 0 | 1 =>
  ratio < comparableBand.low - 1e-12 ? -1 : ratio > comparableBand.high + 1e-12 ? 1 : 0;

/**
 * The verdict on an observed share `p` of `n` people against a benchmark `share`, from the ratio and its Wilson interval:
 * `under` when the whole interval lies below 0.8; `probably_under` when it lies below 1 and the ratio below 0.8; mirrored
 * above; `comparable` when it lies within 0.8 and 1.2; otherwise too few people to tell.
 */
export function verdictOf(p: number, n: number, share: number): Verdict {
  const [low, high] = wilsonLimits(p, n).map((limit) => limit / share);
  const ratio = p / share;
  if (low === undefined || high === undefined) return 'too_few_to_tell';
  if (high < comparableBand.low) return 'under';
  if (low > comparableBand.high) return 'over';
  if (high < 1 && ratio < comparableBand.low) return 'probably_under';
  if (low > 1 && ratio > comparableBand.high) return 'probably_over';
  if (low >= comparableBand.low && high <= comparableBand.high) return 'comparable';
  return 'too_few_to_tell';
}

const strength: Record<Verdict, number> = {
  under: -2,
  probably_under: -1,
  comparable: 0,
  probably_over: 1,
  over: 2,
  too_few_to_tell: 0,
  undetermined: 0,
};

/** The most cautious of verdicts that agree in direction; `undetermined` when they point different ways. */
export function cautiousVerdict(verdicts: [Verdict, ...Verdict[]]): Verdict {
  const [first, ...others] = verdicts;
  return others.reduce<Verdict>((kept, verdict) => {
    if (kept === verdict) return kept;
    if (strength[kept] * strength[verdict] <= 0) return 'undetermined';
    return Math.abs(strength[kept]) < Math.abs(strength[verdict]) ? kept : verdict;
  }, first);
}
