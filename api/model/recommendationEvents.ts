import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import { eventDetailSchemas } from '../../analysis/ledger/eventDetails.ts';
import { type EventType, eventTypes, mayFollow, possibleEvents } from '../../analysis/ledger/transitions.ts';
import type { Verb } from '../access.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { institutions, teams } from '../db/schema/organization.ts';
import { recommendationEvents, recommendations } from '../db/schema/recommendations.ts';
import { Problem } from '../problem.ts';
import { actingRole } from './actingRole.ts';
import { type RecordedEvent, readLedger, type Standing, standingOf } from './ledger.ts';
import { placeOfRecommendation } from './places.ts';
import { authoriseIn } from './reach.ts';
import { newId, write } from './write.ts';

export const recommendationEventInput = z.strictObject({
  type: z.enum(eventTypes).exclude(['submitted']),
  /** The `sequence` of the last event the writer has seen: of two who move at once, one wins. */
  expectedSequence: z.int().min(1),
  /** The day it happened, `YYYY-MM-DD`, not after today; today when left out. */
  occurredOn: z.iso.date().optional(),
  /** What the type requires; a refusal: `reasonCode` and a sentence in `reason`. */
  detail: z.record(z.string(), z.unknown()).default({}),
});
type EventInput = z.infer<typeof recommendationEventInput>;

interface EventFault {
  path: string;
  message: string;
}

/** Verifying and disputing are the patient side's word, given by the patient coach; all else is the institution's. */
const verbOf = (type: EventType): Verb =>
  type === 'verified' || type === 'disputed' ? 'recommendation.voice' : 'recommendation.decide';

/** The detail as the ledger keeps it. @throws Problem `invalid_event` with every fault. */
function checkedDetail(input: EventInput, occurredOn: string, today: string): Record<string, unknown> {
  const parsed = eventDetailSchemas[input.type].safeParse(input.detail);
  const faults: EventFault[] = (parsed.error?.issues ?? []).map(({ path, message }) => ({
    path: ['detail', ...path.map(String)].join('.'),
    message,
  }));
  if (occurredOn > today) faults.push({ path: 'occurredOn', message: 'must not be after today' });
  for (const day of ['implementedOn', 'communicatedOn'] as const) {
    const value = input.detail[day];
    if (typeof value === 'string' && value > today) {
      faults.push({ path: `detail.${day}`, message: 'must not be after today' });
    }
  }
  if (faults.length > 0 || !parsed.success) throw new Problem('invalid_event', { type: input.type, faults });
  return parsed.data;
}

/** A recommendation is superseded by another one of its programme. */
async function assertSuccessor(
  tx: Transaction,
  id: string,
  detail: Record<string, unknown>,
  program: string,
): Promise<void> {
  const by = String(detail.by);
  const [found] = await tx
    .select({ program: institutions.programId })
    .from(recommendations)
    .innerJoin(teams, eq(recommendations.teamId, teams.id))
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .where(eq(recommendations.id, by));
  if (found?.program === program && by !== id) return;
  throw new Problem('invalid_event', {
    type: 'superseded',
    faults: [{ path: 'detail.by', message: 'must be another recommendation' }],
  });
}

/**
 * Adds one event to a recommendation's ledger, for ever.
 * @throws Problem `invalid_event` (something the type requires is missing), `wrong_state` with the present state when
 * someone was faster, `transition_refused` with the events that may follow.
 */
export async function recordEvent(
  context: Context,
  id: string,
  input: EventInput,
): Promise<Standing & { event: RecordedEvent }> {
  const verb = verbOf(input.type);
  const place = await authoriseIn(context, verb, placeOfRecommendation, id);
  const recordedAt = context.now().getTime();
  const today = dayOf(recordedAt);
  const occurredOn = input.occurredOn ?? today;
  const detail = checkedDetail(input, occurredOn, today);
  return write(context, verb, { id, input }, async (tx) => {
    const events = (await readLedger(tx, [id])).get(id) ?? [];
    const { state, sequence } = standingOf(events);
    const present = { state: state.state, sequence };
    if (sequence !== input.expectedSequence) throw new Problem('wrong_state', present);
    if (!mayFollow(state.state, input.type)) {
      const possible = possibleEvents(state.state);
      throw new Problem('transition_refused', { ...present, type: input.type, possible });
    }
    if (input.type === 'superseded') await assertSuccessor(tx, id, detail, place.program);
    const event: RecordedEvent = {
      ...{ id: newId(), sequence: sequence + 1, type: input.type, detail, occurredOn, imported: false, recordedAt },
      actorRole: actingRole(context, verb, place),
    };
    const actorId = context.actor?.userId ?? null;
    await tx.insert(recommendationEvents).values({ ...event, recommendationId: id, actorId });
    return {
      result: { ...standingOf([...events, event]), event },
      subject: `recommendation:${id}`,
      detail: { type: input.type, sequence: event.sequence },
    };
  });
}
