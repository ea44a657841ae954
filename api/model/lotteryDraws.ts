import { randomBytes } from 'node:crypto';
import { and, eq, notInArray } from 'drizzle-orm';
import * as z from 'zod';
import { commitmentOf, drawSeed, plainValue } from '../../analysis/lottery/commitment.ts';
import { drawBySeed, lotteryHash, placePool } from '../../analysis/lottery/placedPool.ts';
import type { Context } from '../context.ts';
import { lotteryChecks, lotteryCommitments, lotteryDraws, lotteryPeople } from '../db/schema/lotteries.ts';
import { Problem } from '../problem.ts';
import { lineSchema, nameTextSchema } from './fields.ts';
import { chancesOf, countsOf } from './lotteryNumbers.ts';
import { besideLottery, lotteryRow, peopleOf, placeOfLottery } from './lotteryRows.ts';
import { authoriseIn } from './reach.ts';
import { write } from './write.ts';

export const commitInput = z.strictObject({ publicSource: nameTextSchema });
export const drawInput = z.strictObject({ publicValue: lineSchema });

/**
 * Fixes pool, quotas, lottery and a fresh secret by a hash that can be published; nothing of them can change afterwards.
 * @throws Problem `wrong_state` without a check that found a lottery.
 */
export async function commitLottery(context: Context, id: string, { publicSource }: z.infer<typeof commitInput>) {
  await authoriseIn(context, 'lottery.commit', placeOfLottery, id);
  return write(context, 'lottery.commit', { id, publicSource }, async (tx) => {
    const row = await lotteryRow(tx, id);
    const { check, commitment: earlier, ending } = await besideLottery(tx, row);
    if (earlier !== null || ending !== null || check?.lottery == null) throw new Problem('wrong_state');
    const people = await peopleOf(tx, id);
    const { quotas, size, reserves, programId: program } = row;
    const secret = randomBytes(32).toString('hex');
    const lottery = lotteryHash(check.lottery);
    const hashes = commitmentOf({ people, quotas, size, reserves }, lottery, secret);
    await tx.insert(lotteryCommitments).values({
      ...{ lotteryId: id, commitment: hashes.commitment, peopleHash: hashes.people, featuresHash: hashes.features },
      ...{ lotteryHash: lottery, secret, publicSource, people: people.length, counts: countsOf(people, quotas) },
      chances: chancesOf(placePool(people, quotas), check.lottery),
      committedAt: context.now().getTime(),
    });
    const { commitment } = hashes;
    return { result: { commitment }, subject: `lottery:${id}`, program, detail: { commitment } };
  });
}

/**
 * Draws panel and reserves from the secret and the public value, and deletes everybody else from the pool.
 * @throws Problem `wrong_state` without a commitment, or when it is drawn.
 */
export async function drawLottery(context: Context, id: string, input: z.infer<typeof drawInput>) {
  await authoriseIn(context, 'lottery.draw', placeOfLottery, id);
  return write(context, 'lottery.draw', { id, ...input }, async (tx) => {
    const row = await lotteryRow(tx, id);
    const { check, commitment, draw: earlier, ending } = await besideLottery(tx, row);
    if (commitment === null || check?.lottery == null || earlier !== null || ending !== null)
      throw new Problem('wrong_state');
    const placed = placePool(await peopleOf(tx, id), row.quotas);
    const publicValue = plainValue(input.publicValue);
    const seed = drawSeed(commitment.secret, publicValue);
    const draw = drawBySeed(check.lottery, placed, row, seed);
    await tx
      .insert(lotteryDraws)
      .values({ lotteryId: id, publicValue, seed, ...draw, drawnAt: context.now().getTime() });
    const kept = [...draw.panel, ...draw.reserves];
    await tx
      .delete(lotteryPeople)
      .where(and(eq(lotteryPeople.lotteryId, id), notInArray(lotteryPeople.reference, kept)));
    await tx.delete(lotteryChecks).where(eq(lotteryChecks.lotteryId, id));
    return { result: { id }, subject: `lottery:${id}`, program: row.programId, detail: { seed } };
  });
}
