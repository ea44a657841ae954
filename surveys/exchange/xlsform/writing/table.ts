import type { Sheet } from '../sheet.ts';

/** Cells by the heads of their columns; a column that is not named stays empty. */
export type Cells = Partial<Record<string, string>>;

/** A sheet with a head. Columns that no row fills are left out, save those that a form must have. */
export function sheetOf(name: string, columns: string[], needed: string[], rows: Cells[]): Sheet {
  const used = columns.filter((column) => needed.includes(column) || rows.some((row) => (row[column] ?? '') !== ''));
  return { name, rows: [used, ...rows.map((row) => used.map((column) => row[column] ?? ''))] };
}
