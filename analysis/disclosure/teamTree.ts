import { fewestSiblings } from './fewestSiblings.ts';
import type { GroupSums } from './groupSums.ts';
import type { Tree } from './tree.ts';
import { isSafeUnion, type Protection } from './unionSafety.ts';

/** Which nodes of a tree are shown, 1 or 0 by position. Hidden has one meaning, whatever the reason. */
export interface Shown {
  program: boolean;
  institutions: Uint8Array;
  teams: Uint8Array;
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
  const isSafe = (more: number[]) => isSafeUnion(sums, [...hidden, ...more], (team) => team, protection);
  if (isSafe([])) return;
  const beside = fewestSiblings(bySize(sums, sums.team, positions(shown.teams, 1, from, to)), isSafe);
  if (beside === null) shown.institutions[at] = 0;
  for (const team of beside ?? []) shown.teams[team] = 0;
}

/** An institution that can be hidden beside others, with the teams of it that are then known together with theirs alone. */
interface Sibling {
  at: number;
  teams: number[];
}

function siblingOf(tree: Tree, sums: GroupSums, shown: Shown, at: number): Sibling {
  const { from, to } = tree.institutions[at] ?? { from: 0, to: 0 };
  const hidden = positions(shown.teams, 0, from, to);
  if (bySize(sums, sums.team, hidden).length > 0) return { at, teams: hidden };
  // An institution whose teams are all shown is the sum of them: hiding it hides nothing until a team is hidden too.
  const [team] = bySize(sums, sums.team, positions(shown.teams, 1, from, to));
  return { at, teams: team === undefined ? hidden : [...hidden, team] };
}

function settleProgram(tree: Tree, sums: GroupSums, protection: Protection, shown: Shown): void {
  const institutions = positions(shown.institutions, 0, 0, tree.institutions.length);
  const hidden = institutions.flatMap((at) => {
    const { from, to } = tree.institutions[at] ?? { from: 0, to: 0 };
    return positions(shown.teams, 0, from, to);
  });
  const isSafe = (more: Sibling[]) => {
    const teams = [...hidden, ...more.flatMap((sibling) => sibling.teams)];
    return isSafeUnion(sums, teams, (team) => tree.institutionOf[team] ?? 0, protection);
  };
  if (isSafe([])) return;
  const siblings = bySize(sums, sums.institution, positions(shown.institutions, 1, 0, tree.institutions.length));
  const beside = fewestSiblings(
    siblings.map((at) => siblingOf(tree, sums, shown, at)),
    isSafe,
  );
  if (beside === null) shown.program = false;
  for (const { at, teams } of beside ?? []) {
    shown.institutions[at] = 0;
    for (const team of teams) shown.teams[team] = 0;
  }
}

/**
 * Primary and complementary suppression on the tree programme → institutions → teams, both sides together. What a reader
 * can work out from the shown nodes are unions of two kinds of groups: shown teams, and for each shown institution or
 * programme its hidden rest. Every rest is made safe by hiding shown siblings, as few as it takes, and only where no
 * choice of them helps the whole. Institutions come first, then the programme: hiding an institution never touches the rest of another.
 */
export function protectTree(tree: Tree, sums: GroupSums, protection: Protection, allowed: Shown): Shown {
  const shown = primarilyShown(sums, protection, allowed);
  tree.institutions.forEach((_, at) => {
    if (shown.institutions[at] === 1) settleInstitution(tree, sums, protection, shown, at);
  });
  if (shown.program) settleProgram(tree, sums, protection, shown);
  return shown;
}
