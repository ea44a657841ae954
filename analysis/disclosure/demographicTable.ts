import { type NoValueCode, noValueCodes } from '../../surveys/missing.ts';
import type { Side } from '../../surveys/side.ts';
import type { DemographicCounts } from '../snapshot.ts';

/** A demographic item as the gate needs it. */
export interface DemographicItem {
  name: string;
  /** Several options can be chosen: mentions do not add up to the people who answered. */
  multiple: boolean;
  /** All its options. */
  codes: string[];
  /** Options of a `multiple` item that exclude every other one. */
  exclusive: string[];
  sensitive: boolean;
  /** Options that are as sensitive as a sensitive item, in one that is not. */
  sensitiveCodes: string[];
  /** Options that are withheld everywhere. */
  withheldCodes?: string[];
  /** Nothing of the item is shown anywhere. */
  withheld?: boolean;
}

/** Whose records are counted: one side's, or all of them. */
export type Selection = Side | 'both';

/** Counts from 1 to 4 are hidden, and must stay possible from at most 1 to at least 5. */
export const smallestShown = 5;

/**
 * The counts of one item for one selection of sides: a row for each node (the programme, then the institutions), a column
 * for each code, the people who chose any option that leaves room for others, each reason for none, the people who
 * answered and the records. A cell is hidden by itself or with its row.
 */
export interface DemographicTable {
  item: DemographicItem;
  nodes: number;
  columns: number;
  values: Float64Array;
  rowHidden: Uint8Array;
  cellHidden: Uint8Array;
  /** Hidden whatever they hold, nobody included: the hiding says nothing of the count. */
  cellWithheld: Uint8Array;
}

/**
 * People who chose at least one option beside which others can be chosen. Not shown itself, but the people who answered
 * less those who chose an exclusive option. Always 0 for a single choice, where every option excludes the others.
 */
export const anyColumn = ({ item }: DemographicTable): number => item.codes.length;
export const missingColumn = ({ item }: DemographicTable, code: NoValueCode): number =>
  item.codes.length + 1 + noValueCodes.indexOf(code);
export const answeredColumn = ({ columns }: DemographicTable): number => columns - 2;
export const recordsColumn = ({ columns }: DemographicTable): number => columns - 1;
export const isMissingColumn = (table: DemographicTable, column: number): boolean =>
  column > anyColumn(table) && column < answeredColumn(table);

export const excludesOthers = ({ multiple, exclusive }: DemographicItem, code: string): boolean =>
  !multiple || exclusive.includes(code);

/** An option that leaves room for others: its mentions do not add up to the people who answered. */
export const isMention = ({ item }: DemographicTable, column: number): boolean => {
  const code = item.codes[column];
  return code !== undefined && !excludesOthers(item, code);
};

export const cellAt = ({ columns }: DemographicTable, node: number, column: number): number => node * columns + column;
export const valueAt = (table: DemographicTable, node: number, column: number): number =>
  table.values[cellAt(table, node, column)] ?? 0;
export const isHidden = (table: DemographicTable, cell: number): boolean =>
  table.cellHidden[cell] === 1 || table.rowHidden[Math.floor(cell / table.columns)] === 1;

/**
 * Hides a cell. An exclusive option takes those who chose any other along, a reason all reasons of its row, a number of
 * people the row.
 */
export function hideCell(table: DemographicTable, cell: number): void {
  const [node, column] = [Math.floor(cell / table.columns), cell % table.columns];
  if (column >= answeredColumn(table)) table.rowHidden[node] = 1;
  else if (isMissingColumn(table, column))
    table.cellHidden.fill(1, cellAt(table, node, anyColumn(table) + 1), cellAt(table, node, answeredColumn(table)));
  else {
    table.cellHidden[cell] = 1;
    const code = table.item.codes[column];
    if (table.item.multiple && code !== undefined && excludesOthers(table.item, code))
      table.cellHidden[cellAt(table, node, anyColumn(table))] = 1;
  }
}

function addAnswers(
  table: DemographicTable,
  nodes: number[],
  counted: DemographicCounts['cells'][number]['items'][string],
) {
  const add = (column: number, count: number) => {
    for (const node of nodes) {
      const cell = cellAt(table, node, column);
      table.values[cell] = (table.values[cell] ?? 0) + count;
    }
  };
  const { item } = table;
  let others = item.multiple ? counted.answered : 0;
  for (const [code, count] of Object.entries(counted.values)) {
    const column = item.codes.indexOf(code);
    if (column < 0) throw new RangeError(`${code} is not an option of ${item.name}`);
    add(column, count);
    if (item.multiple && excludesOthers(item, code)) others -= count;
  }
  if (others < 0) throw new RangeError(`more people chose options of ${item.name} that exclude others than answered`);
  add(anyColumn(table), others);
  add(answeredColumn(table), counted.answered);
  for (const code of noValueCodes) add(missingColumn(table, code), counted.missing[code] ?? 0);
}

/**
 * Lays out the counts of an item. Throws a RangeError for an institution that is not listed and for a value that is not
 * among the item's codes: a table that leaves people out cannot be protected.
 */
export function demographicTable(
  counts: DemographicCounts,
  institutions: string[],
  item: DemographicItem,
  selection: Selection,
): DemographicTable {
  const nodes = institutions.length + 1;
  const columns = item.codes.length + 1 + noValueCodes.length + 2;
  const table: DemographicTable = {
    item,
    nodes,
    columns,
    values: new Float64Array(nodes * columns),
    rowHidden: new Uint8Array(nodes),
    cellHidden: new Uint8Array(nodes * columns),
    cellWithheld: new Uint8Array(nodes * columns),
  };
  const nodeOf = new Map(institutions.map((id, index) => [id, index + 1]));
  for (const { institution, side, records, items } of counts.cells) {
    const node = nodeOf.get(institution);
    if (node === undefined) throw new RangeError(`institution ${institution} is not in this hierarchy`);
    if (selection !== 'both' && side !== selection) continue;
    for (const at of [0, node]) {
      const cell = cellAt(table, at, recordsColumn(table));
      table.values[cell] = (table.values[cell] ?? 0) + records;
    }
    const counted = items[item.name];
    if (counted !== undefined) addAnswers(table, [0, node], counted);
  }
  return table;
}
