import type { GatedMeasure } from './gatedMeasure.ts';
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

type Together = Pick<Capacities, 'groupOf' | 'together'>;

const known = new WeakMap<GatedMeasure, Together>();

/** What the shown respondents tell of groups of teams; worked out once for all the measures that they bound. */
function respondentsTogether(tree: Tree, respondents: GatedMeasure): Together {
  const kept = known.get(respondents);
  if (kept !== undefined) return kept;
  const { both, shown } = respondents;
  const { groupOf } = knowledgeByTeam(tree, both, shown).known;
  const totals = new Map<number, number>();
  groupOf.forEach((group, team) => {
    if (group < 0) return;
    totals.set(group, (totals.get(group) ?? 0) + both.measure.count(both.team, team * both.measure.width));
  });
  const found: Together = {
    groupOf: (team) => Math.max(-1, groupOf[team] ?? -1),
    together: (group) => totals.get(group) ?? Number.POSITIVE_INFINITY,
  };
  known.set(respondents, found);
  return found;
}

/** With the respondents of each shown group known, no more of its hidden teams together can have answered a question. */
export const capacitiesBeside = (tree: Tree, respondents: GatedMeasure | null, of: Capacities['of']): Capacities =>
  respondents === null
    ? { of, groupOf: () => -1, together: () => Number.POSITIVE_INFINITY }
    : { of, ...respondentsTogether(tree, respondents) };
