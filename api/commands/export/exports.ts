import { eq } from 'drizzle-orm';
import { dayOf } from '../../../analysis/ledger/days.ts';
import { languages } from '../../../surveys/text.ts';
import type { Database } from '../../db/database.ts';
import { campaigns } from '../../db/schema/campaigns.ts';
import { versionOfCampaign } from '../../import/campaignVersion.ts';
import { exportComments } from '../../import/exportComments.ts';
import { exportDemographics } from '../../import/exportDemographics.ts';
import { benchmarkJson, questionnaireJson } from '../../import/exportDocuments.ts';
import { exportRecommendations } from '../../import/exportRecommendations.ts';
import { exportResponses } from '../../import/exportResponses.ts';
import { byId, type NameOf, placeNames } from '../../import/placeNames.ts';
import { dayOption, readOptions, UsageError } from '../arguments.ts';
import { outputTo, withDatabase, written } from './output.ts';

/** One noun of `export`; `run` says what was written. */
interface Export {
  usage: string;
  run(args: string[], env: NodeJS.ProcessEnv): Promise<string>;
}

/** What teams and institutions are called: by their ids, or as pages call them. */
async function namesFor(db: Database, names: string | undefined, program: string | undefined): Promise<NameOf> {
  const language = languages.find((known) => known === names);
  if (names !== undefined && language === undefined) throw new UsageError('--names: fr or en');
  return language === undefined || program === undefined ? byId : placeNames(db.read, program, language);
}

async function programOf(db: Database, campaign: string): Promise<string | undefined> {
  const [row] = await db.read.select({ id: campaigns.programId }).from(campaigns).where(eq(campaigns.id, campaign));
  return row?.id;
}

const responses: Export = {
  usage: 'responses --campaign ID [--names fr|en] [--format csv|fhir]',
  run(args, env) {
    const {
      campaign,
      out,
      names,
      format = 'csv',
    } = readOptions(args, this.usage, ['campaign'], ['out', 'format', 'names']);
    if (format !== 'csv' && format !== 'fhir') throw new UsageError(this.usage);
    if (format === 'fhir' && names !== undefined) throw new UsageError('--names: FHIR holds ids');
    return withDatabase(env, async (db) => {
      const nameOf = await namesFor(db, names, await programOf(db, campaign));
      return `${await exportResponses({ db, campaignId: campaign, out: outputTo(out), format, nameOf })} responses`;
    });
  },
};

const demographics: Export = {
  usage: 'demographics --campaign ID [--names fr|en]',
  run(args, env) {
    const { campaign, out, names } = readOptions(args, this.usage, ['campaign'], ['out', 'names']);
    return withDatabase(env, async (db) => {
      const nameOf = await namesFor(db, names, await programOf(db, campaign));
      return `${await exportDemographics({ db, campaignId: campaign, out: outputTo(out), nameOf })} records`;
    });
  },
};

const recommendations: Export = {
  usage: 'recommendations --program ID [--as-of YYYY-MM-DD] [--names fr|en]',
  run(args, env) {
    const { program, out, names, ...given } = readOptions(args, this.usage, ['program'], ['out', 'names', 'as-of']);
    const asOf = dayOption('--as-of', given['as-of'] ?? dayOf(Date.now()));
    return withDatabase(env, async (db) => {
      const nameOf = await namesFor(db, names, program);
      const rows = await exportRecommendations({ db, programId: program, asOf, out: outputTo(out), nameOf });
      return `${rows} recommendations as of ${asOf}`;
    });
  },
};

const comments: Export = {
  usage: 'comments --campaign ID [--names fr|en]',
  run(args, env) {
    const { campaign, out, names } = readOptions(args, this.usage, ['campaign'], ['out', 'names']);
    const language = languages.find((known) => known === names);
    if (names !== undefined && language === undefined) throw new UsageError('--names: fr or en');
    return withDatabase(env, async (db) => {
      await versionOfCampaign(db.read, campaign, 'experience');
      return `${await exportComments({ db, campaignId: campaign, out: outputTo(out), language })} comments, without their words`;
    });
  },
};

const questionnaire: Export = {
  usage: 'questionnaire --campaign ID [--of experience|demographics]',
  run(args, env) {
    const { campaign, out, of = 'experience' } = readOptions(args, this.usage, ['campaign'], ['out', 'of']);
    if (of !== 'experience' && of !== 'demographics') throw new UsageError(this.usage);
    return withDatabase(env, async (db) => {
      await written(await questionnaireJson(db, campaign, of), out);
      return '1 questionnaire';
    });
  },
};

const benchmark: Export = {
  usage: 'benchmark --benchmark ID',
  run(args, env) {
    const { benchmark: id, out } = readOptions(args, this.usage, ['benchmark'], ['out']);
    return withDatabase(env, async (db) => {
      await written(await benchmarkJson(db, id), out);
      return '1 benchmark';
    });
  },
};

export const exports = { responses, demographics, recommendations, comments, questionnaire, benchmark };

export const isExport = (noun: string): noun is keyof typeof exports => Object.hasOwn(exports, noun);
