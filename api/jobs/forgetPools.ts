import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { auditEvents } from '../db/schema/audit.ts';
import { lotteries, lotteryDraws, lotteryEndings } from '../db/schema/lotteries.ts';
import { writeEnding } from '../model/lotteryWithdrawals.ts';
import { newId } from '../model/write.ts';
import { againEachMinute } from './again.ts';

const day = 86_400_000;
/** Milliseconds for which a drawn panel may still change, and for which a pool may wait for its draw. */
const keptAfterDraw = 90 * day;
const keptUndrawn = 180 * day;

/** Ends lotteries that nobody ended, so that what is left of their pools is deleted. @returns how many. */
export async function forgetPoolsOnce({ db, now }: Pick<Services, 'db' | 'now'>): Promise<number> {
  const at = now().getTime();
  const due = await db.read
    .select({ id: lotteries.id, programId: lotteries.programId, drawnAt: lotteryDraws.drawnAt })
    .from(lotteries)
    .leftJoin(lotteryDraws, eq(lotteryDraws.lotteryId, lotteries.id))
    .leftJoin(lotteryEndings, eq(lotteryEndings.lotteryId, lotteries.id))
    .where(
      and(
        isNull(lotteryEndings.lotteryId),
        or(
          lt(lotteryDraws.drawnAt, at - keptAfterDraw),
          and(isNull(lotteryDraws.drawnAt), lt(lotteries.createdAt, at - keptUndrawn)),
        ),
      ),
    );
  for (const { id, programId, drawnAt } of due)
    await db.write(async (tx) => {
      const [ended] = await tx.select().from(lotteryEndings).where(eq(lotteryEndings.lotteryId, id));
      if (ended) return;
      const kind = drawnAt === null ? 'given_up' : 'final';
      await writeEnding(tx, id, kind, at);
      const event = { id: newId(), at, actorId: null, programId, verb: 'lottery.end', subject: `lottery:${id}` };
      await tx.insert(auditEvents).values({ ...event, detail: { kind } });
    });
  return due.length;
}

/** Does so once a minute, for as long as the process runs. */
export function forgetPools(services: Services): { stop(): Promise<void> } {
  return againEachMinute(() => forgetPoolsOnce(services), 'Old pools could not be deleted; trying again');
}
