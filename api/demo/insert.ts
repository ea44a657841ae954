import type { SQLiteInsertValue, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Transaction } from '../db/database.ts';

/** Inserts many rows in groups small enough for the driver's limit of parameters. */
export async function insertAll<T extends SQLiteTable>(
  tx: Transaction,
  table: T,
  rows: SQLiteInsertValue<T>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) await tx.insert(table).values(rows.slice(from, from + 500));
}
