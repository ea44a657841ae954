import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { type LiveAnswers, startLiveAnswers } from '../answers/liveAnswers.ts';
import type { Command } from '../cli.ts';
import { readConfig } from '../config.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { describeFault } from '../import/fault.ts';
import { importFhirResponses } from '../import/importFhirResponses.ts';
import { importResponses } from '../import/importResponses.ts';
import type { ImportReport } from '../import/importRows.ts';
import { importMapSchema } from '../import/map.ts';
import { ImportRefused } from '../import/target.ts';
import { createRelease, latestRelease } from '../model/releases.ts';
import { orSayWhy, readJson, readOptions, UsageError } from './arguments.ts';
import { importRegisterFile, registerUsage } from './importRegister.ts';

const usage = [
  'npm run cli -- import responses --file FILE.csv[.gz] --map MAP.json',
  'npm run cli -- import responses --file FILE.ndjson[.gz] --format fhir --campaign ID',
  registerUsage,
].join('\n');

/** Reads one kind of file into the database. */
type Import = (db: Database, file: string) => Promise<ImportReport>;
const now = () => new Date();

/** @throws UsageError when the options do not say all that the format needs. */
function importOf({ format = 'csv', map: path, campaign: campaignId }: Partial<Record<string, string>>): Import {
  if (format === 'fhir' && campaignId !== undefined && path === undefined) {
    return (db, file) => importFhirResponses({ db, file, campaignId, now });
  }
  if (format !== 'csv' || path === undefined || campaignId !== undefined) throw new UsageError(usage);
  const map = importMapSchema.safeParse(readJson(path));
  if (!map.success) throw new UsageError(`${path}:\n${z.prettifyError(map.error)}`);
  return (db, file) => importResponses({ db, file, map: map.data, now });
}

/** Columns first, then figures: what closing a campaign would have done. An open campaign is released by its staff. */
async function sealAndRelease(db: Database, live: LiveAnswers, campaignId: string): Promise<string> {
  await live.seal(campaignId);
  const [campaign] = await db.read.select().from(campaigns).where(eq(campaigns.id, campaignId));
  if (campaign?.status !== 'closed') return 'The campaign is under way: release its figures when the time has come.';
  const created = await createRelease({ db, live, now }, campaignId, 'close');
  if (!('release' in created)) return 'No release was made.';
  return `Release ${created.release.number} of ${created.release.releasedOn} (sha256 ${created.release.sha256})`;
}

function tell({ campaignId, rows, added, alreadyThere, institutions, teams }: ImportReport): void {
  console.log(`${rows} rows: ${added} added, ${alreadyThere} there already`);
  if (teams > 0) console.log(`${teams} teams in ${institutions} institutions`);
  console.log(`Campaign ${campaignId}`);
}

async function importFile(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [noun, ...rest] = args;
  if (noun === 'recommendations') return importRegisterFile(rest, env);
  if (noun !== 'responses') throw new UsageError(usage);
  const options = readOptions(rest, usage, ['file'], ['map', 'format', 'campaign']);
  const read = importOf(options);
  const config = readConfig(env);
  const db = await openDatabase(config.databaseUrl, config.databaseAuthToken);
  const live = startLiveAnswers(db, { preload: false });
  try {
    const report = await read(db, options.file);
    for (const fault of report.faults) console.error(`${options.file}: ${describeFault(fault)}`);
    if (report.faultCount > 0) {
      console.error(`${report.faultCount} faults in ${report.rows} rows: nothing was imported`);
      return 1;
    }
    tell(report);
    const released = await latestRelease(db.read, report.campaignId);
    if (report.added > 0 || released === null) console.log(await sealAndRelease(db, live, report.campaignId));
    return 0;
  } finally {
    await live.close();
    await db.close();
  }
}

const isOperators = (error: Error): boolean =>
  error instanceof ImportRefused || ('code' in error && /^(ENOENT|EACCES|EISDIR|Z_)/.test(String(error.code)));

export const importCommand: Command = {
  summary:
    'Import a file of responses (CSV, FHIR) or of recommendations: import responses --file F --map MAP.json | --format fhir --campaign ID; import recommendations --program ID --file F',
  run: (args, env) => orSayWhy(() => importFile(args, env), isOperators),
};
