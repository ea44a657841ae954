import { type NoValueCode, noValueCodes } from '../../surveys/missing.ts';
import { sides } from '../../surveys/side.ts';
import type { DemographicCounts } from '../snapshot.ts';
import type { Equation } from './bounds.ts';

/** A demographic item as the gate needs it. `codes` are all its options. */
export interface DemographicItem {
  name: string;
  /** Several options can be chosen: mentions do not add up to the people who answered. */
  multiple: boolean;
  codes: string[];
  sensitive: boolean;
}

/** Counts from 1 to 4 are hidden, and must stay possible from at most 1 to at least 5. */
export const smallestShown = 5;

/** Rows of a node: both sides together, then each side. */
export const selections = 1 + sides.length;

/**
 * The counts of one item: a row for each node (the programme, then the institutions) and selection of sides, a column for
 * each code, each reason for none, the people who answered and the records. A cell is hidden by itself or with its row.
 */
export interface DemographicTable {
  item: DemographicItem;
  nodes: number;
  columns: number;
  values: Float64Array;
  rowHidden: Uint8Array;
  cellHidden: Uint8Array;
}

export const missingColumn = (table: DemographicTable, code: NoValueCode): number =>
  table.item.codes.length + noValueCodes.indexOf(code);
export const answeredColumn = (table: DemographicTable): number => table.columns - 2;
export const recordsColumn = (table: DemographicTable): number => table.columns - 1;
export const isMissingColumn = (table: DemographicTable, column: number): boolean =>
  column >= table.item.codes.length && column < answeredColumn(table);

export const rowOf = (node: number, selection: number): number => node * selections + selection;
export const cellAt = (table: DemographicTable, row: number, column: number): number => row * table.columns + column;
export const valueAt = (table: DemographicTable, row: number, column: number): number =>
  table.values[cellAt(table, row, column)] ?? 0;
export const isHidden = (table: DemographicTable, cell: number): boolean =>
  table.cellHidden[cell] === 1 || table.rowHidden[Math.floor(cell / table.columns)] === 1;

/** Hides a row; both sides together take the split with them, and one side the other. */
export function hideRow(table: DemographicTable, row: number): void {
  const first = row - (row % selections);
  table.rowHidden.fill(1, row === first ? first : first + 1, first + selections);
}

/** Hides a cell: a reason takes all reasons of its row along, a number of people the row. */
export function hideCell(table: DemographicTable, cell: number): void {
  const [row, column] = [Math.floor(cell / table.columns), cell % table.columns];
  if (column >= answeredColumn(table)) hideRow(table, row);
  else if (isMissingColumn(table, column))
    table.cellHidden.fill(1, cellAt(table, row, table.item.codes.length), cellAt(table, row, answeredColumn(table)));
  else table.cellHidden[cell] = 1;
}

/**
 * Lays out the counts of an item. Throws a RangeError for an institution that is not listed and for a value that is not
 * among the item's codes: a table that leaves people out cannot be protected.
 */
export function demographicTable(
  counts: DemographicCounts,
  institutions: string[],
  item: DemographicItem,
): DemographicTable {
  const nodes = institutions.length + 1;
  const columns = item.codes.length + noValueCodes.length + 2;
  const cells = nodes * selections * columns;
  const table: DemographicTable = {
    item,
    nodes,
    columns,
    values: new Float64Array(cells),
    rowHidden: new Uint8Array(nodes * selections),
    cellHidden: new Uint8Array(cells),
  };
  const nodeOf = new Map(institutions.map((id, index) => [id, index + 1]));
  for (const { institution, side, records, items } of counts.cells) {
    const node = nodeOf.get(institution);
    if (node === undefined) throw new RangeError(`institution ${institution} is not in this hierarchy`);
    const add = (column: number, count: number) => {
      for (const at of [0, node])
        for (const selection of [0, 1 + sides.indexOf(side)]) {
          const cell = cellAt(table, rowOf(at, selection), column);
          table.values[cell] = (table.values[cell] ?? 0) + count;
        }
    };
    add(recordsColumn(table), records);
    const counted = items[item.name];
    if (counted === undefined) continue;
    add(answeredColumn(table), counted.answered);
    for (const [code, count] of Object.entries(counted.values)) {
      const column = item.codes.indexOf(code);
      if (column < 0) throw new RangeError(`${code} is not an option of ${item.name}`);
      add(column, count);
    }
    for (const code of noValueCodes) add(missingColumn(table, code), counted.missing[code] ?? 0);
  }
  return table;
}

/** Everything that adds up: options to answers (single choice, shown rows), institutions to the programme, sides to both. */
export function equationsOf(table: DemographicTable): Equation[] {
  const equations: Equation[] = [];
  const range = (length: number) => Array.from({ length }, (_, index) => index);
  const columns = range(table.columns);
  const institutions = range(table.nodes).slice(1);
  for (const row of range(table.nodes * selections)) {
    if (table.item.multiple || table.rowHidden[row] === 1) continue;
    const parts = table.item.codes.map((_, column) => cellAt(table, row, column));
    equations.push({ total: cellAt(table, row, answeredColumn(table)), parts });
  }
  for (const column of columns) {
    for (const selection of range(selections)) {
      const parts = institutions.map((node) => cellAt(table, rowOf(node, selection), column));
      equations.push({ total: cellAt(table, rowOf(0, selection), column), parts });
    }
    for (const node of range(table.nodes)) {
      const parts = sides.map((_, side) => cellAt(table, rowOf(node, 1 + side), column));
      equations.push({ total: cellAt(table, rowOf(node, 0), column), parts });
    }
  }
  return equations;
}
