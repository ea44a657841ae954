import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import { authorise, type Place } from '../access.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { programEvents, programEventWithdrawals } from '../db/schema/programEvents.ts';
import { Problem } from '../problem.ts';
import { daySchema, lineSchema, nameTextSchema } from './fields.ts';
import { type Page, pageQuery, toPage } from './page.ts';
import { placeOfInstitution, placeOfProgram } from './places.ts';
import { authoriseIn } from './reach.ts';
import { newId, write } from './write.ts';

export const eventInput = z.strictObject({
  programId: z.string().max(100),
  /** Null: of the programme as a whole. */
  institutionId: z.string().max(100).nullable(),
  happenedOn: daySchema,
  words: nameTextSchema,
});
export const eventQuery = pageQuery.extend({ program: z.string().max(100) });
export const eventWithdrawal = z.strictObject({ reason: lineSchema });

type Row = typeof programEvents.$inferSelect;
/** An event; `withdrawn` says when and why it no longer counts. */
export type ProgramEvent = Row & { withdrawn: { at: number; reason: string } | null };

const withWithdrawal = { event: programEvents, withdrawal: programEventWithdrawals };
const joined = eq(programEventWithdrawals.eventId, programEvents.id);
const toEvent = (row: {
  event: Row;
  withdrawal: typeof programEventWithdrawals.$inferSelect | null;
}): ProgramEvent => ({
  ...row.event,
  withdrawn: row.withdrawal && { at: row.withdrawal.withdrawnAt, reason: row.withdrawal.reason },
});

/** The events of a programme and of its institutions, those withdrawn among them. */
export async function listEvents(
  context: Context,
  { program, limit, after }: z.infer<typeof eventQuery>,
): Promise<Page<ProgramEvent>> {
  authorise(context, 'event.read', { program });
  const rows = await context.db.read
    .select(withWithdrawal)
    .from(programEvents)
    .leftJoin(programEventWithdrawals, joined)
    .where(and(eq(programEvents.programId, program), gt(programEvents.id, after)))
    .orderBy(asc(programEvents.id))
    .limit(limit + 1);
  return toPage(rows.map(toEvent), limit);
}

/** What a figure about a place marks: events of the programme and of the institution, by day; none that was withdrawn. */
export async function eventsAt(db: Reader, { program, institution }: Place): Promise<Row[]> {
  const ofPlace = isNull(programEvents.institutionId);
  const rows = await db
    .select(withWithdrawal)
    .from(programEvents)
    .leftJoin(programEventWithdrawals, joined)
    .where(
      and(
        eq(programEvents.programId, program),
        isNull(programEventWithdrawals.eventId),
        institution === undefined ? ofPlace : or(ofPlace, eq(programEvents.institutionId, institution)),
      ),
    )
    .orderBy(asc(programEvents.happenedOn), asc(programEvents.recordedAt), asc(programEvents.id));
  return rows.map(({ event }) => event);
}

/**
 * Records what happened. @throws Problem `invalid_request` for a day to come, `not_found` for an institution of another
 * programme.
 */
export async function recordEvent(context: Context, input: z.infer<typeof eventInput>): Promise<ProgramEvent> {
  const { programId, institutionId } = input;
  if (institutionId === null) await authoriseIn(context, 'event.record', placeOfProgram, programId);
  else {
    await authoriseIn(context, 'event.record', placeOfInstitution, institutionId);
    const { program } = await placeOfInstitution(context.db.read, institutionId);
    if (program !== programId) throw new Problem('not_found', { noun: 'institution' });
  }
  if (input.happenedOn > dayOf(context.now().getTime())) {
    const faults = [{ path: 'happenedOn', message: 'a day to come' }];
    throw new Problem('invalid_request', { target: 'json', faults });
  }
  return write(context, 'event.record', input, async (tx) => {
    const row: Row = { id: newId(), ...input, recordedAt: context.now().getTime() };
    await tx.insert(programEvents).values(row);
    return { result: { ...row, withdrawn: null }, subject: `event:${row.id}`, program: programId };
  });
}

/** The place of an event. @throws Problem `not_found`. */
async function placeOfEvent(db: Pick<Reader, 'select'>, id: string): Promise<Place> {
  const [row] = await db.select().from(programEvents).where(eq(programEvents.id, id));
  if (!row) throw new Problem('not_found', { noun: 'event' });
  return { program: row.programId, ...(row.institutionId === null ? {} : { institution: row.institutionId }) };
}

/** Takes an event out of the figures, as a record of its own. @throws Problem `conflict` where it already is. */
export async function withdrawEvent(
  context: Context,
  id: string,
  input: z.infer<typeof eventWithdrawal>,
): Promise<ProgramEvent> {
  await authoriseIn(context, 'event.withdraw', placeOfEvent, id);
  const { program } = await placeOfEvent(context.db.read, id);
  return write(context, 'event.withdraw', { id, input }, async (tx) => {
    const [row] = await tx
      .select(withWithdrawal)
      .from(programEvents)
      .leftJoin(programEventWithdrawals, joined)
      .where(eq(programEvents.id, id));
    if (!row) throw new Problem('not_found', { noun: 'event' });
    if (row.withdrawal) throw new Problem('wrong_state', { state: 'withdrawn' });
    const withdrawal = { eventId: id, reason: input.reason, withdrawnAt: context.now().getTime() };
    await tx.insert(programEventWithdrawals).values(withdrawal);
    return { result: toEvent({ event: row.event, withdrawal }), subject: `event:${id}`, program };
  });
}
