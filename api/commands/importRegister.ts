import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { readConfig } from '../config.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { programs } from '../db/schema/organization.ts';
import { importWithin } from '../model/registerImport.ts';
import { Problem } from '../problem.ts';
import { readOptions, UsageError } from './arguments.ts';

export const registerUsage =
  'npm run cli -- import recommendations --program ID --file FILE.csv [--fill yes] [--dry-run yes]';

const everywhere = { everywhere: true, institutions: [], teams: [] };

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof TypeError ? 'not UTF-8' : String(error)}`);
  }
}

/** What the problem `invalid_register` carries, and the report of a file that has faults. */
const faulty = z.object({
  faults: z.array(z.object({ line: z.int(), column: z.string().nullable(), code: z.string() })),
  faultCount: z.int(),
});

function tellFaults(file: string, { faults, faultCount }: z.infer<typeof faulty>): number {
  for (const { line, column, code } of faults)
    console.error(`${file}: line ${line}${column === null ? '' : `, column ${column}`}: ${code}`);
  console.error(`${faultCount} faults: nothing was imported`);
  return 1;
}

async function takeIn(db: Database, options: { program: string; file: string; fill: boolean; dryRun: boolean }) {
  const { program, file, fill, dryRun } = options;
  const [known] = await db.read.select({ id: programs.id }).from(programs).where(eq(programs.id, program));
  if (known === undefined) throw new UsageError(`${program}: no such programme`);
  const context = { db, now: () => new Date(), actor: null, idempotencyKey: null };
  return importWithin(context, { program, csv: textOf(file), fill, dryRun }, everywhere);
}

/** Takes in a register of recommendations, as the page does; for every team of the programme. @returns the exit code. */
export async function importRegisterFile(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const options = readOptions(args, registerUsage, ['program', 'file'], ['fill', 'dry-run']);
  const { program, file } = options;
  const [fill, dryRun] = [options.fill === 'yes', options['dry-run'] === 'yes'];
  const config = readConfig(env);
  const db = await openDatabase(config.databaseUrl, config.databaseAuthToken);
  try {
    const report = await takeIn(db, { program, file, fill, dryRun });
    if (report.faultCount > 0) return tellFaults(file, report);
    const { recommendations, events, alreadyThere } = report;
    console.log(
      `${recommendations} recommendations${dryRun ? ' would be' : ''} added with ${events} events, ${alreadyThere} there already`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid_register') throw error;
    return tellFaults(file, faulty.parse(error.params));
  } finally {
    await db.close();
  }
}
