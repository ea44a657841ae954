import { asc, inArray, type SQLWrapper } from 'drizzle-orm';
import { foldEvents } from '../../analysis/ledger/fold.ts';
import type { RecommendationState } from '../../analysis/ledger/state.ts';
import { type EventType, eventTypes } from '../../analysis/ledger/transitions.ts';
import type { Reader } from '../db/database.ts';
import { recommendationEvents } from '../db/schema/recommendations.ts';

/** One event as readers see it: the role of who recorded it, never the person. */
export interface RecordedEvent {
  id: string;
  sequence: number;
  type: EventType;
  detail: Record<string, unknown>;
  actorRole: string;
  /** As reported, `YYYY-MM-DD`. */
  occurredOn: string;
  /** The system's, in milliseconds since the epoch. */
  recordedAt: number;
  imported: boolean;
}

/** Where a recommendation stands, and the number of its last event: what a next event must name. */
export interface Standing {
  state: RecommendationState;
  sequence: number;
}

/** A type as the ledger holds it. @throws Error for one that is none: somebody wrote to the database by hand. */
export function knownEventType(type: string): EventType {
  const known = eventTypes.find((each) => each === type);
  if (known === undefined) throw new Error(`the ledger holds an unknown event ${type}`);
  return known;
}

/** The events of some recommendations, named by id or by a query, in the order of the ledger, by recommendation. */
export async function readLedger(
  db: Pick<Reader, 'select'>,
  recommendationIds: string[] | SQLWrapper,
): Promise<Map<string, RecordedEvent[]>> {
  const rows = await db
    .select()
    .from(recommendationEvents)
    .where(inArray(recommendationEvents.recommendationId, recommendationIds))
    .orderBy(asc(recommendationEvents.sequence));
  const ledger = new Map<string, RecordedEvent[]>();
  for (const { recommendationId, actorId: _, ...row } of rows) {
    const event = { ...row, type: knownEventType(row.type) };
    const known = ledger.get(recommendationId);
    if (known === undefined) ledger.set(recommendationId, [event]);
    else known.push(event);
  }
  return ledger;
}

export const standingOf = (events: RecordedEvent[]): Standing => ({
  state: foldEvents(events),
  sequence: events.at(-1)?.sequence ?? 0,
});
