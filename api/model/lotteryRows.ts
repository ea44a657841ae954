import { and, asc, eq } from 'drizzle-orm';
import type { PooledPerson } from '../../analysis/lottery/commitment.ts';
import type { Place } from '../access.ts';
import type { Reader, Transaction } from '../db/database.ts';
import {
  lotteries,
  lotteryChecks,
  lotteryCommitments,
  lotteryDraws,
  lotteryEndings,
  lotteryPeople,
  lotteryWithdrawals,
} from '../db/schema/lotteries.ts';
import { Problem } from '../problem.ts';

type Selecting = Pick<Reader, 'select'> | Pick<Transaction, 'select'>;

export async function placeOfLottery(db: Selecting, id: string): Promise<Place> {
  const { programId, institutionId } = await lotteryRow(db, id);
  return { program: programId, ...(institutionId !== null && { institution: institutionId }) };
}

/** @throws Problem `not_found`. */
export async function lotteryRow(db: Selecting, id: string): Promise<typeof lotteries.$inferSelect> {
  const [row] = await db.select().from(lotteries).where(eq(lotteries.id, id));
  if (row === undefined) throw new Problem('not_found', { noun: 'lottery' });
  return row;
}

/** The pool, or what is left of it, by reference. */
export async function peopleOf(db: Selecting, id: string): Promise<PooledPerson[]> {
  return db
    .select({ reference: lotteryPeople.reference, features: lotteryPeople.features })
    .from(lotteryPeople)
    .where(eq(lotteryPeople.lotteryId, id))
    .orderBy(asc(lotteryPeople.reference));
}

/** What stands beside a lottery, each null until it is there. */
export async function besideLottery(
  db: Selecting,
  { id, revision }: Pick<typeof lotteries.$inferSelect, 'id' | 'revision'>,
) {
  const [check] = await db
    .select()
    .from(lotteryChecks)
    .where(and(eq(lotteryChecks.lotteryId, id), eq(lotteryChecks.revision, revision)));
  const [commitment] = await db.select().from(lotteryCommitments).where(eq(lotteryCommitments.lotteryId, id));
  const [draw] = await db.select().from(lotteryDraws).where(eq(lotteryDraws.lotteryId, id));
  const [ending] = await db.select().from(lotteryEndings).where(eq(lotteryEndings.lotteryId, id));
  const withdrawals = await db
    .select()
    .from(lotteryWithdrawals)
    .where(eq(lotteryWithdrawals.lotteryId, id))
    .orderBy(asc(lotteryWithdrawals.sequence));
  return {
    ...{ check: check ?? null, commitment: commitment ?? null, draw: draw ?? null, ending: ending ?? null },
    withdrawals,
  };
}

export type BesideLottery = Awaited<ReturnType<typeof besideLottery>>;

/** Who sits on the panel now, and which reserves are left, after the withdrawals. */
export function seatsNow({ draw, withdrawals }: Pick<BesideLottery, 'draw' | 'withdrawals'>) {
  const gone = new Set(withdrawals.map(({ reference }) => reference));
  const came = withdrawals.flatMap(({ replacement }) => replacement ?? []);
  const panel = [...(draw?.panel ?? []), ...came].filter((reference) => !gone.has(reference));
  const reserves = (draw?.reserves ?? []).filter((reference) => !gone.has(reference) && !came.includes(reference));
  return { panel, reserves };
}
