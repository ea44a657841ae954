/** One sheet of a workbook as texts: rows of cells, `''` for an empty one. Row and column numbers begin at 0. */
export interface Sheet {
  name: string;
  rows: string[][];
}

/** `A`, `B`, … `Z`, `AA`: how spreadsheets name a column, from its number. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A place as spreadsheets name it, `survey!C12`; row and column numbers from 0. */
export const cellPlace = (sheet: string, row: number, column: number): string =>
  `${sheet}!${columnLetters(column)}${row + 1}`;
