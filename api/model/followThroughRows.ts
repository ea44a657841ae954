import { and, eq } from 'drizzle-orm';
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

/** As they stand now, from their states. */
export async function presentRecommendations(db: Reader, place: Place): Promise<LedgerRows> {
  const row = recommendationStates;
  const found = await db
    .select({
      ...{ id: row.recommendationId, teamId: row.teamId, institutionId: row.institutionId, title: row.title },
      ...{ contributorSide: row.contributorSide, submittedOn: row.submittedOn, state: row.state, since: row.since },
      ...{ accepted: row.accepted, verified: row.verified, disputed: row.disputed, decidedDays: row.decidedDays },
      ...{ importedHistory: row.importedHistory, reasonCode: row.reasonCode, reason: row.reason },
      sequence: row.sequence,
    })
    .from(row)
    .where(within(place));
  const rows = found.map(({ sequence: _, ...rest }): RecommendationRow => rest);
  const events = found.reduce((sum, { sequence }) => sum + sequence, 0);
  return { rows, events, head: writtenHead(place.program, await chainHead(db, place.program)) };
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
