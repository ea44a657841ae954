import { noValueCodes } from '../../surveys/missing.ts';

/** Why a cell holds no value: it is empty, or it says one of the reasons of our exports. */
export const absences = ['empty', ...noValueCodes] as const;
export type Absence = (typeof absences)[number];

interface Rows {
  name: string;
  /** By row: 0 where there is a value, else 1 + the place of the reason in `absences`. */
  absent: Uint8Array;
}

export interface NumberColumn extends Rows {
  kind: 'number';
  /** Not a number where there is no value. */
  values: Float64Array;
}

export interface CodeColumn extends Rows {
  kind: 'code';
  /** Places in `labels`; −1 where there is no value. */
  codes: Int32Array;
  /** In the order met. */
  labels: string[];
}

export type TableColumn = NumberColumn | CodeColumn;

/** Columns of equal length, whole rows of a file kept nowhere. */
export interface DataTable {
  rows: number;
  columns: ReadonlyMap<string, TableColumn>;
}

/** @throws RangeError when the table was read without this column. */
export function numbersOf(table: DataTable, name: string): NumberColumn {
  const column = table.columns.get(name);
  if (column?.kind !== 'number') throw new RangeError(`${name} was not read as numbers`);
  return column;
}

/** @throws RangeError when the table was read without this column. */
export function codesOf(table: DataTable, name: string): CodeColumn {
  const column = table.columns.get(name);
  if (column?.kind !== 'code') throw new RangeError(`${name} was not read as codes`);
  return column;
}

export type MissingByReason = Partial<Record<Absence, number>>;

const named = (counts: Uint32Array): MissingByReason =>
  Object.fromEntries(absences.flatMap((reason, i) => (counts[i + 1] ? [[reason, counts[i + 1]]] : [])));

/** How many cells hold no value, by reason; reasons that do not occur are left out. */
export function missingIn(column: TableColumn): MissingByReason {
  const counts = new Uint32Array(absences.length + 1);
  for (const code of column.absent) counts[code] = (counts[code] ?? 0) + 1;
  return named(counts);
}

/** The same by group: `of` gives each row's group, −1 for none. */
export function missingByGroup(column: TableColumn, of: Int32Array, groups: number): MissingByReason[] {
  const counts = Array.from({ length: groups }, () => new Uint32Array(absences.length + 1));
  for (let row = 0; row < column.absent.length; row++) {
    const own = counts[of[row] ?? -1];
    const why = column.absent[row] ?? 0;
    if (own) own[why] = (own[why] ?? 0) + 1;
  }
  return counts.map(named);
}

/** People who were asked and gave no answer on the scale. */
export const offScaleIn = (missing: MissingByReason): number =>
  absences.reduce((sum, why) => sum + (why === 'not_shown' || why === 'not_in_version' ? 0 : (missing[why] ?? 0)), 0);
