import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../../api/db/database.ts';
import { closeAt, type End } from './closing.ts';
import { databaseRoot } from './databaseRoot.ts';
import { testServer } from './testServer.ts';

export interface TemporaryDatabase extends Database {
  url: string;
  /** Everything the database keeps on disk; empty when the tests run against a libSQL server. */
  folder: string;
}

/** Drops everything of a server's database, triggers first: they would refuse. */
async function emptyServer(url: string): Promise<void> {
  const client = createClient({ url });
  const { rows } = await client.execute(
    "select type, name from sqlite_schema where type in ('trigger', 'table') and name not glob 'sqlite_*' and name not glob 'libsql_*' and name not glob '_litestream*' order by type desc",
  );
  await client.migrate(rows.map(({ type, name }) => `drop ${type} "${name}"`));
  client.close();
}

/**
 * A fresh, migrated database: a file in a folder of its own, or the libSQL server of this
 * worker, emptied first (so at most one at a time there).
 * @param end `test`: closed and removed after the running test; `file`: after the last test of the file.
 */
export async function temporaryDatabase(end: End = 'test'): Promise<TemporaryDatabase> {
  const folder = testServer ? '' : mkdtempSync(join(databaseRoot, 'database-'));
  const file = join(folder, 'data.db');
  const url = testServer ?? `file:${file}`;
  if (testServer) await emptyServer(testServer);
  else copyFileSync(inject('migratedDatabase'), file);
  const database = await openDatabase(url);
  let closed = false;
  const close = async () => {
    if (!closed) await database.close();
    closed = true;
  };
  closeAt(end, async () => {
    await close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });
  return { ...database, close, url, folder };
}
