import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import * as z from 'zod';
import type { Quotas } from '../../analysis/lottery/pool.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { lotteries, lotteryChecks, lotteryCommitments, lotteryDraws, lotteryEndings } from '../db/schema/lotteries.ts';
import { Problem } from '../problem.ts';
import { nameTextSchema } from './fields.ts';
import { mostPeople } from './lotteryPoolFile.ts';
import { besideLottery, lotteryRow, placeOfLottery } from './lotteryRows.ts';
import { type Page, pageQuery, toPage } from './page.ts';
import { placeOfInstitution, placeOfProgram } from './places.ts';
import { authoriseIn, reachIn } from './reach.ts';
import { newId, write } from './write.ts';

const seats = z.int().min(2).max(200);
export const lotterySettings = z.strictObject({
  name: nameTextSchema,
  size: seats,
  reserves: z.int().min(0).max(mostPeople),
});
export const lotteryInput = lotterySettings.extend({
  programId: z.string().max(100),
  institutionId: z.string().max(100).nullable(),
});
export const lotteryQuery = pageQuery.extend({ program: z.string().max(100) });
export const quotasInput = z.strictObject({
  quotas: z
    .array(
      z.strictObject({
        feature: z.string().max(60),
        answer: z.string().max(60),
        min: z.int().min(0).max(200),
        max: z.int().min(0).max(200),
      }),
    )
    .max(100),
});

export type LotteryState = 'prepared' | 'committed' | 'drawn' | 'final' | 'given_up';
export type ListedLottery = Omit<typeof lotteries.$inferSelect, 'quotas' | 'revision'> & { state: LotteryState };

/** The lotteries of a programme, where the reader may see them. */
export async function listLotteries(
  context: Context,
  { program, limit, after }: z.infer<typeof lotteryQuery>,
): Promise<Page<ListedLottery>> {
  const reach = reachIn(context, 'lottery.read', program);
  const rows = await context.db.read
    .select({
      lottery: lotteries,
      ending: lotteryEndings.kind,
      drawn: lotteryDraws.drawnAt,
      committed: lotteryCommitments.committedAt,
    })
    .from(lotteries)
    .leftJoin(lotteryCommitments, eq(lotteryCommitments.lotteryId, lotteries.id))
    .leftJoin(lotteryDraws, eq(lotteryDraws.lotteryId, lotteries.id))
    .leftJoin(lotteryEndings, eq(lotteryEndings.lotteryId, lotteries.id))
    .where(
      and(
        eq(lotteries.programId, program),
        gt(lotteries.id, after),
        reach.everywhere ? undefined : inArray(lotteries.institutionId, reach.institutions),
      ),
    )
    .orderBy(asc(lotteries.id))
    .limit(limit + 1);
  const listed = rows.map(({ lottery, ending, drawn, committed }): ListedLottery => {
    const { quotas: _, revision: __, ...rest } = lottery;
    const state = ending ?? (drawn !== null ? 'drawn' : committed !== null ? 'committed' : 'prepared');
    return { ...rest, state };
  });
  return toPage(listed, limit);
}

/** @throws Problem `invalid_request` where the institution is of another programme. */
export async function createLottery(context: Context, input: z.infer<typeof lotteryInput>): Promise<{ id: string }> {
  const { institutionId, programId } = input;
  const place =
    institutionId === null
      ? await authoriseIn(context, 'lottery.prepare', placeOfProgram, programId)
      : await authoriseIn(context, 'lottery.prepare', placeOfInstitution, institutionId);
  if (place.program !== programId)
    throw new Problem('invalid_request', { target: 'json', faults: [{ path: 'institutionId' }] });
  return write(context, 'lottery.prepare', input, async (tx) => {
    const id = newId();
    const made = { quotas: {}, revision: 1, createdAt: context.now().getTime() };
    await tx.insert(lotteries).values({ id, ...input, ...made });
    return { result: { id }, subject: `lottery:${id}`, program: programId };
  });
}

/**
 * A change of something that a draw hangs on: what was computed before is no longer good. @throws Problem `wrong_state` once
 * committed.
 */
export async function changedLottery(
  tx: Transaction,
  id: string,
  change: Partial<Pick<typeof lotteries.$inferSelect, 'name' | 'size' | 'reserves' | 'quotas'>>,
): Promise<string> {
  const row = await lotteryRow(tx, id);
  const { commitment, ending } = await besideLottery(tx, row);
  if (commitment !== null || ending !== null) throw new Problem('wrong_state');
  await tx.delete(lotteryChecks).where(eq(lotteryChecks.lotteryId, id));
  await tx
    .update(lotteries)
    .set({ ...change, revision: row.revision + 1 })
    .where(eq(lotteries.id, id));
  return row.programId;
}

/** A bound that said "no limit" goes on saying so when the panel grows or shrinks. */
const resized = (quotas: Quotas, from: number, to: number): Quotas =>
  Object.fromEntries(
    Object.entries(quotas).map(([feature, answers]) => [
      feature,
      Object.fromEntries(
        Object.entries(answers).map(([answer, [min, max]]) => [
          answer,
          [Math.min(min, to), max >= from ? to : Math.min(max, to)],
        ]),
      ),
    ]),
  );

export async function changeLottery(context: Context, id: string, input: z.infer<typeof lotterySettings>) {
  await authoriseIn(context, 'lottery.prepare', placeOfLottery, id);
  return write(context, 'lottery.prepare', { id, ...input }, async (tx) => {
    const { quotas, size } = await lotteryRow(tx, id);
    const program = await changedLottery(tx, id, { ...input, quotas: resized(quotas, size, input.size) });
    return { result: { id }, subject: `lottery:${id}`, program };
  });
}

/**
 * Sets the bounds of all answers that stand in the pool.
 * @throws Problem `invalid_request` for an answer that is missing or unknown, or bounds out of order.
 */
export async function setQuotas(context: Context, id: string, input: z.infer<typeof quotasInput>) {
  await authoriseIn(context, 'lottery.prepare', placeOfLottery, id);
  return write(context, 'lottery.prepare', { id, ...input }, async (tx) => {
    const { quotas: known, size } = await lotteryRow(tx, id);
    const given = new Map(
      input.quotas.map(({ feature, answer, min, max }) => [JSON.stringify([feature, answer]), [min, max]]),
    );
    const faults = input.quotas.flatMap(({ feature, answer, min, max }, i) => [
      ...(known[feature]?.[answer] === undefined ? [{ path: `quotas.${i}.min` }] : []),
      ...(min > size ? [{ path: `quotas.${i}.min` }] : []),
      ...(max > size || max < min ? [{ path: `quotas.${i}.max` }] : []),
    ]);
    const all = Object.entries(known).flatMap(([feature, answers]) =>
      Object.keys(answers).map((each) => [feature, each]),
    );
    if (all.some((pair) => !given.has(JSON.stringify(pair)))) faults.push({ path: 'quotas' });
    if (faults.length > 0) throw new Problem('invalid_request', { target: 'json', faults });
    const quotas: Record<string, Record<string, readonly [number, number]>> = {};
    for (const { feature, answer, min, max } of input.quotas)
      quotas[feature] = { ...quotas[feature], [answer]: [min, max] };
    const program = await changedLottery(tx, id, { quotas });
    return { result: { id }, subject: `lottery:${id}`, program };
  });
}
