import { sides } from '../../surveys/side.ts';
import { fewestSiblings } from './fewestSiblings.ts';
import { type GroupSums, joined, type SideSums } from './groupSums.ts';
import { minimumTeams } from './oneSided.ts';
import { leastIn, type SideRest, sideRest, spreadIn } from './sideBox.ts';
import type { Shown } from './teamTree.ts';
import type { Tree } from './tree.ts';

/** Where the two sides are shown apart: always both of them, and only where both together are shown. */
export interface SplitShown {
  program: boolean;
  institutions: Uint8Array;
}

export interface SplitProtection {
  minimumGroup: number;
  /** The most people that a reader could think a side of an institution holds. */
  capacity(institution: number, side: number): number;
  /** A further condition on the institutions whose joint numbers, one side, a reader can work out. */
  admits(institutions: number[], side: number): boolean;
}

/** The figures the split is judged with: each side apart, both together, and where both together are shown. */
export interface SplitContext {
  tree: Tree;
  split: SideSums;
  both: GroupSums;
  shown: Shown;
  protection: SplitProtection;
}

const count = (split: SideSums, side: number, at: number): number =>
  split.measure.count(split.institution[side] ?? new Float64Array(0), at * split.measure.width);

const people = (split: SideSums, side: number, at: number): number =>
  split.measure.people(split.institution[side] ?? new Float64Array(0), at * split.measure.width);

/** Whether one side of these institutions, taken together, could be shown. */
function showable(context: SplitContext, institutions: number[], side: number): boolean {
  const { split } = context;
  const numbers = joined(split.measure, split.institution[side] ?? new Float64Array(0), institutions);
  const teams = institutions.reduce((total, at) => total + (split.teams[side]?.[at] ?? 0), 0);
  return split.measure.showable(numbers, 0) && teams >= minimumTeams;
}

/**
 * The lowest count that a reader could still think one side of an institution has, knowing the side's joint count over the
 * hidden institutions, the other side's, and the institution's own count of both sides where it is shown.
 */
function lowestCount(context: SplitContext, hidden: number[], side: number, at: number): number {
  const { split, both, shown, protection } = context;
  const joint = (which: number) => hidden.reduce((total, other) => total + count(split, which, other), 0);
  const ownTotal = (other: number) =>
    shown.institutions[other] === 1 ? both.measure.count(both.institution, other * both.measure.width) : null;
  const others = hidden
    .filter((other) => other !== at)
    .reduce((total, other) => total + Math.min(ownTotal(other) ?? Infinity, protection.capacity(other, side)), 0);
  const own = ownTotal(at);
  return Math.max(joint(side) - others, own === null ? 0 : own - joint(1 - side));
}

/**
 * Whether teams of an institution are shown that is not shown itself: each of them narrows what its sides can have answered,
 * more than the bounds of a whole institution know.
 */
function showsTeamsAlone({ tree, shown }: SplitContext, at: number): boolean {
  const { from, to } = tree.institutions[at] ?? { from: 0, to: 0 };
  return shown.institutions[at] !== 1 && shown.teams.subarray(from, to).includes(1);
}

function isSafeRest(context: SplitContext, hidden: number[]): boolean {
  return sides.every((_, side) => {
    const peopled = hidden.filter((at) => people(context.split, side, at) > 0);
    if (peopled.length === 0) return true;
    if (peopled.length === 1 || !showable(context, peopled, side)) return false;
    if (!context.protection.admits(peopled, side)) return false;
    const rest = sideRest(context, hidden, side);
    if (rest !== null && peopled.some((at) => showsTeamsAlone(context, at))) return false;
    const joint = peopled.reduce((sum, at) => sum + count(context.split, side, at), 0);
    const { minimumGroup } = context.protection;
    return peopled.every((at) => {
      const own = count(context.split, side, at);
      const least = Math.max(lowestCount(context, hidden, side, at), rest === null ? 0 : leastIn(rest.box(at)));
      if (own > 0 && own < minimumGroup && (joint < minimumGroup || least > 1)) return false;
      return own === 0 || rest === null || keepsItsMean(rest, context.split.measure.points ?? [], at);
    });
  });
}

/** Least width, in points, of what a hidden mean may still be. */
const leastWidth = 1;
/** Of the width that the whole of a place leaves its side anyway, what figures of sides must leave of it. */
const leastShare = 0.5;

/** Whether a side's mean may still lie about anywhere it may without any figure of a side, or anywhere on a point. */
function keepsItsMean(rest: SideRest, points: readonly number[], at: number): boolean {
  const people = rest.fewest(at);
  const without = spreadIn(rest.whole(at), points, people);
  return spreadIn(rest.box(at), points, people) >= (without < leastWidth ? leastShare * without : leastWidth) - 1e-9;
}

/** Each institution and the programme judged by itself, among the `allowed` ones. Not safe to publish alone. */
export function primarilySplit(context: SplitContext, allowed: SplitShown): SplitShown {
  const { tree, shown } = context;
  const places = tree.institutions.map((_, at) => at);
  const may = (at: number) => shown.institutions[at] === 1 && allowed.institutions[at] === 1;
  return {
    program: allowed.program && shown.program && sides.every((_, side) => showable(context, places, side)),
    institutions: Uint8Array.from(places, (at) =>
      may(at) && sides.every((_, side) => showable(context, [at], side) && context.protection.admits([at], side))
        ? 1
        : 0,
    ),
  };
}

/**
 * Primary and complementary suppression of the split by side on the tree programme → institutions. The side of the
 * programme less that of the shown institutions is the side of the hidden ones together: it must be a side that could be
 * shown, of at least two institutions, no count below the minimum may be pinned above 1, and no mean to less than a point.
 * Otherwise shown institutions are no longer split, as few as it takes, and where no choice helps the programme is not. (No combination with figures of both sides
 * together tells more: wherever a side is shown, so are both together.)
 */
export function protectSplit(context: SplitContext, allowed: SplitShown): SplitShown {
  const shown = primarilySplit(context, allowed);
  if (!shown.program) return shown;
  const size = (at: number) => sides.reduce((total, _, side) => total + count(context.split, side, at), 0);
  const places = context.tree.institutions.map((_, at) => at);
  const hidden = places.filter((at) => shown.institutions[at] === 0);
  const siblings = places.filter((at) => shown.institutions[at] === 1).sort((a, b) => size(a) - size(b) || a - b);
  const isSafe = (more: number[]) => isSafeRest(context, [...hidden, ...more]);
  const beside = isSafe([]) ? [] : fewestSiblings(siblings, isSafe);
  if (beside === null) return { ...shown, program: false };
  for (const at of beside) shown.institutions[at] = 0;
  return shown;
}
