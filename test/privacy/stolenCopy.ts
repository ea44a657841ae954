import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { type LogFrame, logFrames, type PageReader, pageReader } from '../support/sqlitePages.ts';

const comparable = (value: unknown): unknown =>
  value instanceof ArrayBuffer ? Buffer.from(value).toString('hex') : value;

/** A copy of everything in the data folder, as a thief would have it. */
export interface StolenCopy {
  /** Every byte of every file, by name. */
  files: Map<string, Buffer>;
  pages: PageReader;
  log: LogFrame[];
  /** Of tables and indexes. */
  rootPages: Map<string, number>;
  /** Every row of every table, with its rowid where the table has one; bytes in hexadecimal. */
  rows: Map<string, Record<string, unknown>[]>;
}

/**
 * Copies the data folder as it stands and reads the copy: SQL on one copy, bytes on another that SQL never opened.
 * @param scratch a folder for the copy that SQL opens.
 */
export async function stealFolder(folder: string, scratch: string): Promise<StolenCopy> {
  const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  for (const [name, bytes] of files) if (!name.endsWith('-shm')) writeFileSync(join(scratch, name), bytes);
  const client = createClient({ url: `file:${join(scratch, 'data.db')}` });
  const schema = await client.execute('select type, name, rootpage, sql from sqlite_schema where rootpage > 0');
  const rows = new Map<string, Record<string, unknown>[]>();
  for (const { type, name, sql } of schema.rows) {
    if (type !== 'table') continue;
    const hasRowid = !/without rowid/i.test(String(sql));
    const result = await client.execute(`select ${hasRowid ? 'rowid as "rowid of SQLite", ' : ''}* from "${name}"`);
    rows.set(
      String(name),
      result.rows.map((row) => Object.fromEntries(result.columns.map((column) => [column, comparable(row[column])]))),
    );
  }
  client.close();
  return {
    files,
    pages: pageReader(files.get('data.db') ?? Buffer.alloc(0)),
    log: logFrames(files.get('data.db-wal') ?? Buffer.alloc(0)),
    rootPages: new Map(schema.rows.map(({ name, rootpage }) => [String(name), Number(rootpage)])),
    rows,
  };
}

/** How often a sequence of bytes stands in all the files together. */
export function occurrences(copy: StolenCopy, wanted: Buffer | string): number {
  let count = 0;
  for (const bytes of copy.files.values()) {
    for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) count++;
  }
  return count;
}
