import { type GroupSums, joined } from './groupSums.ts';
import type { Tree } from './tree.ts';

/** Which nodes of a tree are shown, 1 or 0 by position. Hidden has one meaning, whatever the reason. */
export interface Shown {
  program: boolean;
  institutions: Uint8Array;
  teams: Uint8Array;
}

export interface Protection {
  minimumGroup: number;
  /** The most people that a reader could think a team holds; more than `n` unless it is known exactly. */
  capacity(team: number): number;
  /** A further condition on the teams whose joint numbers a reader can work out. */
  admits(teams: number[]): boolean;
}

const every = (length: number): Uint8Array => new Uint8Array(length).fill(1);

export const everythingShown = (tree: Tree): Shown => ({
  program: true,
  institutions: every(tree.institutions.length),
  teams: every(tree.teams.length),
});

/**
 * Primary suppression alone: each node judged by itself, among the `allowed` ones. Not safe to publish, because a hidden
 * team can be worked out by subtraction; `protectTree` is.
 */
export function primarilyShown(sums: GroupSums, protection: Protection, allowed: Shown): Shown {
  const { measure } = sums;
  const showable = (numbers: Float64Array, at: number) => measure.showable(numbers, at * measure.width);
  return {
    program: allowed.program && showable(sums.program, 0),
    institutions: allowed.institutions.map((may, at) => (may === 1 && showable(sums.institution, at) ? 1 : 0)),
    teams: allowed.teams.map((may, at) => (may === 1 && showable(sums.team, at) && protection.admits([at]) ? 1 : 0)),
  };
}

/**
 * Whether hidden teams may be known by their joint numbers: what a shown whole less its shown parts tells. They must form a
 * group that could itself be shown, from at least two of the `partOf` groups, and the count of every part and team below
 * the minimum must stay possible down to 1, given that no other one holds more than its capacity. (Up to the minimum it is
 * possible then: the joint count reaches it.)
 */
function isSafeUnion(
  sums: GroupSums,
  teams: number[],
  partOf: (team: number) => number,
  protection: Protection,
): boolean {
  const { measure } = sums;
  const count = (team: number) => measure.count(sums.team, team * measure.width);
  const peopled = teams.filter((team) => measure.people(sums.team, team * measure.width) > 0);
  if (peopled.length === 0) return true;
  if (peopled.length === 1) return false;
  const union = joined(measure, sums.team, peopled);
  if (!measure.showable(union, 0) || !protection.admits(peopled)) return false;
  const parts = new Map<number, { count: number; capacity: number }>();
  let room = 0;
  for (const team of peopled) {
    const part = parts.get(partOf(team)) ?? { count: 0, capacity: 0 };
    const capacity = protection.capacity(team);
    parts.set(partOf(team), { count: part.count + count(team), capacity: part.capacity + capacity });
    room += capacity;
  }
  const total = measure.count(union, 0);
  const exposed = (people: number, capacity: number) =>
    people < protection.minimumGroup && total - (room - capacity) > 1;
  return (
    parts.size >= 2 &&
    ![...parts.values()].some((part) => exposed(part.count, part.capacity)) &&
    !peopled.some((team) => exposed(count(team), protection.capacity(team)))
  );
}

/** Positions in order of their counts, smallest first, without those where nobody counts. */
function bySize(sums: GroupSums, numbers: Float64Array, positions: number[]): number[] {
  const { measure } = sums;
  const count = (at: number) => measure.count(numbers, at * measure.width);
  return positions.filter((at) => count(at) > 0).sort((a, b) => count(a) - count(b) || a - b);
}

/** Positions from `from` to `to` (excluded) that are shown (1) or hidden (0). */
function positions(marks: Uint8Array, mark: 0 | 1, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) if (marks[at] === mark) found.push(at);
  return found;
}

function settleInstitution(tree: Tree, sums: GroupSums, protection: Protection, shown: Shown, at: number): void {
  const { from, to } = tree.institutions[at] ?? { from: 0, to: 0 };
  const hidden = positions(shown.teams, 0, from, to);
  let siblings: number[] | null = null;
  while (!isSafeUnion(sums, hidden, (team) => team, protection)) {
    // Sorted only when needed: most institutions are safe as they are.
    siblings ??= bySize(sums, sums.team, positions(shown.teams, 1, from, to));
    const smallest = siblings.shift();
    if (smallest === undefined) {
      shown.institutions[at] = 0;
      return;
    }
    shown.teams[smallest] = 0;
    hidden.push(smallest);
  }
}

function settleProgram(tree: Tree, sums: GroupSums, protection: Protection, shown: Shown): void {
  const institutionOf = (team: number) => tree.institutionOf[team] ?? 0;
  const hiddenTeams = (at: number) =>
    positions(shown.teams, 0, tree.institutions[at]?.from ?? 0, tree.institutions[at]?.to ?? 0);
  const hidden = positions(shown.institutions, 0, 0, tree.institutions.length).flatMap(hiddenTeams);
  const siblings = bySize(sums, sums.institution, positions(shown.institutions, 1, 0, tree.institutions.length));
  while (!isSafeUnion(sums, hidden, institutionOf, protection)) {
    const smallest = siblings.shift();
    if (smallest === undefined) {
      shown.program = false;
      return;
    }
    shown.institutions[smallest] = 0;
    const { from, to } = tree.institutions[smallest] ?? { from: 0, to: 0 };
    // An institution whose teams are all shown is the sum of them: hiding it hides nothing until a team is hidden too.
    if (bySize(sums, sums.team, hiddenTeams(smallest)).length === 0) {
      const [team] = bySize(sums, sums.team, positions(shown.teams, 1, from, to));
      if (team !== undefined) shown.teams[team] = 0;
    }
    hidden.push(...hiddenTeams(smallest));
  }
}

/**
 * Primary and complementary suppression on the tree programme → institutions → teams, both sides together. What a reader
 * can work out from the shown nodes are unions of two kinds of groups: shown teams, and for each shown institution or
 * programme its hidden rest. Every rest is made safe by hiding the smallest shown sibling, and where none is left the
 * whole. Institutions come first, then the programme: hiding an institution never touches the rest of another.
 */
export function protectTree(tree: Tree, sums: GroupSums, protection: Protection, allowed: Shown): Shown {
  const shown = primarilyShown(sums, protection, allowed);
  tree.institutions.forEach((_, at) => {
    if (shown.institutions[at] === 1) settleInstitution(tree, sums, protection, shown, at);
  });
  if (shown.program) settleProgram(tree, sums, protection, shown);
  return shown;
}
