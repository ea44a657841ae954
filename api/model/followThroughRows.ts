import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { RecommendationRow } from '../../analysis/findings/followThroughRates.ts';
import { endOfDay } from '../../analysis/ledger/days.ts';
import { foldEvents } from '../../analysis/ledger/fold.ts';
import type { Place } from '../access.ts';
import type { Reader } from '../db/database.ts';
import { recommendationDays } from '../db/schema/recommendationDays.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { recommendations } from '../db/schema/recommendations.ts';
import { readLedger } from './ledger.ts';
import { type ChainHead, chainHead, chainHeadOn } from './ledgerChain.ts';
import type { WrittenStanding } from './recommendationDays.ts';

/** A recommendation with the number of events it comes from, those that say whether somebody was heard left out. */
export interface LedgerRow extends RecommendationRow {
  events: number;
}

/** The recommendations of a place as of a day, and the chain of the programme that vouches for them. */
export interface LedgerRows {
  rows: LedgerRow[];
  head: ChainHead;
}

const within = ({ program, institution, team }: Place) =>
  and(
    eq(recommendationStates.programId, program),
    institution === undefined ? undefined : eq(recommendationStates.institutionId, institution),
    team === undefined ? undefined : eq(recommendationStates.teamId, team),
  );

type WrittenRow = [id: string, teamId: string, institutionId: string, ...standing: WrittenStanding];

/** One plain literal: put together from parts, a hundred thousand rows would be slow to read ever after. */
const rowOf = (written: WrittenRow): LedgerRow => ({
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
  events: written[20],
});

/**
 * As they stand, or stood at the end of a past day; without their words, which `withWords` reads of the few that are quoted.
 * The database writes one text of what it keeps written, in the order it is kept in: a hundred thousand rows of objects, or
 * as many places of the file in no order, would take seconds.
 * @param ids Those alone, where given.
 */
export async function recommendationRows(
  db: Reader,
  place: Place,
  asOf: string | null,
  ids?: string[],
): Promise<LedgerRows> {
  // Before the rows: what is recorded meanwhile is in them, and read once more with what comes after this head.
  const head = asOf === null ? await chainHead(db, place.program) : await chainHeadOn(db, place.program, asOf);
  const { recommendationId, teamId, institutionId } = recommendationStates;
  const placed = db
    .select({ id: recommendationId, teamId, institutionId })
    .from(recommendationStates)
    .where(and(within(place), ids && inArray(recommendationId, ids)))
    .orderBy(recommendationId)
    .as('placed');
  const day = recommendationDays;
  const until: SQL = asOf === null ? sql`` : sql` and past.recordedOn <= ${asOf}`;
  const latest = sql`(select max(past.recordedOn) from ${day} past where past.recommendationId = ${placed.id}${until})`;
  const quoted = sql`'[' || json_quote(${placed.id}) || ',' || json_quote(${placed.teamId}) || ',' ||
    json_quote(${placed.institutionId}) || ',' || substr(${day.standing}, 2)`;
  const [found] = await db
    .select({ written: sql<string | null>`group_concat(${quoted})` })
    .from(placed)
    .crossJoin(day)
    .where(and(eq(day.recommendationId, placed.id), eq(day.recordedOn, latest)));
  return { rows: (JSON.parse(`[${found?.written ?? ''}]`) as WrittenRow[]).map(rowOf), head };
}

type Words = Pick<RecommendationRow, 'title' | 'reason'>;

async function presentWords(db: Reader, ids: string[]): Promise<Map<string, Words>> {
  const { recommendationId: id, title, reason } = recommendationStates;
  const found = await db.select({ id, title, reason }).from(recommendationStates).where(inArray(id, ids));
  return new Map(found.map(({ id: of, ...words }) => [of, words]));
}

/** Titles and reasons as they were at the end of a day, corrected since or not. */
async function pastWords(db: Reader, ids: string[], asOf: string): Promise<Map<string, Words>> {
  const { id, title } = recommendations;
  const submitted = await db.select({ id, title }).from(recommendations).where(inArray(id, ids));
  const ledger = await readLedger(db, ids);
  const until = endOfDay(asOf);
  return new Map(
    submitted.map(({ id: of, title: first }) => {
      const state = foldEvents((ledger.get(of) ?? []).filter(({ recordedAt }) => recordedAt < until));
      return [of, { title: state.corrections.title ?? first, reason: state.reason }];
    }),
  );
}

/** A few rows with the titles and the sentences given as reasons, as of now or of the past day that they were read for. */
export async function withWords(
  db: Reader,
  rows: RecommendationRow[],
  asOf: string | null,
): Promise<RecommendationRow[]> {
  const ids = rows.map(({ id }) => id);
  const words = asOf === null ? await presentWords(db, ids) : await pastWords(db, ids, asOf);
  return rows.map((row) => ({ ...row, ...words.get(row.id) }));
}
