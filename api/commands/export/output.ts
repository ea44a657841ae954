import { createWriteStream } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readConfig } from '../../config.ts';
import { type Database, openDatabase } from '../../db/database.ts';

/** Readable by its owner alone: these are people's answers. */
export const outputTo = (file: string | undefined): Writable =>
  file === undefined ? process.stdout : createWriteStream(file, { mode: 0o600 });

/** Writes a whole text. */
export async function written(text: string, file: string | undefined): Promise<void> {
  const out = outputTo(file);
  await pipeline(Readable.from([text]), out, { end: out !== process.stdout });
}

/** Runs a job over the operator's database. */
export async function withDatabase<Result>(
  env: NodeJS.ProcessEnv,
  job: (db: Database) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(env);
  const db = await openDatabase(config.databaseUrl, config.databaseAuthToken);
  try {
    return await job(db);
  } finally {
    await db.close();
  }
}
