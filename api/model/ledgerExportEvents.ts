import { and, asc, eq, inArray, lte, ne } from 'drizzle-orm';
import type { EventType } from '../../analysis/ledger/transitions.ts';
import type { Reader } from '../db/database.ts';
import { ledgerChain, recommendationEvents } from '../db/schema/recommendations.ts';
import { knownEventType } from './ledger.ts';

/** An event as it leaves: the role of who recorded it, never the person. */
export interface ExportedEvent {
  /** From 1 within the recommendation, without gaps: the ledger's own number would tell when somebody said whether they were heard. */
  number: number;
  type: EventType;
  /** As reported, `YYYY-MM-DD`. */
  occurredOn: string;
  /** The system's, ISO 8601. */
  recordedAt: string;
  imported: boolean;
  role: string;
  detail: Record<string, unknown>;
}

interface Which {
  program: string;
  /** The last position of the chain that counts. */
  until: number;
  /** Of recommendations. */
  ids: string[];
}

/** An account is a person, and where a recommendation came from is told by those who raised it: neither leaves. */
function leaving({ ownerId, source: _, ...detail }: Record<string, unknown>): Record<string, unknown> {
  return ownerId === undefined ? detail : { ...detail, owned: ownerId !== null };
}

/** The events of some recommendations in their order, by recommendation, as far as the chain went; `heard` is none of them. */
export async function exportedEvents(
  db: Pick<Reader, 'select'>,
  { program, until, ids }: Which,
): Promise<Map<string, ExportedEvent[]>> {
  const event = recommendationEvents;
  const rows = await db
    .select({
      ...{ id: event.recommendationId, type: event.type, detail: event.detail, role: event.actorRole },
      ...{ occurredOn: event.occurredOn, recordedAt: event.recordedAt, imported: event.imported },
    })
    .from(event)
    .innerJoin(ledgerChain, eq(ledgerChain.eventId, event.id))
    .where(
      and(
        inArray(event.recommendationId, ids),
        eq(ledgerChain.programId, program),
        lte(ledgerChain.position, until),
        ne(event.type, 'heard'),
      ),
    )
    .orderBy(asc(event.recommendationId), asc(event.sequence));
  const ledger = new Map<string, ExportedEvent[]>();
  for (const { id, type, detail, role, occurredOn, recordedAt, imported } of rows) {
    const events = ledger.get(id) ?? [];
    events.push({
      ...{ number: events.length + 1, type: knownEventType(type), occurredOn },
      ...{ recordedAt: new Date(recordedAt).toISOString(), imported, role, detail: leaving(detail) },
    });
    ledger.set(id, events);
  }
  return ledger;
}
