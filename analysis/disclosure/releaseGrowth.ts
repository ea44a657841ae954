/** The smallest number of people by which a group may have grown between two releases, and the smallest group shown. */
export const smallestGrowth = 5;

/** What two releases have in common: a team, or for demographic records an institution, with its people by side. */
export interface GrowingUnit {
  institution: string;
  /** People of each side, in the order of `sides`. */
  before: [number, number];
  after: [number, number];
  /** Whether any figure of the side differs; with withdrawals it may, at the same number of people. */
  changed: [boolean, boolean];
}

interface Group {
  units: GrowingUnit[];
  sides: (0 | 1)[];
}

const count = ({ units, sides }: Group, when: 'before' | 'after'): number =>
  units.reduce((sum, unit) => sum + sides.reduce<number>((people, side) => people + unit[when][side], 0), 0);

const wasShown = (group: Group): boolean => count(group, 'before') >= smallestGrowth;

/** Subtracting the earlier figures from the later ones would leave the answers of one to four people. */
function isTooClose(group: Group): boolean {
  const changed = group.units.some((unit) => group.sides.some((side) => unit.changed[side]));
  return changed && count(group, 'after') - count(group, 'before') < smallestGrowth;
}

/** What remains of a whole when the parts that were shown are taken away; empty when no part was. */
function remainder(parts: Group[]): Group[] {
  const hidden = parts.filter((part) => !wasShown(part));
  const first = hidden[0];
  if (first === undefined || hidden.length === parts.length) return [];
  return [{ units: hidden.flatMap((part) => part.units), sides: first.sides }];
}

/**
 * Groups of which two releases in a row would tell too much: every group that may have been shown before (unit,
 * institution, programme; both sides together, and each side above the team), and what subtraction leaves of a whole
 * whose other parts were shown, must have grown by nobody, figures unchanged, or by at least five people.
 */
function tooClose(units: GrowingUnit[]): Group[] {
  const sideSets: (0 | 1)[][] = [[0, 1], [0], [1]];
  const both: (0 | 1)[] = [0, 1];
  const institutions = [...new Set(units.map((unit) => unit.institution))].map((institution) =>
    units.filter((unit) => unit.institution === institution),
  );
  const alone = (unit: GrowingUnit): Group => ({ units: [unit], sides: both });
  const shown = [
    ...units.map(alone),
    ...sideSets.flatMap((sides) => [{ units, sides }, ...institutions.map((members) => ({ units: members, sides }))]),
  ].filter(wasShown);
  const left = [
    ...institutions.flatMap((members) => remainder(members.map(alone))),
    ...sideSets.flatMap((sides) => remainder(institutions.map((members) => ({ units: members, sides })))),
  ];
  return [...shown, ...left].filter(isTooClose);
}

/**
 * The units whose new figures must be held back: with their earlier figures instead, no group is too close to the last
 * release. Empty when the next release may be made as it is.
 */
export function unitsToHoldBack(units: GrowingUnit[]): number[] {
  const held = new Set<GrowingUnit>();
  const standing = units.map((unit) => ({ ...unit }));
  for (;;) {
    const groups = tooClose(standing);
    if (groups.length === 0) break;
    for (const unit of groups.flatMap((group) => group.units)) {
      unit.after = unit.before;
      unit.changed = [false, false];
      held.add(unit);
    }
  }
  return standing.flatMap((unit, index) => (held.has(unit) ? [index] : []));
}
