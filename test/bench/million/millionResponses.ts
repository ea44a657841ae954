import { emptyColumns, type ResponseColumns } from '../../../analysis/columns/columns.ts';
import type { Hierarchy } from '../../../analysis/hierarchy.ts';
import { noValueSlot } from '../../../analysis/snapshot.ts';
import { sides } from '../../../surveys/side.ts';
import { seededRandom } from '../seededRandom.ts';
import { millionLayout } from './millionQuestionnaire.ts';

export interface MadeUp {
  columns: ResponseColumns;
  hierarchy: Hierarchy;
}

const seed = 20260501;
const teamsPerInstitution = 20;
const points = 5;
/** Of answers; two in three responses are complete then. */
const missingShare = 0.02;
const patientShare = 0.3;

/** From −1 to 1, most often near 0. */
const around = (random: () => number): number => random() + random() - 1;

/**
 * So many responses in so many teams of twenty to an institution, as columns: every answer lies around its team's mean and
 * its person's, a little lower on the side of patients; always the same for the same numbers.
 */
export function makeUpResponses(rows: number, teamCount: number): MadeUp {
  const random = seededRandom(seed);
  const teams = Array.from({ length: teamCount }, (_, at) => `team_${at + 1}`);
  const means = teams.map(() => 3.2 + around(random));
  const columns = emptyColumns(millionLayout, teams, rows);
  const missing = noValueSlot(millionLayout, 'dont_know');
  for (let row = 0; row < rows; row++) {
    const team = Math.floor(random() * teamCount);
    const side = random() < patientShare ? 0 : 1;
    columns.team[row] = team;
    columns.side[row] = side;
    const person = (means[team] ?? 3) + 1.2 * around(random) + (side === 0 ? -0.05 : 0);
    for (const column of columns.slots) {
      const drawn = random();
      const point = Math.round(person + 3 * (random() - 0.5));
      column[row] = drawn < missingShare ? missing : Math.min(points, Math.max(1, point)) - 1;
    }
  }
  columns.rows = rows;
  const institutions = Array.from({ length: Math.ceil(teamCount / teamsPerInstitution) }, (_, at) => ({
    id: `institution_${at + 1}`,
    teams: teams.slice(at * teamsPerInstitution, (at + 1) * teamsPerInstitution),
  }));
  return { columns, hierarchy: { program: 'program', institutions } };
}

/** Positions of the sides in columns and cube, patients first. */
export const [patients, professionals] = sides.map((_, at) => at) as [number, number];
