import type { SQLiteInsertValue, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Transaction } from '../db/database.ts';
import { inParts } from '../db/inParts.ts';

/** Inserts many rows in groups small enough for the driver's limit of parameters. */
export async function insertAll<T extends SQLiteTable>(
  tx: Transaction,
  table: T,
  rows: SQLiteInsertValue<T>[],
): Promise<void> {
  for (const part of inParts(rows)) await tx.insert(table).values(part);
}
