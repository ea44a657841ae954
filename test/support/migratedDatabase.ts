import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../api/db/database.ts';
import { databaseRoot } from './databaseRoot.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file that all migrations have run on. */
    migratedDatabase: string;
  }
}

/** Runs all migrations once for the whole run: test databases are copies of this file. @returns what removes it at the end. */
export default async function migrateOnce(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(databaseRoot, 'migrated-'));
  const file = join(folder, 'data.db');
  await (await openDatabase(`file:${file}`)).close();
  project.provide('migratedDatabase', file);
  return () => rmSync(folder, { recursive: true, force: true });
}
