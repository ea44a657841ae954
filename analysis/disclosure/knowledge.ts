import type { GroupSums, SideSums } from './groupSums.ts';
import type { Reading } from './measure.ts';
import type { SplitShown } from './sideSplit.ts';
import type { Shown } from './teamTree.ts';
import type { Tree } from './tree.ts';
import { type Known, knownGroups } from './workedOut.ts';

/** What a reader knows of one measure: its numbers by unit, and which joint figures can be worked out. */
export interface Knowledge {
  measure: Reading;
  numbers: Float64Array;
  known: Known;
}

/** Team by team, both sides together. */
export function knowledgeByTeam(tree: Tree, { measure, team: numbers }: GroupSums, shown: Shown): Knowledge {
  const teams = tree.teams.length;
  const groupOf = (team: number): number => {
    const institution = tree.institutionOf[team] ?? 0;
    if (shown.teams[team] === 1) return team;
    if (shown.institutions[institution] === 1) return teams + institution;
    return shown.program ? teams + tree.institutions.length : -1;
  };
  const hasPeople = (team: number) => measure.people(numbers, team * measure.width) > 0;
  const known = knownGroups(teams, teams + tree.institutions.length + 1, hasPeople, groupOf);
  return { measure, numbers, known };
}

/** Institution by institution, one side. */
export function knowledgeBySide(
  tree: Tree,
  { measure, institution }: SideSums,
  shown: SplitShown,
  side: number,
): Knowledge {
  const numbers = institution[side] ?? new Float64Array(0);
  const places = tree.institutions.length;
  const groupOf = (at: number): number => {
    if (shown.institutions[at] === 1) return at;
    return shown.program ? places : -1;
  };
  const hasPeople = (at: number) => measure.people(numbers, at * measure.width) > 0;
  return { measure, numbers, known: knownGroups(places, places + 1, hasPeople, groupOf) };
}
