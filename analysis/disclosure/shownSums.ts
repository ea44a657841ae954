import type { GroupSums } from './groupSums.ts';
import type { Shown } from './teamTree.ts';
import type { Tree } from './tree.ts';

/** Shows the institutions whose teams are all shown: as the sum of them they tell nothing more. `allowed` goes on to bind. */
export function showSums(tree: Tree, { measure, team, institution }: GroupSums, shown: Shown, allowed: Shown): Shown {
  const isSum = (at: number): boolean => {
    const { from, to } = tree.institutions[at] ?? { from: 0, to: 0 };
    for (let each = from; each < to; each++)
      if (shown.teams[each] !== 1 && measure.people(team, each * measure.width) > 0) return false;
    return allowed.institutions[at] === 1 && measure.showable(institution, at * measure.width);
  };
  return { ...shown, institutions: shown.institutions.map((mark, at) => (mark === 1 || isSum(at) ? 1 : 0)) };
}
