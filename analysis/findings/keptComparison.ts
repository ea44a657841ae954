import type { GatedExperience } from '../disclosure/experience.ts';
import { alphabetical } from '../format.ts';
import type { CountedScale } from '../snapshot.ts';
import { type ComparedGroup, type Comparison, comparison } from './comparisonRows.ts';

type ByScale = Map<string, Comparison>;
const kept = new WeakMap<GatedExperience, WeakMap<readonly ComparedGroup[], ByScale>>();

/**
 * The comparison of groups in alphabetical order, worked out once for all its pages: of the same list of groups (the same
 * object), behind the same gate, on the same scale. Neither the gate nor the list may change afterwards.
 */
export function keptComparison(
  gated: GatedExperience,
  groups: readonly ComparedGroup[],
  scale: Pick<CountedScale, 'name' | 'low' | 'high'>,
): Comparison {
  const byGroups = kept.get(gated) ?? new WeakMap<readonly ComparedGroup[], ByScale>();
  kept.set(gated, byGroups);
  const byScale: ByScale = byGroups.get(groups) ?? new Map();
  byGroups.set(groups, byScale);
  const found =
    byScale.get(scale.name) ??
    comparison(
      gated,
      [...groups].sort((a, b) => alphabetical(a.name, b.name)),
      scale,
    );
  byScale.set(scale.name, found);
  return found;
}
