import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Bytes that must be free in memory: test databases are small, and gone after their test. */
const enough = 1_000_000_000;
const memory = '/dev/shm';

function roomInMemory(): boolean {
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > enough;
  } catch {
    return false;
  }
}

/**
 * The folder that test databases lie in: in memory where the system has room there, for each of thousands of writes waits for
 * the disk otherwise. Tests that kill processes have theirs on the disk.
 */
export const databaseRoot = roomInMemory() ? memory : tmpdir();
