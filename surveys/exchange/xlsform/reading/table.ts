import { cellPlace, type Sheet } from '../sheet.ts';

/** One row under the head of a sheet. */
export interface Row {
  /** The cell under this head, without spaces around; `''` when there is none. */
  get: (column: string) => string;
  /** The same with its spaces. */
  raw: (column: string) => string;
  /** Where it stands, `survey!C12`; the first cell of the row for a column that is not there. */
  place: (column?: string) => string;
}

export interface Table {
  /** Heads as they are written, with where they stand. */
  heads: { head: string; place: string }[];
  rows: Row[];
}

/** `Label :: Français (fr)` and `label::Français (fr)` are the same head. */
export const normalHead = (head: string): string =>
  head
    .split('::')
    .map((part, i) => (i === 0 ? part.trim().toLowerCase().replace(/\s+/g, '_') : part.trim()))
    .join('::');

/** A sheet by the heads in its first row. Of two columns with the same head the first one counts; empty rows are left out. */
export function tableOf({ name, rows: [head = [], ...rows] }: Sheet): Table {
  const columns = new Map<string, number>();
  head.forEach((each, column) => {
    const key = normalHead(each);
    if (key !== '' && !columns.has(key)) columns.set(key, column);
  });
  const rowAt = (cells: string[], at: number): Row => {
    const raw = (column: string) => cells[columns.get(column) ?? -1] ?? '';
    const place = (column?: string) => cellPlace(name, at + 1, columns.get(column ?? '') ?? 0);
    return { raw, get: (column) => raw(column).trim(), place };
  };
  return {
    heads: [...columns].map(([key, column]) => ({ head: key, place: cellPlace(name, 0, column) })),
    rows: rows.flatMap((cells, at) => (cells.some((cell) => cell.trim() !== '') ? [rowAt(cells, at)] : [])),
  };
}
