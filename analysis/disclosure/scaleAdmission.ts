import { sides } from '../../surveys/side.ts';
import type { CubeLayout } from '../snapshot.ts';
import { gapBook } from './gapBook.ts';
import type { Admission, GatedMeasure } from './gatedMeasure.ts';
import type { GroupSums, SideSums } from './groupSums.ts';
import { type Knowledge, knowledgeBySide, knowledgeByTeam } from './knowledge.ts';
import { gapsHideItems } from './scaleGaps.ts';
import { scaleHidesItems } from './scaleItems.ts';
import type { Tree } from './tree.ts';
import { canBeWorkedOut, groupsKnownTo } from './workedOut.ts';

/**
 * Units with scores for which the scale and all items but one are known together and that one item is not: it would follow as what is
 * left of the scale. Null when there are none. Every combination of shown figures that leaves a single item is a sum of such
 * groups, so none escapes.
 */
function exposedUnits(units: number, scale: Knowledge, items: Knowledge[]): number[] | null {
  for (const item of items) {
    if (item.known.everyUnit) continue;
    const others = items.filter((other) => other !== item).map(({ known }) => known);
    for (const group of groupsKnownTo(units, [scale.known, ...others])) {
      const counted = group.filter((unit) => (scale.known.groupOf[unit] ?? -1) >= 0);
      if (counted.length > 0 && !canBeWorkedOut(item.known, group)) return counted;
    }
  }
  return null;
}

/** Of a side's mean, which the whole of its place may leave less than a point, what figures of sides must leave. */
const leastShareOfSide = 0.5;

/** The person scores of a scale, both sides together and apart. */
export interface ScoreSums {
  both: GroupSums;
  split: SideSums;
}

/** The condition that a scale's shown means tell nothing of the items that are hidden. `items` gates an item by name. */
export function admissionOfScale(
  tree: Tree,
  layout: CubeLayout,
  scaleAt: number,
  scores: ScoreSums,
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
  const { both, split } = scores;
  const gapsOfTeams = gapBook(layout, scale, byTeam, { width: both.measure.width, numbers: both.team });
  const gapsOfSides = bySide.map((known, side) =>
    gapBook(layout, scale, known, {
      width: split.measure.width,
      numbers: split.institution[side] ?? new Float64Array(0),
    }),
  );
  const institutionOf = (team: number) => tree.institutionOf[team] ?? 0;
  const teamsOf = (institutions: number[]) =>
    institutions.flatMap((at) => {
      const { from, to } = tree.institutions[at] ?? { from: 0, to: 0 };
      return Array.from({ length: to - from }, (_, k) => from + k);
    });
  const teamsKeep = (teams: number[]) => gapsHideItems(gapsOfTeams, teams, { partOf: institutionOf, leastShare: 1 });
  const sideKeeps = (institutions: number[], side: number) => {
    const gaps = gapsOfSides[side];
    const places = { partOf: (at: number) => at, leastShare: leastShareOfSide };
    return gaps !== undefined && gapsHideItems(gaps, institutions, places);
  };
  return {
    teams: (teams) => scaleHidesItems(layout, scale, byTeam, teams) && teamsKeep(teams),
    // A side's answers lie within the whole's: a scale of a side would narrow what is hidden of its items too far.
    institutions: (institutions, side) =>
      [...(bySide[side]?.values() ?? [])].every(({ known }) => canBeWorkedOut(known, institutions)) &&
      sideKeeps(institutions, side) &&
      teamsKeep(teamsOf(institutions)),
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
