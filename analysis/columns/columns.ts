import type { ResponseContent } from '../../surveys/response.ts';
import type { Side } from '../../surveys/side.ts';
import { type CubeLayout, sideIndex, slotsPerItem } from '../snapshot.ts';
import { slotBook, slotOfItem } from './slots.ts';

/**
 * The answers of one campaign as typed columns over shared memory: 1 byte per item and response, one for the side, four for
 * the team. Plain data, so that a worker thread can be handed the same memory; `rows` says how much of each column is
 * filled. The order of the rows means nothing and is never shown.
 */
export interface ResponseColumns {
  layout: CubeLayout;
  /** Team ids; `team` holds positions in this list. */
  teams: string[];
  rows: number;
  team: Uint32Array<SharedArrayBuffer>;
  side: Uint8Array<SharedArrayBuffer>;
  /** One column per item of the layout, holding slots. */
  slots: Uint8Array<SharedArrayBuffer>[];
}

const leastCapacity = 64;
const sharedBytes = (length: number) => new Uint8Array(new SharedArrayBuffer(length));
const sharedIndexes = (length: number) =>
  new Uint32Array(new SharedArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT));

/** Columns without rows. Throws a RangeError for a layout whose slots do not fit in a byte (over 249 values). */
export function emptyColumns(layout: CubeLayout, teams: string[], capacity = leastCapacity): ResponseColumns {
  if (slotsPerItem(layout) > 256) throw new RangeError('an item has more values than a column can hold');
  const room = Math.max(capacity, leastCapacity);
  return {
    layout,
    teams: [...teams],
    rows: 0,
    team: sharedIndexes(room),
    side: sharedBytes(room),
    slots: layout.items.map(() => sharedBytes(room)),
  };
}

/** Makes room for at least `rows` rows, by doubling, keeping what is there. Views taken before keep the old memory. */
export function reserveRows(columns: ResponseColumns, rows: number): void {
  if (rows <= columns.side.length) return;
  const room = Math.max(rows, columns.side.length * 2);
  const grown = (column: Uint8Array<SharedArrayBuffer>) => {
    const wider = sharedBytes(room);
    wider.set(column.subarray(0, columns.rows));
    return wider;
  };
  const team = sharedIndexes(room);
  team.set(columns.team.subarray(0, columns.rows));
  columns.team = team;
  columns.side = grown(columns.side);
  columns.slots = columns.slots.map(grown);
}

/**
 * Adds one response. Throws a RangeError for a team outside `teams` or a value the layout does not know; nothing is added
 * then.
 */
export function appendResponse(columns: ResponseColumns, team: number, side: Side, content: ResponseContent): void {
  if (columns.teams[team] === undefined) throw new RangeError(`no team at position ${team}`);
  const slots = slotBook(columns.layout).map((entry) => slotOfItem(columns.layout, entry, content));
  reserveRows(columns, columns.rows + 1);
  const row = columns.rows;
  columns.team[row] = team;
  columns.side[row] = sideIndex(side);
  columns.slots.forEach((column, item) => {
    column[row] = slots[item] ?? 0;
  });
  columns.rows = row + 1;
}

/**
 * Takes one response away: a row with this team, side and these values, whichever of several equal ones; the last row takes
 * its place. Throws a RangeError for a value the layout does not know.
 * @returns false when no such row is there.
 */
export function removeResponse(columns: ResponseColumns, team: number, side: Side, content: ResponseContent): boolean {
  const slots = slotBook(columns.layout).map((entry) => slotOfItem(columns.layout, entry, content));
  const place = sideIndex(side);
  const last = columns.rows - 1;
  for (let row = last; row >= 0; row--) {
    if (columns.team[row] !== team || columns.side[row] !== place) continue;
    if (!slots.every((slot, item) => columns.slots[item]?.[row] === slot)) continue;
    columns.team[row] = columns.team[last] ?? 0;
    columns.side[row] = columns.side[last] ?? 0;
    for (const column of columns.slots) column[row] = column[last] ?? 0;
    columns.rows = last;
    return true;
  }
  return false;
}
