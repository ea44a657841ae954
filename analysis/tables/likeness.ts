import type { GroupSample } from '../stats/mixedModel.ts';
import { type TeamLikeness, teamLikeness } from '../stats/teamLikeness.ts';
import { codesOf, type DataTable } from './columns.ts';
import { samplesOf } from './groups.ts';
import { nestedGrouping } from './nestedGroups.ts';

/** Teams within the groups that are compared. */
export interface TeamsWithin {
  /** Column of the groups, then that of their teams. */
  by: readonly [groups: string, teams: string];
  /** Whether a team is known: the people of the others count as sitting in teams of the size usual among those known. */
  isKnown: (team: GroupSample) => boolean;
}

/** How alike people of one team of these groups are, and the design effects of the groups, as on the page of institutions. */
export function likenessOf(
  table: DataTable,
  scores: Float64Array,
  groups: readonly GroupSample[],
  { by, isKnown }: TeamsWithin,
): TeamLikeness | 'not_needed' | 'unknown' {
  const { grouping, outerOf } = nestedGrouping(codesOf(table, by[0]), codesOf(table, by[1]), scores);
  const within = new Map<string, GroupSample[]>();
  samplesOf(scores, grouping).forEach((team, i) => {
    const outer = outerOf[i] ?? '';
    within.set(outer, [...(within.get(outer) ?? []), team]);
  });
  return teamLikeness(
    groups.map(({ id, n }) => {
      const teams = within.get(id) ?? [];
      const seated = teams.reduce((sum, team) => sum + team.n, 0);
      return { id, n, several: teams.length > 1 || seated < n, teams: teams.filter(isKnown) };
    }),
  );
}
