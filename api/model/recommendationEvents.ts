import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import { eventDetailSchemas } from '../../analysis/ledger/eventDetails.ts';
import { type EventType, eventTypes, mayFollow, mayRecord, possibleEvents } from '../../analysis/ledger/transitions.ts';
import type { Place, Verb } from '../access.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { Problem } from '../problem.ts';
import { actingRole } from './actingRole.ts';
import { tellOfChange } from './contributorMail.ts';
import { assertFits, type EventFault } from './eventChecks.ts';
import { type RecordedEvent, readLedger } from './ledger.ts';
import { appendEvent, standingRow } from './ledgerWriting.ts';
import { tellNewOwner } from './ownerMail.ts';
import { placeOfRecommendation } from './places.ts';
import { authoriseIn } from './reach.ts';
import { type ShownState, shownEvents, shownSequence, shownState } from './recommendationRow.ts';
import type { StateRow } from './recommendationStates.ts';
import { newId, write } from './write.ts';

export const recommendationEventInput = z.strictObject({
  /** `heard` is said by link alone, once by each contributor: nobody scores on behalf of others. */
  type: z.enum(eventTypes).exclude(['submitted', 'heard']),
  /** The `sequence` that the writer has seen: of two who move at once, one wins. */
  after: z.int().min(0),
  /** The day it happened, `YYYY-MM-DD`, not after today; today when left out. */
  occurredOn: z.iso.date().optional(),
  /** What the type requires; a refusal: `reasonCode` and a sentence in `reason`. */
  detail: z.record(z.string(), z.unknown()).default({}),
});
export type EventInput = z.infer<typeof recommendationEventInput>;

/** What is written down as contributors' word is relayed by the patient coach; all else is the institution's. */
const verbOf = (type: EventType): Verb =>
  mayRecord(type, 'institution') ? 'recommendation.decide' : 'recommendation.voice';

/** The detail as the ledger keeps it. @throws Problem `invalid_event` with every fault. */
export function checkedDetail(
  { type, detail }: { type: EventType; detail: EventInput['detail'] },
  occurredOn: string,
  today: string,
): Record<string, unknown> {
  const parsed = eventDetailSchemas[type].safeParse(detail);
  const faults: EventFault[] = (parsed.error?.issues ?? []).map(({ path, message }) => ({
    path: ['detail', ...path.map(String)].join('.'),
    message,
  }));
  if (occurredOn > today) faults.push({ path: 'occurredOn', message: 'must not be after today' });
  for (const day of ['implementedOn', 'communicatedOn'] as const) {
    const value = detail[day];
    if (typeof value === 'string' && value > today) {
      faults.push({ path: `detail.${day}`, message: 'must not be after today' });
    }
  }
  if (faults.length > 0 || !parsed.success) throw new Problem('invalid_event', { type, faults });
  return parsed.data;
}

/**
 * Where a recommendation stands, if the writer has seen its last event and the next one may follow.
 * @throws Problem `stale_revision` with what stands now and the last event, `transition_refused` with those that may
 * follow.
 */
export async function standingBefore(tx: Transaction, id: string, type: EventType, after: number): Promise<StateRow> {
  const row = await standingRow(tx, id);
  const present = { state: row.state, sequence: shownSequence(row) };
  if (present.sequence !== after) {
    const latest = shownEvents((await readLedger(tx, [id])).get(id) ?? []).at(-1) ?? null;
    throw new Problem('stale_revision', { ...present, latest });
  }
  if (!mayFollow(row.state, type)) {
    throw new Problem('transition_refused', { ...present, type, possible: possibleEvents(row.state) });
  }
  return row;
}

export interface Recorded {
  state: ShownState;
  sequence: number;
  event: RecordedEvent;
}

/** Adds an event whose detail was checked, after the last one; for writers that bring their own transaction. */
export async function recordChecked(
  tx: Transaction,
  context: Context,
  { place, verb, before }: { place: Required<Place>; verb: Verb; before: StateRow },
  { type, detail, occurredOn }: { type: EventType; detail: Record<string, unknown>; occurredOn: string },
): Promise<Recorded> {
  await assertFits(tx, context, { place, before, type, detail });
  const added = {
    ...{ id: newId(), type, detail, occurredOn, imported: false },
    ...{ actorRole: actingRole(context, verb, place), actorId: context.actor?.userId ?? null },
  };
  const { event, state } = await appendEvent(tx, before, added, context.now().getTime());
  await tellOfChange(tx, context, before, event);
  await tellNewOwner(tx, context, before, { event, state });
  const { actorId: _, recommendationId: __, ...recorded } = event;
  const sequence = shownSequence({ ...state, sequence: event.sequence });
  return { state: shownState(state), sequence, event: { ...recorded, sequence } };
}

/**
 * Adds one event to a recommendation's ledger, for ever.
 * @throws Problem `invalid_event` (something the type requires is missing), `stale_revision` with what stands now when
 * someone was faster, `transition_refused` with the events that may follow.
 */
export async function recordEvent(context: Context, id: string, input: EventInput): Promise<Recorded> {
  const verb = verbOf(input.type);
  const place = await authoriseIn(context, verb, placeOfRecommendation, id);
  const today = dayOf(context.now().getTime());
  const { type, after, occurredOn = today } = input;
  const detail = checkedDetail(input, occurredOn, today);
  return write(context, verb, { id, input }, async (tx) => {
    const before = await standingBefore(tx, id, type, after);
    const result = await recordChecked(tx, context, { place, verb, before }, { type, detail, occurredOn });
    return { result, subject: `recommendation:${id}`, detail: { type, sequence: result.sequence } };
  });
}
