import type { GatedMeasure } from './gatedMeasure.ts';
import { joined } from './groupSums.ts';
import { knowledgeByTeam } from './knowledge.ts';
import type { Tree } from './tree.ts';

/** The most people that a reader can think teams hold together, all of them, and without some of them. */
export interface Room {
  all: number;
  without(teams: number[]): number;
}

/** What bounds teams: each its own capacity, and some of them a number known for them together. */
export interface Capacities {
  of(team: number): number;
  /** The teams that a number is known for together; −1 for a team that is in none. */
  groupOf(team: number): number;
  /** The number known for a group. */
  together(group: number): number;
}

export const roomOf = ({ of, groupOf, together }: Capacities, teams: number[]): Room => {
  const sums = new Map<number, number>();
  for (const team of teams) sums.set(groupOf(team), (sums.get(groupOf(team)) ?? 0) + of(team));
  const most = (group: number, sum: number) => (group < 0 ? sum : Math.min(sum, together(group)));
  let all = 0;
  for (const [group, sum] of sums) all += most(group, sum);
  return {
    all,
    without: (some) => {
      const less = new Map<number, number>();
      for (const team of some) less.set(groupOf(team), (less.get(groupOf(team)) ?? 0) + of(team));
      let room = all;
      for (const [group, sum] of less) {
        const before = sums.get(group) ?? 0;
        room += most(group, before - sum) - most(group, before);
      }
      return room;
    },
  };
};

/** With the respondents of each shown group known, no more of its hidden teams together can have answered a question. */
export function capacitiesBeside(tree: Tree, respondents: GatedMeasure | null, of: Capacities['of']): Capacities {
  if (respondents === null) return { of, groupOf: () => -1, together: () => Number.POSITIVE_INFINITY };
  const { both, shown } = respondents;
  const { known } = knowledgeByTeam(tree, both, shown);
  const members = new Map<number, number[]>();
  known.groupOf.forEach((group, team) => {
    if (group < 0) return;
    const others = members.get(group);
    if (others === undefined) members.set(group, [team]);
    else others.push(team);
  });
  const totals = new Map(
    [...members].map(([group, teams]) => [group, both.measure.count(joined(both.measure, both.team, teams), 0)]),
  );
  return {
    of,
    groupOf: (team) => Math.max(-1, known.groupOf[team] ?? -1),
    together: (group) => totals.get(group) ?? Number.POSITIVE_INFINITY,
  };
}
