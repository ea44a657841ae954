import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { featuresCsv, type PooledPerson, peopleCsv } from '../../analysis/lottery/commitment.ts';
import type { Quotas } from '../../analysis/lottery/pool.ts';
import type { Context } from '../context.ts';
import { inParts } from '../db/inParts.ts';
import { lotteryPeople } from '../db/schema/lotteries.ts';
import { Problem } from '../problem.ts';
import { changedLottery } from './lotteries.ts';
import { readPool } from './lotteryPoolFile.ts';
import { besideLottery, lotteryRow, peopleOf, placeOfLottery } from './lotteryRows.ts';
import { authoriseIn } from './reach.ts';
import { write } from './write.ts';

export const poolInput = z.strictObject({ csv: z.string().max(400_000) });

/** Bounds for every answer that stands in the pool: those set before, and none for new ones. */
function quotasFor(people: readonly PooledPerson[], before: Quotas, size: number): Quotas {
  const features = Object.keys(people[0]?.features ?? {});
  return Object.fromEntries(
    features.flatMap((feature) => {
      const answers = [...new Set(people.map((person) => person.features[feature] ?? ''))].filter(
        (each) => each !== '',
      );
      const bounds = answers.sort().map((answer) => [answer, before[feature]?.[answer] ?? [0, size]] as const);
      // What nobody answered cannot part people.
      return bounds.length === 0 ? [] : [[feature, Object.fromEntries(bounds)]];
    }),
  );
}

/**
 * Takes a file of volunteers in the place of the pool. The reply and the audit trail say how many, never whom.
 * @throws Problem `invalid_pool` with every fault by line; nothing is changed then.
 */
export async function replacePool(context: Context, id: string, { csv }: z.infer<typeof poolInput>) {
  await authoriseIn(context, 'lottery.prepare', placeOfLottery, id);
  const { people, faults } = readPool(csv);
  if (faults.length > 0) throw new Problem('invalid_pool', { faults });
  return write(context, 'lottery.prepare', { id, csv }, async (tx) => {
    const { quotas, size } = await lotteryRow(tx, id);
    const program = await changedLottery(tx, id, { quotas: quotasFor(people, quotas, size) });
    await tx.delete(lotteryPeople).where(eq(lotteryPeople.lotteryId, id));
    const rows = people.map((person) => ({ lotteryId: id, ...person }));
    for (const part of inParts(rows)) await tx.insert(lotteryPeople).values(part);
    const n = people.length;
    return { result: { people: n }, subject: `lottery:${id}`, program, detail: { people: n } };
  });
}

/** The two files that a draw hangs on, as they are hashed. @throws Problem `wrong_state` once the pool is deleted. */
export async function lotteryFile(context: Context, id: string, file: 'people' | 'features'): Promise<string> {
  await authoriseIn(context, 'lottery.read', placeOfLottery, id);
  const row = await lotteryRow(context.db.read, id);
  if (file === 'features') return featuresCsv(row.quotas);
  const { draw, ending } = await besideLottery(context.db.read, row);
  if (draw !== null || ending !== null) throw new Problem('wrong_state');
  return peopleCsv(await peopleOf(context.db.read, id), row.quotas);
}
