import type { ResponseContent } from '../../surveys/response.ts';
import { scoreScale } from '../../surveys/scoring.ts';
import { type Side, sides } from '../../surveys/side.ts';
import { type Cube, type CubeLayout, countOffset, scaleOffset, sideIndex, slotsPerItem } from '../snapshot.ts';
import type { ResponseColumns } from './columns.ts';
import { addScaleScores } from './scaleScores.ts';
import { slotBook, slotOfItem } from './slots.ts';

/** A cube without responses. Throws a RangeError when a team is listed twice. */
export function emptyCube(layout: CubeLayout, teams: string[]): Cube {
  if (new Set(teams).size !== teams.length) throw new RangeError('a team is listed twice');
  const groups = teams.length * sides.length;
  return {
    layout,
    teams: [...teams],
    respondents: new Uint32Array(groups),
    counts: new Uint32Array(groups * layout.items.length * slotsPerItem(layout)),
    scaleSums: new Float64Array(groups * layout.scales.length * 3),
  };
}

const increase = (array: Uint32Array | Float64Array, at: number, by: number): void => {
  array[at] = (array[at] ?? 0) + by;
};

/**
 * Counts one response in: its side's respondents, one slot per item, and the person scores by the half-rule. Throws a
 * RangeError for an unknown team or value; nothing is counted then.
 */
export function addResponse(cube: Cube, team: number, side: Side, content: ResponseContent): void {
  const { layout } = cube;
  if (cube.teams[team] === undefined) throw new RangeError(`no team at position ${team}`);
  const slots = slotBook(layout).map((entry) => slotOfItem(layout, entry, content));
  const place = sideIndex(side);
  increase(cube.respondents, team * sides.length + place, 1);
  slots.forEach((slot, item) => {
    increase(cube.counts, countOffset(layout, team, place, item) + slot, 1);
  });
  layout.scales.forEach((scale, index) => {
    const score = scoreScale(scale, scale.low, scale.high, content.answers);
    if (score === null) return;
    const offset = scaleOffset(layout, team, place, index);
    increase(cube.scaleSums, offset, 1);
    increase(cube.scaleSums, offset + 1, score);
    increase(cube.scaleSums, offset + 2, score * score);
  });
}

/**
 * The same cube from columns, item by item in tight loops over typed arrays. Counts are exact whatever the order of the
 * rows; sums of scores may differ in the last digits from another order.
 */
export function cubeFromColumns(columns: ResponseColumns): Cube {
  const { layout, rows } = columns;
  const cube = emptyCube(layout, columns.teams);
  const group = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const at = (columns.team[row] ?? 0) * sides.length + (columns.side[row] ?? 0);
    group[row] = at;
    increase(cube.respondents, at, 1);
  }
  const { counts } = cube;
  const perItem = slotsPerItem(layout);
  const perGroup = perItem * layout.items.length;
  columns.slots.forEach((column, item) => {
    const first = item * perItem;
    for (let row = 0; row < rows; row++) {
      const at = (group[row] ?? 0) * perGroup + first + (column[row] ?? 0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  });
  addScaleScores(cube, columns, group);
  return cube;
}
