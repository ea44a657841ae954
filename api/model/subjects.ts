import { eq } from 'drizzle-orm';
import type { Place } from '../access.ts';
import type { Transaction } from '../db/database.ts';
import { benchmarks } from '../db/schema/benchmarks.ts';
import { questionnaires, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { releases } from '../db/schema/releases.ts';
import { placeOfLottery } from './lotteryRows.ts';
import {
  placeOfCampaign,
  placeOfInstitution,
  placeOfMember,
  placeOfProgram,
  placeOfRecommendation,
  placeOfTeam,
} from './places.ts';
import { placeOfTheme } from './themePlaces.ts';
import { placeOfWebhook } from './webhookRows.ts';

type Selecting = Pick<Transaction, 'select'>;

const first = (rows: { program: string | null }[]): string | null => rows[0]?.program ?? null;

const ofQuestionnaire = async (db: Selecting, id: string) =>
  first(await db.select({ program: questionnaires.programId }).from(questionnaires).where(eq(questionnaires.id, id)));

const ofVersion = async (db: Selecting, id: string) =>
  first(
    await db
      .select({ program: questionnaires.programId })
      .from(questionnaireVersions)
      .innerJoin(questionnaires, eq(questionnaireVersions.questionnaireId, questionnaires.id))
      .where(eq(questionnaireVersions.id, id)),
  );

const ofBenchmark = async (db: Selecting, id: string) =>
  first(await db.select({ program: benchmarks.programId }).from(benchmarks).where(eq(benchmarks.id, id)));

const ofRelease = async (db: Selecting, id: string) => {
  const [row] = await db.select({ campaign: releases.campaignId }).from(releases).where(eq(releases.id, id));
  return row ? (await placeOfCampaign(db, row.campaign)).program : null;
};

const at = (placeOf: (db: Selecting, id: string) => Promise<Place>) => async (db: Selecting, id: string) =>
  (await placeOf(db, id)).program;

const programOf = new Map<string, (db: Selecting, id: string) => Promise<string | null>>([
  ['program', at(placeOfProgram)],
  ['institution', at(placeOfInstitution)],
  ['team', at(placeOfTeam)],
  ['member', at(placeOfMember)],
  ['campaign', at(placeOfCampaign)],
  ['recommendation', at(placeOfRecommendation)],
  ['lottery', at(placeOfLottery)],
  ['questionnaire', ofQuestionnaire],
  ['version', ofVersion],
  ['benchmark', ofBenchmark],
  ['release', ofRelease],
  ['theme', at(placeOfTheme)],
  ['webhook', at(placeOfWebhook)],
]);

/**
 * The programme of an audit subject `noun:id`; null for what is shared by all. Throws an Error for a noun that is not
 * listed here, so that no audit event can be written where nobody would find it.
 */
export function programOfSubject(db: Selecting, subject: string): Promise<string | null> {
  const [noun = '', id = ''] = subject.split(':');
  const lookUp = programOf.get(noun);
  if (lookUp === undefined) throw new Error(`an audit subject of an unknown noun: ${noun}`);
  return lookUp(db, id);
}
