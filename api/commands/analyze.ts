import type { Command } from '../cli.ts';
import { Faults, FaultyData } from './analyze/faults.ts';
import { isFinding } from './analyze/findingNames.ts';
import { findingHelp, generalHelp } from './analyze/help.ts';
import { readAnalyzeOptions } from './analyze/options.ts';
import { orSayWhy, UsageError } from './arguments.ts';

/** Loaded after the options are known to be sound: a slip of the pen is told at once. */
async function run(finding: Parameters<typeof readAnalyzeOptions>[0], args: string[]): Promise<string> {
  const options = readAnalyzeOptions(finding, args);
  const [{ planOf }, { readRows }, { printed }] = await Promise.all([
    import('./analyze/plans.ts'),
    import('./analyze/readRows.ts'),
    import('./analyze/printed.ts'),
  ]);
  const faults = new Faults();
  const plan = await planOf(options, faults);
  const read = await readRows(options, plan.wanted, faults);
  if (faults.any) throw new FaultyData(faults.words());
  const found = await plan.compute(read, faults);
  if (faults.any) throw new FaultyData(faults.words());
  if (plan.note) console.error(plan.note);
  return printed({ options, table: read.table, outcome: plan.outcome, found });
}

/** A reader such as `head` that has seen enough is no fault. */
function forgiveClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

async function analyzeFile([name = '', ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${generalHelp()}\n`);
    return 0;
  }
  if (!isFinding(name)) throw new UsageError(`${name === '' ? '' : `${name}: no such finding\n`}${generalHelp()}`);
  if (args.some((each) => each === '--help' || each === '-h')) {
    process.stdout.write(`${findingHelp(name)}\n`);
    return 0;
  }
  process.stdout.off('error', forgiveClosedPipe).on('error', forgiveClosedPipe);
  try {
    process.stdout.write(await run(name, args));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`${error.message}\nnpm run --silent cli -- analyze ${name} --help says what it takes`);
  }
  return 0;
}

/** Errors of the findings are known by name: what they stand in is loaded only with them. */
const isOperators = (error: Error): boolean =>
  error instanceof FaultyData || ['NotTwoGroups', 'TooManyValues'].includes(error.name);

export const analyze: Command = {
  summary: 'Statistics over a file, without a database: analyze FINDING --data F.csv[.gz] (analyze --help)',
  run: (args) => orSayWhy(() => analyzeFile(args), isOperators),
};
