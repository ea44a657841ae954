import { sides } from '../../surveys/side.ts';
import type { Cube } from '../snapshot.ts';
import { type GroupSums, type SideSums, sumGroups, sumSides } from './groupSums.ts';
import type { Measure, Reading } from './measure.ts';
import { capacitiesBeside } from './room.ts';
import { showSums } from './shownSums.ts';
import { primarilySplit, protectSplit, type SplitShown } from './sideSplit.ts';
import { everythingShown, primarilyShown, protectTree, type Shown } from './teamTree.ts';
import type { Place, Tree } from './tree.ts';
import type { Protection } from './unionSafety.ts';

/** A measure after suppression: its numbers, and where they may be shown, both sides together and apart. */
export interface GatedMeasure {
  both: GroupSums;
  shown: Shown;
  split: SideSums;
  splitShown: SplitShown;
}

export interface GateContext {
  cube: Cube;
  tree: Tree;
  minimumGroup: number;
  /** The most people that a reader could think a team holds. */
  capacity(team: number): number;
  /** False for the audit alone: groups are judged by themselves, and nothing is hidden beside them. */
  complementary: boolean;
}

/** Further conditions on the groups whose joint numbers a reader can work out. */
export interface Admission {
  teams(teams: number[]): boolean;
  institutions(institutions: number[], side: number): boolean;
  /** Teams whose joint numbers would tell something hidden in another measure, given where this one is shown; else null. */
  exposedTeams(sums: GroupSums, shown: Shown): number[] | null;
  exposedInstitutions(split: SideSums, shown: SplitShown): number[] | null;
}

export const anyGroup: Admission = {
  teams: () => true,
  institutions: () => true,
  exposedTeams: () => null,
  exposedInstitutions: () => null,
};

/** More people than any team has: a bound that binds nothing, yet leaves sums finite. */
const unbounded = 1e9;

/**
 * Suppresses a measure. `respondents`, once suppressed itself, bounds all others: a figure is shown only where the number
 * of respondents is, since values and reasons for none add up to it; and a reader who knows that number knows that no more
 * people can have a value.
 */
export function gateMeasure(
  context: GateContext,
  measure: Measure,
  respondents: GatedMeasure | null,
  admission: Admission,
): GatedMeasure {
  const { cube, tree, minimumGroup, complementary } = context;
  const both = sumGroups(tree, cube, measure);
  const split = sumSides(tree, measure);
  const teamCapacity = (team: number): number => {
    const known = respondents?.shown.teams[team] === 1 ? countAt(respondents.both, respondents.both.team, team) : null;
    const capacity = known ?? context.capacity(team);
    // More people than the reader's bound are there: the reader's bound is not what the reader believes.
    return countAt(both, both.team, team) > capacity ? unbounded : capacity;
  };
  const sideCapacity = (institution: number, side: number): number => {
    if (respondents?.splitShown.institutions[institution] === 1) return sideCount(respondents.split, side, institution);
    const { from, to } = tree.institutions[institution] ?? { from: 0, to: 0 };
    let capacity = 0;
    for (let team = from; team < to; team++) capacity += teamCapacity(team);
    return capacity;
  };
  const capacities = capacitiesBeside(tree, respondents, teamCapacity);
  const protection = { minimumGroup, capacities, admits: admission.teams };
  const allowed = respondents?.shown ?? everythingShown(tree);
  const protectedAlone = untilNoneExposed(
    (bound) => (complementary ? protectTree : judgeAlone)(tree, both, protection, bound),
    allowed,
    (candidate) => admission.exposedTeams(both, candidate),
    (allowed, candidate, exposed) => forbidTeams(tree, allowed, candidate, exposed),
  );
  const shown = showSums(tree, both, protectedAlone, allowed);
  const splitProtection = { minimumGroup, capacity: sideCapacity, admits: admission.institutions };
  const splitShown = untilNoneExposed(
    (allowed) =>
      (complementary ? protectSplit : primarilySplit)(
        { tree, split, both, shown, protection: splitProtection },
        allowed,
      ),
    respondents?.splitShown ?? { program: true, institutions: everythingShown(tree).institutions },
    (candidate) => admission.exposedInstitutions(split, candidate),
    forbidInstitutions,
  );
  return { both, shown, split, splitShown };
}

const judgeAlone = (_: Tree, sums: GroupSums, protection: Protection, allowed: Shown): Shown =>
  primarilyShown(sums, protection, allowed);

/** Suppresses again with less allowed until nothing else is told; each time something shown is forbidden, so it ends. */
function untilNoneExposed<Where>(
  protect: (allowed: Where) => Where,
  allowed: Where,
  exposed: (shown: Where) => number[] | null,
  forbid: (allowed: Where, shown: Where, exposed: number[]) => Where,
): Where {
  let bound = allowed;
  for (;;) {
    const shown = protect(bound);
    const found = exposed(shown);
    if (found === null) return shown;
    bound = forbid(bound, shown, found);
  }
}

const without = (marks: Uint8Array, positions: number[]): Uint8Array => {
  const fewer = Uint8Array.from(marks);
  for (const at of positions) fewer[at] = 0;
  return fewer;
};

/** Forbids the finest figures that these teams take part in: their own, or their institutions', or the programme's. */
function forbidTeams(tree: Tree, allowed: Shown, shown: Shown, teams: number[]): Shown {
  if (teams.some((team) => shown.teams[team] === 1)) return { ...allowed, teams: without(allowed.teams, teams) };
  const institutions = teams.map((team) => tree.institutionOf[team] ?? 0);
  return { ...allowed, ...forbidInstitutions(allowed, shown, institutions) };
}

function forbidInstitutions(allowed: SplitShown, shown: SplitShown, institutions: number[]): SplitShown {
  return institutions.some((at) => shown.institutions[at] === 1)
    ? { ...allowed, institutions: without(allowed.institutions, institutions) }
    : { ...allowed, program: false };
}

const countAt = (sums: GroupSums, numbers: Float64Array, at: number): number =>
  sums.measure.count(numbers, at * sums.measure.width);

const sideCount = (split: SideSums, side: number, at: number): number =>
  split.measure.count(split.institution[side] ?? new Float64Array(0), at * split.measure.width);

/** The numbers of a place, or null when they are hidden there. `side` is a position, −1 for both sides together. */
export function numbersAt(gated: GatedMeasure, place: Place, side: number): Float64Array | null {
  const { both, shown, split, splitShown } = gated;
  const slice = (numbers: Float64Array | undefined, at: number, { width }: Reading) =>
    numbers?.slice(at * width, (at + 1) * width) ?? null;
  if (side < 0 || side >= sides.length) {
    if (place.level === 'program') return shown.program ? both.program : null;
    if (place.level === 'team') return shown.teams[place.at] === 1 ? slice(both.team, place.at, both.measure) : null;
    return shown.institutions[place.at] === 1 ? slice(both.institution, place.at, both.measure) : null;
  }
  if (place.level === 'program') return splitShown.program ? (split.program[side] ?? null) : null;
  if (place.level === 'team' || splitShown.institutions[place.at] !== 1) return null;
  return slice(split.institution[side], place.at, split.measure);
}
