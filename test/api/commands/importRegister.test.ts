import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { importCommand } from '../../../api/commands/import.ts';
import { openDatabase } from '../../../api/db/database.ts';
import { fixture } from '../../support/fixture.ts';
import { testSecret } from '../../support/testSecret.ts';

it('takes in a register on the command line once, or names its faults', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'register-'));
  const url = `file:${join(folder, 't.db')}`;
  const db = await openDatabase(url);
  const sample = await fixture(db, { institutionCount: 1, teamsPerInstitution: 1 });
  await db.close();
  const env = {
    DATABASE_URL: url,
    SECRET: testSecret,
    BASE_URL: 'http://localhost:3000',
  };
  const file = join(folder, 'r.csv');
  const said: string[] = [];
  for (const name of ['log', 'error'] as const)
    vi.spyOn(console, name).mockImplementation((line) => void said.push(line));
  const run = async (on: string, ...more: string[]) => {
    writeFileSync(file, `team,reference,title_fr,side,on\n${sample.teams[0]?.id},1,Un banc,joint,${on}\n`);
    said.length = 0;
    const code = await importCommand.run(
      ['recommendations', '--program', sample.programId, '--file', file, ...more],
      env,
    );
    return [code, said.join('|')];
  };
  const line = (text: string) => [0, text];
  try {
    expect(await run('hier')).toEqual([1, `${file}: line 2, column on: no_day|1 faults: nothing was imported`]);
    expect(await run('2024-01-01', '--dry-run', 'yes')).toEqual(
      line('1 recommendations would be added with 1 events, 0 there already'),
    );
    expect(await run('2024-01-01')).toEqual(line('1 recommendations added with 1 events, 0 there already'));
    expect(await run('2024-01-01')).toEqual(line('0 recommendations added with 0 events, 1 there already'));
    expect((await run('2024-01-01', '--lost', 'x'))[0]).toBe(2);
  } finally {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  }
});
