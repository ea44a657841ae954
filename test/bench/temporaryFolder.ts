import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a job with the address of a database file of its own, removed afterwards. */
export async function withTemporaryFile<T>(job: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return await job(`file:${join(folder, 'data.db')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
