import type { CountedScale } from '../snapshot.ts';
import type { AgreeingGroup } from '../stats/withinGroupAgreement.ts';
import type { ResponseColumns } from './columns.ts';
import { completeRows, pointColumns } from './completeRows.ts';

/**
 * Each team's people who answered every item of a scale, reversed items turned: how many, and the mean variance of the items,
 * all that r_wg(J) needs. By position of the team. Exact up to the division for whole points.
 */
export function completeTeams(columns: ResponseColumns, scale: CountedScale): AgreeingGroup[] {
  const items = pointColumns(columns, scale);
  const complete = completeRows(0, columns.rows, items);
  const teams = columns.teams.length;
  const teamOf = complete.map((row) => columns.team[row] ?? 0);
  const people = new Uint32Array(teams);
  for (const team of teamOf) people[team] = (people[team] ?? 0) + 1;
  const variance = new Float64Array(teams);
  const [sums, squares] = [new Float64Array(teams), new Float64Array(teams)];
  for (const { slots, points } of items) {
    const pointOf = Float64Array.from(points);
    sums.fill(0);
    squares.fill(0);
    for (let i = 0; i < complete.length; i++) {
      const team = teamOf[i] ?? 0;
      const point = pointOf[slots[complete[i] ?? 0] ?? 0] ?? 0;
      sums[team] = (sums[team] ?? 0) + point;
      squares[team] = (squares[team] ?? 0) + point * point;
    }
    for (let team = 0; team < teams; team++) {
      const [n, sum] = [people[team] ?? 0, sums[team] ?? 0];
      const around = n < 2 ? 0 : (n * (squares[team] ?? 0) - sum * sum) / (n * (n - 1));
      variance[team] = (variance[team] ?? 0) + Math.max(0, around) / items.length;
    }
  }
  return Array.from(people, (n, team) => ({ n, items: items.length, variance: variance[team] ?? 0 }));
}
