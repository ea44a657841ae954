import type { CountedScale } from '../snapshot.ts';
import type { ResponseColumns } from './columns.ts';

/** An item of a scale as it stands in the columns: its slots, and the points of each slot that holds a value. */
export interface PointColumn {
  slots: Uint8Array;
  /** Reversed items turned. */
  points: number[];
}

/** The items of a scale that the layout counts. Throws a RangeError for an item whose values are no points. */
export function pointColumns({ layout, slots }: ResponseColumns, scale: CountedScale): PointColumn[] {
  return scale.items.flatMap(({ name, reversed }) => {
    const at = layout.items.findIndex((item) => item.name === name);
    const column = slots[at];
    if (column === undefined) return [];
    const points = (layout.items[at]?.values ?? []).map((value) => {
      if (typeof value !== 'number') throw new RangeError(`item ${name} has values that are no points`);
      return reversed ? scale.low + scale.high - value : value;
    });
    return [{ slots: column, points }];
  });
}

/** Rows looked at in one go: they stay in the processor's cache from one item to the next. */
const stretch = 8192;

/** Positions of the rows, from one up to another (excluded), in which every one of these items has a value: complete cases. */
export function completeRows(from: number, to: number, items: readonly PointColumn[]): Uint32Array {
  const complete = new Uint32Array(to - from);
  // Below 0 once a slot lies behind the last value.
  const room = new Int16Array(stretch);
  let found = 0;
  for (let start = from; start < to; start += stretch) {
    const length = Math.min(stretch, to - start);
    room.fill(0);
    for (const { slots, points } of items) {
      const last = points.length - 1;
      const own = slots.subarray(start, start + length);
      for (let row = 0; row < length; row++) room[row] = (room[row] ?? 0) | (last - (own[row] ?? 0));
    }
    for (let row = 0; row < length; row++) {
      complete[found] = start + row;
      // Without a branch, which a processor would guess wrong too often.
      found += ((room[row] ?? 0) >>> 31) ^ 1;
    }
  }
  return complete.subarray(0, found);
}
