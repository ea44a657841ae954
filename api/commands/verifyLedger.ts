import { asc } from 'drizzle-orm';
import type { PrintedHead } from '../../analysis/ledger/chain.ts';
import { verdictWords } from '../../analysis/ledger/chainWords.ts';
import type { Command } from '../cli.ts';
import { readConfig } from '../config.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { programs } from '../db/schema/organization.ts';
import { alteredEvidence, verifyLedger as verifyProgram } from '../model/ledgerVerification.ts';
import { orSayWhy, readOptions, UsageError } from './arguments.ts';

const usage = 'npm run cli -- verify-ledger [--program ID] [--head HASH [--count N]]';

/** @throws UsageError for a number without a hash, or for what is no hash or no number. */
function printedHead({ head, count }: { head?: string; count?: string }): PrintedHead | null {
  if (head === undefined && count === undefined) return null;
  if (head === undefined) throw new UsageError(`--count: only with --head\n${usage}`);
  if (!/^[0-9a-f]{64}$/i.test(head)) throw new UsageError('--head: 64 hexadecimal digits');
  if (count !== undefined && !/^[1-9]\d{0,14}$/.test(count)) throw new UsageError('--count: a whole number from 1');
  return { head: head.toLowerCase(), count: count === undefined ? null : Number(count) };
}

/** @throws UsageError for a programme that is not there, or a head that could be of several. */
async function chosenPrograms(db: Database, id: string | undefined, printed: PrintedHead | null) {
  const all = await db.read.select({ id: programs.id, name: programs.name }).from(programs).orderBy(asc(programs.id));
  const chosen = id === undefined ? all : all.filter((program) => program.id === id);
  if (id !== undefined && chosen.length === 0) throw new UsageError(`--program ${id}: there is no such programme`);
  if (printed !== null && chosen.length > 1)
    throw new UsageError(
      `--program: needed with --head, one of\n${all.map((one) => `  ${one.id}  ${one.name.en}`).join('\n')}`,
    );
  return chosen;
}

/** Prints what was found, in both languages. @returns whether every ledger holds. */
async function verifyAll(db: Database, args: string[]): Promise<boolean> {
  const options = readOptions(args, usage, [], ['program', 'head', 'count']);
  const printed = printedHead(options);
  let holds = true;
  for (const { id, name } of await chosenPrograms(db, options.program, printed)) {
    const verdict = await verifyProgram(db.read, id, printed);
    const words = verdictWords(verdict);
    console.log(`${name.fr} · ${name.en} (${id})\n  ${words.fr}\n  ${words.en}`);
    const altered = await alteredEvidence(db.read, id);
    if (altered.length > 0) {
      console.log(`  Preuves modifiées ou disparues · Evidence changed or gone: ${altered.join(', ')}`);
    }
    holds &&= verdict.fault === null && altered.length === 0;
  }
  return holds;
}

export const verifyLedger: Command = {
  summary: 'Check that no event of a recommendation was altered (--program, --head, --count)',
  run: (args, env) =>
    orSayWhy(async () => {
      const config = readConfig(env);
      const db = await openDatabase(config.databaseUrl, config.databaseAuthToken);
      try {
        return (await verifyAll(db, args)) ? 0 : 1;
      } finally {
        await db.close();
      }
    }),
};
