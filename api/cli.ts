import { existsSync } from 'node:fs';

/** One command of `npm run cli -- <name>`; `run` gives the exit code. */
export interface Command {
  summary: string;
  run(args: string[], env: NodeJS.ProcessEnv): Promise<number>;
}

// Each is loaded only when asked for, so that a small command starts fast.
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./commands/start.ts')).start,
  demo: async () => (await import('./commands/demo.ts')).demo,
  'create-admin': async () => (await import('./commands/createAdmin.ts')).createAdmin,
  'publish-questionnaire': async () => (await import('./commands/publishQuestionnaire.ts')).publishQuestionnaire,
  import: async () => (await import('./commands/import.ts')).importCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  bounces: async () => (await import('./commands/bounces.ts')).bounces,
  analyze: async () => (await import('./commands/analyze.ts')).analyze,
  'verify-ledger': async () => (await import('./commands/verifyLedger.ts')).verifyLedger,
  rebuild: async () => (await import('./commands/rebuild.ts')).rebuild,
};

async function usage(): Promise<void> {
  console.log('Commands:');
  for (const [name, load] of Object.entries(commands)) console.log(`  ${name.padEnd(24)}${(await load()).summary}`);
}

// The database holds answers: what this process writes is for its owner alone.
process.umask(0o077);

if (existsSync('.env')) process.loadEnvFile('.env');

const [name = '', ...args] = process.argv.slice(2);
const load = commands[name];
if (load === undefined) {
  await usage();
  process.exitCode = name === '' || name === 'help' ? 0 : 2;
} else {
  try {
    process.exitCode = await (await load()).run(args, process.env);
  } catch (error) {
    // Loaded here for the same reason; a command that can throw it has loaded it already.
    const { ConfigError } = await import('./config.ts');
    if (!(error instanceof ConfigError)) throw error;
    for (const line of error.lines) console.error(line);
    process.exitCode = 2;
  }
}
