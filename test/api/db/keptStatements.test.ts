import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { beforeEach, describe, expect, it } from 'vitest';
import { type KeptStatements, keptStatements } from '../../../api/db/keptStatements.ts';
import { closeAt } from '../../support/closing.ts';

let url: string;
let kept: KeptStatements;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  closeAt('test', () => rmSync(folder, { recursive: true }));
  url = `file:${join(folder, 'data.db')}`;
  kept = keptStatements(url);
  closeAt('test', () => kept.close());
  kept.ask('pragma journal_mode = wal');
  kept.ask('create table notes (id text primary key, note text) strict');
});

const add = 'insert into notes (id, note) values (?, ?)';
const count = 'select count(*) from notes';

describe('statements that are kept', () => {
  it('give the first column of the first row as text, and null without one', () => {
    kept.ask(add, ['a', 'one']);
    kept.ask(add, ['b', 'two']);
    const find = 'select note, id from notes where id >= ? order by id';
    expect([kept.ask(find, ['a']), kept.ask(find, ['b']), kept.ask(find, ['c'])]).toEqual(['one', 'two', null]);
    expect(kept.ask(count)).toBe('2');
  });

  it('work again after one failed, and leave nothing of a transaction that did not end', async () => {
    kept.ask(add, ['a', 'one']);
    const twice = kept.transact(async () => {
      kept.ask(add, ['b', 'two']);
      kept.ask(add, ['a', 'again']);
    });
    await expect(twice).rejects.toMatchObject({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) });
    expect(kept.ask(count)).toBe('1');
    await kept.transact(async () => kept.ask(add, ['b', 'two']));
    expect(kept.ask(count)).toBe('2');
  });

  it('hold no log that another connection wants to empty, and see what that one writes and alters', async () => {
    kept.ask(add, ['a', 'one']);
    expect(kept.ask(count)).toBe('1');
    const other = createClient({ url, concurrency: 1 });
    closeAt('test', () => other.close());
    expect((await other.execute('pragma wal_checkpoint(truncate)')).rows[0]?.[0]).toBe(0);
    await other.execute({ sql: add, args: ['b', 'two'] });
    await other.execute('alter table notes add column day text');
    expect(kept.ask(count)).toBe('2');
    expect(kept.ask('select day from notes')).toBe(null);
  });
});
