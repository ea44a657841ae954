import { desc, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { AgreementCovers } from '../../analysis/disclosure/indigenousIdentity.ts';
import { dayOf } from '../../analysis/ledger/days.ts';
import { authorise } from '../access.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { governanceAgreements } from '../db/schema/recruitment.ts';
import { user } from '../db/schema/staff.ts';
import { Problem } from '../problem.ts';
import { daySchema } from './fields.ts';
import { placeOfProgram } from './places.ts';
import { authoriseIn } from './reach.ts';
import { newId, write } from './write.ts';

const line = (most: number) => z.string().trim().min(1).max(most);

export const agreementInput = z.strictObject({
  programId: z.string().max(100),
  partner: line(200),
  contact: line(200),
  agreedOn: daySchema,
  document: line(500),
  covers: z.enum(['nothing', 'program', 'institutions']),
  note: z.string().trim().max(2000).default(''),
});
export const agreementQuery = z.object({ program: z.string().max(100) });

export interface Agreement extends Omit<typeof governanceAgreements.$inferSelect, 'recordedBy'> {
  /** Name of the member of staff who recorded it. */
  recordedBy: string;
}

/** What may be shown of Indigenous identity in a programme: what its newest agreement covers, or nothing. */
export async function agreementCovers(db: Reader, program: string): Promise<AgreementCovers> {
  const [row] = await db
    .select({ covers: governanceAgreements.covers })
    .from(governanceAgreements)
    .where(eq(governanceAgreements.programId, program))
    .orderBy(desc(governanceAgreements.recordedAt), desc(sql`rowid`))
    .limit(1);
  return row?.covers ?? 'nothing';
}

/** The agreements of a programme, the newest first: it is the one that holds. */
export async function listAgreements(
  context: Context,
  { program }: z.infer<typeof agreementQuery>,
): Promise<{ covers: AgreementCovers; items: Agreement[] }> {
  authorise(context, 'governance.read', { program });
  const rows = await context.db.read
    .select({ agreement: governanceAgreements, by: user.name })
    .from(governanceAgreements)
    .leftJoin(user, eq(governanceAgreements.recordedBy, user.id))
    .where(eq(governanceAgreements.programId, program))
    .orderBy(desc(governanceAgreements.recordedAt), desc(sql`governance_agreements.rowid`));
  const items = rows.map(({ agreement, by }) => ({ ...agreement, recordedBy: by ?? '' }));
  return { covers: items[0]?.covers ?? 'nothing', items };
}

/**
 * Records an agreement with Indigenous partners, or, covering nothing, the end of one. Nothing recorded ever changes.
 * @throws Problem `invalid_request` for a day to come: what is not agreed yet opens nothing.
 */
export async function recordAgreement(
  context: Context,
  input: z.infer<typeof agreementInput>,
): Promise<{ id: string }> {
  await authoriseIn(context, 'governance.record', placeOfProgram, input.programId);
  if (input.agreedOn > dayOf(context.now().getTime())) {
    const faults = [{ path: 'agreedOn', message: 'must not be after today' }];
    throw new Problem('invalid_request', { target: 'json', faults });
  }
  return write(context, 'governance.record', input, async (tx) => {
    const id = newId();
    const recordedBy = context.actor?.userId ?? 'system';
    await tx.insert(governanceAgreements).values({ id, ...input, recordedAt: context.now().getTime(), recordedBy });
    const detail = { covers: input.covers, agreedOn: input.agreedOn };
    return { result: { id }, subject: `program:${input.programId}`, detail };
  });
}
