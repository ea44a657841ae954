import { and, desc, eq, lte, sql } from 'drizzle-orm';
import { dayOf } from '../../analysis/ledger/days.ts';
import { applyEvent } from '../../analysis/ledger/fold.ts';
import type { RecommendationState } from '../../analysis/ledger/state.ts';
import type { Reader, Transaction } from '../db/database.ts';
import { inParts } from '../db/inParts.ts';
import { ledgerDays, recommendationDays } from '../db/schema/recommendationDays.ts';
import type { ContributorSide } from '../db/schema/recommendations.ts';
import type { RecordedEvent } from './ledger.ts';

/** Where a recommendation stood, in the order in which it is written: read by the hundred thousand, so without names. */
export type WrittenStanding = [
  ...[contributorSide: ContributorSide, submittedOn: string, state: RecommendationState['state'], since: string],
  ...[accepted: number, verified: number, disputed: number, importedHistory: number, hasReason: number],
  ...[decidedDays: number | null, reasonCode: RecommendationState['reasonCode'], decidedOn: string | null],
  ...[declaredOn: string | null, dueOn: string | null, reviewOn: string | null, toldDays: number | null],
  ...[steps: RecommendationState['steps'], events: number],
];

export type DayRow = typeof recommendationDays.$inferSelect;

interface Standing {
  id: string;
  contributorSide: ContributorSide;
  state: RecommendationState;
  last: Pick<RecordedEvent, 'sequence' | 'recordedAt'>;
}

/** Views of whether somebody was heard are no events here: their number in a team would tell that somebody said it. */
export function dayRow({ id, contributorSide, state, last }: Standing): DayRow {
  const flag = (value: boolean) => (value ? 1 : 0);
  const written: WrittenStanding = [
    ...([state.corrections.contributorSide ?? contributorSide, state.submittedOn, state.state, state.since] as const),
    ...([flag(state.accepted), flag(state.verified), flag(state.disputed)] as const),
    ...([flag(state.importedHistory), flag(Boolean(state.reason))] as const),
    ...([state.decidedDays, state.reasonCode, state.decidedOn, state.declaredOn] as const),
    ...([state.dueOn, state.reviewOn, state.toldDays, state.steps, last.sequence - state.heardCount] as const),
  ];
  return { recommendationId: id, recordedOn: dayOf(last.recordedAt), standing: JSON.stringify(written) };
}

/** The days of a recommendation as its events say, from nothing; of each day the last. */
export function dayRows(id: string, contributorSide: ContributorSide, events: readonly RecordedEvent[]): DayRow[] {
  const days = new Map<string, Standing>();
  let state: RecommendationState | null = null;
  for (const event of events) {
    state = applyEvent(state, event);
    days.set(dayOf(event.recordedAt), { id, contributorSide, state, last: event });
  }
  return [...days.values()].map(dayRow);
}

/** Rows of one insert: below the limit of bound values of a statement. */
const rowsAtOnce = 2000;

/** Adds days; one that is there already takes what the later event made of it. */
export async function putDays(tx: Transaction, rows: DayRow[]): Promise<void> {
  const standing = sql`excluded.standing`;
  const target = [recommendationDays.recommendationId, recommendationDays.recordedOn];
  for (const part of inParts(rows, rowsAtOnce))
    await tx.insert(recommendationDays).values(part).onConflictDoUpdate({ target, set: { standing } });
}

/** Notes how far the chain went on the days of these links. */
export async function putLedgerDays(
  tx: Transaction,
  programId: string,
  links: { position: number; recordedAt: number }[],
): Promise<void> {
  const furthest = new Map<string, number>();
  for (const { position, recordedAt } of links) {
    const day = dayOf(recordedAt);
    furthest.set(day, Math.max(furthest.get(day) ?? 0, position));
  }
  const rows = [...furthest].map(([recordedOn, position]) => ({ programId, recordedOn, position }));
  const target = [ledgerDays.programId, ledgerDays.recordedOn];
  const furthestPosition = sql`max(${ledgerDays.position}, excluded.position)`;
  for (const part of inParts(rows, rowsAtOnce))
    await tx
      .insert(ledgerDays)
      .values(part)
      .onConflictDoUpdate({ target, set: { position: furthestPosition } });
}

/** How many events the chain of a programme held at the end of a day: all up to the last one recorded until then. */
export async function chainedUntil(db: Pick<Reader, 'select'>, programId: string, day: string): Promise<number> {
  const { position, recordedOn } = ledgerDays;
  const [last] = await db
    .select({ position })
    .from(ledgerDays)
    .where(and(eq(ledgerDays.programId, programId), lte(recordedOn, day)))
    .orderBy(desc(position))
    .limit(1);
  return last?.position ?? 0;
}
