import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../api/db/database.ts';

const parent = mkdtempSync(join(tmpdir(), 'permissions-'));
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const othersMay = (path: string): number => statSync(path).mode & 0o077;

describe('the data folder', () => {
  it('is readable by its owner alone: names, answers and sessions stand in it', async () => {
    const file = join(parent, 'data', 'evaluation.db');
    const db = await openDatabase(`file:${file}`);
    await db.write(async (tx) => {
      await tx.run('create table kept (a integer)');
    });
    expect([join(parent, 'data'), file, `${file}-wal`, `${file}-shm`].map(othersMay)).toEqual([0, 0, 0, 0]);
    await db.close();
  });
});
