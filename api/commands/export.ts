import type { Command } from '../cli.ts';
import { ImportRefused } from '../import/target.ts';
import { orSayWhy, UsageError } from './arguments.ts';
import { exports, isExport } from './export/exports.ts';

const usage = Object.values(exports)
  .map((each) => `npm run cli -- export ${each.usage} [--out FILE]`)
  .join('\n');

async function exportFile([noun = '', ...args]: string[], env: NodeJS.ProcessEnv): Promise<number> {
  if (!isExport(noun)) throw new UsageError(usage);
  console.error(await exports[noun].run(args, env));
  return 0;
}

export const exportCommand: Command = {
  summary: `Write, for the operator: export ${Object.keys(exports).join('|')} … [--out F] (export --help)`,
  run: (args, env) =>
    orSayWhy(
      () => exportFile(args, env),
      (error) => error instanceof ImportRefused,
    ),
};
