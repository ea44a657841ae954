import { sides } from '../../surveys/side.ts';
import type { CubeLayout } from '../snapshot.ts';
import type { Admission, GatedMeasure } from './gatedMeasure.ts';
import { type Knowledge, knowledgeBySide, knowledgeByTeam } from './knowledge.ts';
import { scaleHidesItems } from './scaleItems.ts';
import type { Tree } from './tree.ts';
import { canBeWorkedOut, groupsKnownTo, knowsEveryUnit } from './workedOut.ts';

/**
 * Units with scores for which the scale and all items but one are known together and that one item is not: it would follow as what is
 * left of the scale. Null when there are none. Every combination of shown figures that leaves a single item is a sum of such
 * groups, so none escapes.
 */
function exposedUnits(units: number, scale: Knowledge, items: Knowledge[]): number[] | null {
  for (const item of items) {
    if (knowsEveryUnit(item.known)) continue;
    const others = items.filter((other) => other !== item).map(({ known }) => known);
    for (const group of groupsKnownTo(units, [scale.known, ...others])) {
      const counted = group.filter((unit) => (scale.known.groupOf[unit] ?? -1) >= 0);
      if (counted.length > 0 && !canBeWorkedOut(item.known, group)) return counted;
    }
  }
  return null;
}

/** The condition that a scale's shown means tell nothing of the items that are hidden. `items` gates an item by name. */
export function admissionOfScale(
  tree: Tree,
  layout: CubeLayout,
  scaleAt: number,
  items: (name: string) => GatedMeasure,
): Admission {
  const scale = layout.scales[scaleAt];
  if (scale === undefined) throw new RangeError(`no scale at position ${scaleAt}`);
  const names = scale.items.map(({ name }) => name).filter((name) => layout.items.some((item) => item.name === name));
  const gated = new Map(names.map((name) => [name, items(name)]));
  const byTeam = new Map([...gated].map(([name, { both, shown }]) => [name, knowledgeByTeam(tree, both, shown)]));
  const bySide = sides.map(
    (_, side) =>
      new Map(
        [...gated].map(([name, { split, splitShown }]) => [name, knowledgeBySide(tree, split, splitShown, side)]),
      ),
  );
  return {
    teams: (teams) => scaleHidesItems(layout, scale, byTeam, teams),
    // A side's answers lie within the whole's: a scale of a side would narrow what is hidden of its items too far.
    institutions: (institutions, side) =>
      [...(bySide[side]?.values() ?? [])].every(({ known }) => canBeWorkedOut(known, institutions)),
    exposedTeams: (sums, shown) =>
      exposedUnits(tree.teams.length, knowledgeByTeam(tree, sums, shown), [...byTeam.values()]),
    exposedInstitutions: (split, shown) => {
      for (const [side, known] of bySide.entries()) {
        const own = knowledgeBySide(tree, split, shown, side);
        const exposed = exposedUnits(tree.institutions.length, own, [...known.values()]);
        if (exposed !== null) return exposed;
      }
      return null;
    },
  };
}
