import * as z from 'zod';
import { noValueCodes } from '../../surveys/missing.ts';
import { readBlocks, writeBlocks } from './binary.ts';
import { type ResponseColumns, reserveRows } from './columns.ts';
import { slotBook } from './slots.ts';

const kind = 0x53;
const version = 1;
const codeOrder: readonly string[] = noValueCodes;

const headerSchema = z.strictObject({
  rows: z.int().min(0),
  valueSlots: z.int().min(0),
  /** The no-value codes, in the order of their slots after the values. */
  noValue: z.array(z.string()),
  items: z.array(z.strictObject({ name: z.string(), values: z.array(z.union([z.string(), z.number()])) })),
  /** The teams that occur; the team column holds positions in this list. */
  teams: z.array(z.string()),
});

/** A stretch of rows as it was persisted, with the names it needs to be read against a later layout. */
export interface Segment extends z.infer<typeof headerSchema> {
  team: Uint32Array;
  side: Uint8Array;
  slots: Uint8Array[];
}

function assertPermutation(permutation: ArrayLike<number>, length: number): void {
  const seen = new Uint8Array(length);
  for (let place = 0; place < permutation.length; place++) {
    const row = permutation[place] ?? -1;
    if (!Number.isInteger(row) || row < 0 || row >= length || seen[row] === 1)
      throw new RangeError('the order of a segment is not a permutation of its rows');
    seen[row] = 1;
  }
  if (permutation.length !== length) throw new RangeError('the order of a segment leaves rows out');
}

/**
 * Rows `from` to `to` (excluded) as bytes, in the order of `permutation` (of 0 … to − from − 1), drawn by the caller so
 * that the order of arrival is not kept. Teams are listed in the order in which the permuted rows name them.
 */
export function encodeSegment(
  columns: ResponseColumns,
  from: number,
  to: number,
  permutation: ArrayLike<number>,
): Uint8Array {
  if (from < 0 || to < from || to > columns.rows) throw new RangeError(`no rows from ${from} to ${to}`);
  const rows = to - from;
  assertPermutation(permutation, rows);
  const position = new Map<number, number>();
  const team = new Uint32Array(rows);
  for (let place = 0; place < rows; place++) {
    const index = columns.team[from + (permutation[place] ?? 0)] ?? 0;
    const known = position.get(index) ?? position.size;
    position.set(index, known);
    team[place] = known;
  }
  const permuted = (column: Uint8Array) => {
    const shuffled = new Uint8Array(rows);
    for (let place = 0; place < rows; place++) shuffled[place] = column[from + (permutation[place] ?? 0)] ?? 0;
    return shuffled;
  };
  const header: z.infer<typeof headerSchema> = {
    rows,
    valueSlots: columns.layout.valueSlots,
    noValue: [...noValueCodes],
    items: columns.layout.items.map(({ name, values }) => ({ name, values })),
    teams: [...position.keys()].map((index) => columns.teams[index] ?? ''),
  };
  const teamBlock = position.size > 0x10000 ? team : Uint16Array.from(team);
  return writeBlocks(kind, version, header, [teamBlock, permuted(columns.side), ...columns.slots.map(permuted)]);
}

/** Reads a persisted segment. Throws a RangeError for bytes of another kind, version or length. */
export function decodeSegment(bytes: Uint8Array): Segment {
  const { header: json, take } = readBlocks(kind, version, bytes);
  const header = headerSchema.parse(json);
  const { rows } = header;
  const team =
    header.teams.length > 0x10000 ? new Uint32Array(take(rows * 4)) : Uint32Array.from(new Uint16Array(take(rows * 2)));
  const side = new Uint8Array(take(rows));
  return { ...header, team, side, slots: header.items.map(() => new Uint8Array(take(rows))) };
}

/** For each slot of an item in the segment, its slot in the columns' layout. */
function slotTable(columns: ResponseColumns, segment: Segment, item: number, target: number): Uint8Array {
  const { layout } = columns;
  const table = new Uint8Array(256);
  const known = slotBook(layout)[target]?.slotOf;
  segment.items[item]?.values.forEach((value, slot) => {
    const found = known?.get(String(value));
    if (found === undefined) throw new RangeError(`item ${segment.items[item]?.name} lost a value`);
    table[slot] = found;
  });
  segment.noValue.forEach((code, place) => {
    const found = codeOrder.indexOf(code);
    if (found < 0) throw new RangeError(`unknown reason ${code}`);
    table[segment.valueSlots + place] = layout.valueSlots + found;
  });
  return table;
}

/**
 * Adds a segment's rows to columns whose layout may have grown since: items are found by name, values by code; an item
 * that the segment does not have was not in the version answered. Teams that `columns` does not list are added to it.
 */
export function appendSegment(columns: ResponseColumns, segment: Segment): void {
  const start = columns.rows;
  reserveRows(columns, start + segment.rows);
  const position = new Map(columns.teams.map((id, index) => [id, index]));
  const teams = segment.teams.map((id) => {
    const known = position.get(id);
    if (known !== undefined) return known;
    position.set(id, columns.teams.length);
    return columns.teams.push(id) - 1;
  });
  for (let row = 0; row < segment.rows; row++) columns.team[start + row] = teams[segment.team[row] ?? 0] ?? 0;
  columns.side.set(segment.side, start);
  const notInVersion = columns.layout.valueSlots + noValueCodes.indexOf('not_in_version');
  columns.layout.items.forEach(({ name }, target) => {
    const column = columns.slots[target];
    const item = segment.items.findIndex((known) => known.name === name);
    const source = segment.slots[item];
    if (column === undefined) return;
    if (source === undefined) {
      column.fill(notInVersion, start, start + segment.rows);
      return;
    }
    const table = slotTable(columns, segment, item, target);
    for (let row = 0; row < segment.rows; row++) column[start + row] = table[source[row] ?? 0] ?? 0;
  });
  columns.rows = start + segment.rows;
}
