import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { verifyLedger } from '../../../api/commands/verifyLedger.ts';
import { chainHead } from '../../../api/model/ledgerChain.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { fixture } from '../../support/fixture.ts';
import { insertHistories } from '../../support/histories.ts';
import { anotherProgram } from '../../support/places.ts';

let db: TemporaryDatabase;
let program: string;
let lines: string[];
beforeEach(async () => {
  db = await temporaryDatabase();
  const sample = await fixture(db);
  program = sample.programId;
  const [team] = sample.teams;
  await insertHistories(db, program, [
    {
      ...{ id: 'r1', teamId: team?.id ?? '', institutionId: team?.institutionId ?? '' },
      steps: [
        ['submitted', '2026-01-01'],
        ['acknowledged', '2026-01-11'],
      ],
    },
  ]);
  lines = [];
  const keep = (line: unknown) => void lines.push(String(line));
  vi.spyOn(console, 'log').mockImplementation(keep);
  vi.spyOn(console, 'error').mockImplementation(keep);
});
afterEach(() => vi.restoreAllMocks());

const run = (...args: string[]) => verifyLedger.run(args, { DATABASE_URL: db.url, SECRET: 'x'.repeat(40) });
const printed = async () => (await chainHead(db.read, program)).hash?.toString('hex') ?? '';

it('says in both languages that every ledger holds, and that a printed head stands in it', async () => {
  expect(await run()).toBe(0);
  expect(lines.join('\n')).toMatch(/Le registre tient\s: 2 événements.*[\s\S]*The ledger holds: 2 events/);
  expect(await run('--program', program, '--head', await printed(), '--count', '2')).toBe(0);
  expect(lines.join('\n')).toContain('The hash given is indeed that of event 2');
  lines.length = 0;
  expect(await run('--program', program, '--head', await printed())).toBe(0);
  expect(lines.join('\n')).toContain('The hash given is indeed that of event 2');
  const other = await anotherProgram(db);
  expect(await run('--program', other.programId)).toBe(0);
  expect(lines.join('\n')).toContain('The ledger holds no event.');
});

it('ends otherwise when it is broken, and says where', async () => {
  const head = await printed();
  expect(await run('--head', head, '--count', '1')).toBe(1);
  expect(lines.join('\n')).toMatch(/réécrite[\s\S]*rewritten/);
  expect(await run('--head', head, '--count', '3')).toBe(1);
  expect(lines.join('\n')).toMatch(/coupée[\s\S]*cut/);
  expect(await run('--head', 'ab'.repeat(32))).toBe(1);
  expect(lines.join('\n')).toMatch(/d’aucun événement[\s\S]*that of no event/);
  await db.batch(['drop trigger recommendation_events_never_update']);
  await db.batch(["update recommendation_events set occurredOn = '2020-01-01' where type = 'acknowledged'"]);
  expect(await run()).toBe(1);
  expect(lines.join('\n')).toContain('event 2 was changed');
});

it('says what it needs', async () => {
  await anotherProgram(db);
  const head = await printed();
  for (const args of [
    ['--head', head],
    ['--count', '1'],
    ['--head', 'abc', '--count', '1'],
    ['--head', head, '--count', '0'],
    ['--head', head, '--count', '2'],
    ['--program', 'nowhere'],
  ]) {
    expect(await run(...args), args.join(' ')).toBe(2);
  }
});
