import { and, type Column, eq, lt, or } from 'drizzle-orm';
import * as z from 'zod';
import { type Page, pageQuery } from './page.ts';

/** Cursor paging from the newest row back: the cursor is the time and the id of the last row seen. */
export const newestFirstQuery = pageQuery.extend({
  after: z
    .string()
    .regex(/^(|\d{1,15}:.{1,100})$/)
    .default(''),
});

/** Limits a query to rows that come after the cursor, by time descending and then id descending. */
export function olderThan(atColumn: Column, idColumn: Column, cursor: string) {
  if (cursor === '') return undefined;
  const split = cursor.indexOf(':');
  const at = Number(cursor.slice(0, split));
  return or(lt(atColumn, at), and(eq(atColumn, at), lt(idColumn, cursor.slice(split + 1))));
}

/** Cuts `limit + 1` fetched rows into a page. */
export function toNewestPage<T extends { id: string }>(rows: T[], limit: number, at: (row: T) => number): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? `${at(last)}:${last.id}` : null };
}
