/** A programme may hold thousands of teams: a figure shows this many rows at a time. */
export const rowsPerPage = 50;

/** One page of rows, from 1; a page past the end gives the last one. */
export function pageOf<Row>(rows: Row[], page: number): { shown: Row[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const kept = Math.min(pages, Math.max(1, Math.trunc(page) || 1));
  return { shown: rows.slice((kept - 1) * rowsPerPage, kept * rowsPerPage), page: kept, pages };
}
