import { eq } from 'drizzle-orm';
import * as z from 'zod';
import type { PooledPerson } from '../../analysis/lottery/commitment.ts';
import { nextReserve } from '../../analysis/lottery/replacement.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { lotteryChecks, lotteryEndings, lotteryPeople, lotteryWithdrawals } from '../db/schema/lotteries.ts';
import { Problem } from '../problem.ts';
import { besideLottery, lotteryRow, peopleOf, placeOfLottery, seatsNow } from './lotteryRows.ts';
import { authoriseIn } from './reach.ts';
import { write } from './write.ts';

export const withdrawalInput = z.strictObject({ reference: z.string().max(40) });
export const endingInput = z.strictObject({ kind: z.enum(['final', 'given_up']) });

/**
 * Notes that somebody of the panel or of the reserves withdraws; a seat goes to the first reserve who keeps the quotas, and
 * stays empty where none does.
 * @throws Problem `wrong_state` before the draw and after the end; `invalid_request` for somebody who is in neither.
 */
export async function withdraw(context: Context, id: string, input: z.infer<typeof withdrawalInput>) {
  await authoriseIn(context, 'lottery.withdraw', placeOfLottery, id);
  const { reference } = input;
  return write(context, 'lottery.withdraw', { id, reference }, async (tx) => {
    const row = await lotteryRow(tx, id);
    const beside = await besideLottery(tx, row);
    if (beside.draw === null || beside.ending !== null) throw new Problem('wrong_state');
    const { panel, reserves } = seatsNow(beside);
    if (!panel.includes(reference) && !reserves.includes(reference))
      throw new Problem('invalid_request', { target: 'json', faults: [{ path: 'reference' }] });
    const known = new Map((await peopleOf(tx, id)).map((person) => [person.reference, person]));
    const those = (references: string[]): PooledPerson[] => references.flatMap((each) => known.get(each) ?? []);
    const seated = panel.includes(reference);
    const next = seated
      ? nextReserve(those(panel), those(panel.filter((each) => each !== reference)), those(reserves), row.quotas)
      : null;
    const replacement = next?.reference ?? null;
    const sequence = beside.withdrawals.length + 1;
    await tx
      .insert(lotteryWithdrawals)
      .values({ lotteryId: id, sequence, reference, replacement, recordedAt: context.now().getTime() });
    return { result: { seated, replacement }, subject: `lottery:${id}`, program: row.programId, detail: { sequence } };
  });
}

/** Writes the end and deletes what is left of the pool. */
export async function writeEnding(tx: Transaction, lotteryId: string, kind: 'final' | 'given_up', endedAt: number) {
  await tx.insert(lotteryEndings).values({ lotteryId, kind, endedAt });
  await tx.delete(lotteryPeople).where(eq(lotteryPeople.lotteryId, lotteryId));
  await tx.delete(lotteryChecks).where(eq(lotteryChecks.lotteryId, lotteryId));
}

/** @throws Problem `wrong_state`: only a drawn panel is final, only what is not drawn is given up. */
export async function endLottery(context: Context, id: string, { kind }: z.infer<typeof endingInput>) {
  await authoriseIn(context, 'lottery.end', placeOfLottery, id);
  return write(context, 'lottery.end', { id, kind }, async (tx) => {
    const row = await lotteryRow(tx, id);
    const { draw, ending } = await besideLottery(tx, row);
    if (ending !== null || (draw !== null) !== (kind === 'final')) throw new Problem('wrong_state');
    await writeEnding(tx, id, kind, context.now().getTime());
    return { result: { id }, subject: `lottery:${id}`, program: row.programId, detail: { kind } };
  });
}
