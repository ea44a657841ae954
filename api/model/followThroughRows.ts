import { and, eq, inArray, sql } from 'drizzle-orm';
import type { RecommendationRow } from '../../analysis/findings/followThroughRates.ts';
import { endOfDay } from '../../analysis/ledger/days.ts';
import { foldEvents } from '../../analysis/ledger/fold.ts';
import type { Place } from '../access.ts';
import type { Reader } from '../db/database.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { recommendations } from '../db/schema/recommendations.ts';
import { readLedger } from './ledger.ts';
import { chainHead, chainHeadUntil } from './ledgerChain.ts';

/** The recommendations of a place as of a day, how many events they come from, and the chain that vouches for them. */
export interface LedgerRows {
  rows: RecommendationRow[];
  events: number;
  /** Count and hash of the chain of the programme, in writing. */
  head: string;
}

const writtenHead = (program: string, { count, hash }: { count: number; hash: Buffer | null }): string =>
  `${program}:${count}:${hash?.toString('hex') ?? ''}`;

const within = ({ program, institution, team }: Place) =>
  and(
    eq(recommendationStates.programId, program),
    institution === undefined ? undefined : eq(recommendationStates.institutionId, institution),
    team === undefined ? undefined : eq(recommendationStates.teamId, team),
  );

/** Columns of a row in the order in which the database writes them: a hundred thousand rows of objects would take seconds. */
type WrittenRow = [
  ...[id: string, teamId: string, institutionId: string, contributorSide: RecommendationRow['contributorSide']],
  ...[submittedOn: string, state: RecommendationRow['state'], since: string],
  ...[accepted: number, verified: number, disputed: number, importedHistory: number, hasReason: number],
  ...[decidedDays: number | null, reasonCode: RecommendationRow['reasonCode'] | null, decidedOn: string | null],
  ...[declaredOn: string | null, dueOn: string | null, reviewOn: string | null, toldDays: number | null],
  ...[steps: NonNullable<RecommendationRow['steps']>, sequence: number],
];

/** One plain literal: put together from parts, a hundred thousand rows would be slow to read ever after. */
const rowOf = (written: WrittenRow): RecommendationRow => ({
  id: written[0],
  teamId: written[1],
  institutionId: written[2],
  contributorSide: written[3],
  submittedOn: written[4],
  state: written[5],
  since: written[6],
  accepted: written[7] === 1,
  verified: written[8] === 1,
  disputed: written[9] === 1,
  importedHistory: written[10] === 1,
  hasReason: written[11] === 1,
  decidedDays: written[12],
  reasonCode: written[13],
  decidedOn: written[14],
  declaredOn: written[15],
  dueOn: written[16],
  reviewOn: written[17],
  toldDays: written[18],
  steps: written[19],
});

/** As they stand now, from their states; without their words, which `withWords` reads of the few that are quoted. */
export async function presentRecommendations(db: Reader, place: Place): Promise<LedgerRows> {
  const row = recommendationStates;
  const [found] = await db
    .select({
      written: sql<string>`json_group_array(json_array(
        ${row.recommendationId}, ${row.teamId}, ${row.institutionId}, ${row.contributorSide},
        ${row.submittedOn}, ${row.state}, ${row.since},
        ${row.accepted}, ${row.verified}, ${row.disputed}, ${row.importedHistory},
        ${row.reason} is not null and ${row.reason} <> '',
        ${row.decidedDays}, ${row.reasonCode}, ${row.decidedOn},
        ${row.declaredOn}, ${row.dueOn}, ${row.reviewOn}, ${row.toldDays},
        json(${row.steps}), ${row.sequence}))`,
    })
    .from(row)
    .where(within(place));
  const written = JSON.parse(found?.written ?? '[]') as WrittenRow[];
  const events = written.reduce((sum, each) => sum + each[20], 0);
  return {
    ...{ rows: written.map(rowOf), events },
    head: writtenHead(place.program, await chainHead(db, place.program)),
  };
}

/** Some rows with their titles and the sentences given as reasons; those that have them stay as they are. */
export async function withWords(db: Reader, rows: RecommendationRow[]): Promise<RecommendationRow[]> {
  const wanted = rows.filter(({ title }) => title === undefined).map(({ id }) => id);
  if (wanted.length === 0) return rows;
  const { recommendationId: id, title, reason } = recommendationStates;
  const found = await db.select({ id, title, reason }).from(recommendationStates).where(inArray(id, wanted));
  const words = new Map(found.map((each) => [each.id, each]));
  return rows.map((row) => ({ ...row, ...words.get(row.id) }));
}

/** As they stood at the end of a past day: the fold of the events recorded until then. */
export async function pastRecommendations(db: Reader, place: Place, asOf: string): Promise<LedgerRows> {
  const until = endOfDay(asOf);
  const { recommendationId, teamId, institutionId } = recommendationStates;
  const { title, contributorSide } = recommendations;
  const placed = await db
    .select({ id: recommendationId, teamId, institutionId, title, contributorSide })
    .from(recommendationStates)
    .innerJoin(recommendations, eq(recommendations.id, recommendationId))
    .where(within(place));
  const ofPlace = db.select({ id: recommendationId }).from(recommendationStates).where(within(place));
  const ledger = await readLedger(db, ofPlace);
  let events = 0;
  const rows = placed.flatMap((row): RecommendationRow[] => {
    const known = (ledger.get(row.id) ?? []).filter(({ recordedAt }) => recordedAt < until);
    if (known.length === 0) return [];
    events += known.length;
    const state = foldEvents(known);
    return [{ ...row, ...state.corrections, ...state }];
  });
  return { rows, events, head: writtenHead(place.program, await chainHeadUntil(db, place.program, until)) };
}
