import { createWriteStream } from 'node:fs';
import type { Command } from '../cli.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../db/database.ts';
import { exportResponses } from '../import/exportResponses.ts';
import { ImportRefused } from '../import/target.ts';
import { orSayWhy, readOptions, UsageError } from './arguments.ts';

const usage = 'npm run cli -- export responses --campaign ID [--format csv|fhir] [--out FILE]';

async function exportFile(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [noun, ...rest] = args;
  if (noun !== 'responses') throw new UsageError(usage);
  const { campaign, out, format = 'csv' } = readOptions(rest, usage, ['campaign'], ['out', 'format']);
  if (format !== 'csv' && format !== 'fhir') throw new UsageError(usage);
  const config = readConfig(env);
  const db = await openDatabase(config.databaseUrl, config.databaseAuthToken);
  try {
    // Readable by its owner alone: these are people's answers.
    const target = out === undefined ? process.stdout : createWriteStream(out, { mode: 0o600 });
    const rows = await exportResponses({ db, campaignId: campaign, out: target, format });
    console.error(`${rows} responses`);
    return 0;
  } finally {
    await db.close();
  }
}

export const exportCommand: Command = {
  summary:
    "Write a campaign's responses as CSV or FHIR, for the operator: export responses --campaign ID [--format F] [--out F]",
  run: (args, env) =>
    orSayWhy(
      () => exportFile(args, env),
      (error) => error instanceof ImportRefused,
    ),
};
