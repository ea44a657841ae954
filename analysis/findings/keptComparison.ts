import type { GatedExperience } from '../disclosure/experience.ts';
import { alphabetical } from '../format.ts';
import { adjustedComparison } from './adjustedComparison.ts';
import type { Adjustment, CaseMix } from './caseMix.ts';
import { type ComparedGroup, type ComparedScale, type Comparison, comparison } from './comparisonRows.ts';
import type { GroupLevel } from './groupWords.ts';

/** As compared, and what it was adjusted for, if for anything. */
export type KeptComparison = Comparison & { adjustment: Adjustment | null };

type ByScale = Map<string, KeptComparison>;
const kept = new WeakMap<GatedExperience, WeakMap<readonly ComparedGroup[], ByScale>>();

/**
 * The comparison of groups in alphabetical order, worked out once for all its pages: of the same list of groups (the same
 * object), behind the same gate, on the same scale, adjusted for the same. Neither the gate nor the list may change afterwards.
 */
export function keptComparison(
  gated: GatedExperience,
  groups: readonly ComparedGroup[],
  scale: ComparedScale,
  { by, of }: { by: CaseMix | 'none'; of: GroupLevel },
): KeptComparison {
  const byGroups = kept.get(gated) ?? new WeakMap<readonly ComparedGroup[], ByScale>();
  kept.set(gated, byGroups);
  const byScale: ByScale = byGroups.get(groups) ?? new Map();
  byGroups.set(groups, byScale);
  const key = `${by}/${scale.name}`;
  const known = byScale.get(key);
  if (known !== undefined) return known;
  const inOrder = [...groups].sort((a, b) => alphabetical(a.name, b.name));
  const found =
    by === 'none'
      ? { ...comparison(gated, inOrder, scale, of), adjustment: null }
      : adjustedComparison(gated, inOrder, scale, { by, of });
  byScale.set(key, found);
  return found;
}
