import { setImmediate } from 'node:timers/promises';
import { SolverTooSlow } from '../../analysis/linearSolver.ts';
import { type Lottery, leximinSteps } from '../../analysis/lottery/leximin.ts';
import { type Relaxation, smallestRelaxation } from '../../analysis/lottery/panel.ts';
import { placePool } from '../../analysis/lottery/placedPool.ts';
import type { Context } from '../context.ts';
import { lotteryChecks } from '../db/schema/lotteries.ts';
import { Problem } from '../problem.ts';
import { besideLottery, lotteryRow, peopleOf, placeOfLottery } from './lotteryRows.ts';
import { authoriseIn } from './reach.ts';
import { write } from './write.ts';

/** One programme blocks the process while it is solved, and the whole is a request: both are bounded. */
const secondsEach = 2;
const millisecondsInAll = 25_000;

export interface CheckResult {
  /** Null: the pool is smaller than the panel. Empty: a panel exists. */
  relaxation: Relaxation[] | null;
  lottery: Lottery | null;
}

/** The fairest lottery; other requests have their turn between its steps. @throws SolverTooSlow after 25 seconds. */
async function fairest(steps: Generator<void, Lottery | null>, context: Pick<Context, 'now'>): Promise<Lottery | null> {
  const end = context.now().getTime() + millisecondsInAll;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
    if (context.now().getTime() > end) throw new SolverTooSlow('the lottery took too long');
  }
}

async function compute(context: Context, id: string): Promise<CheckResult & { revision: number }> {
  const row = await lotteryRow(context.db.read, id);
  const { commitment, ending } = await besideLottery(context.db.read, row);
  if (commitment !== null || ending !== null) throw new Problem('wrong_state');
  const { profiles, quotas } = placePool(await peopleOf(context.db.read, id), row.quotas);
  const { linearSolver } = await import('../../analysis/linearSolver.ts');
  const solver = await linearSolver(secondsEach);
  const relaxation = smallestRelaxation(solver, profiles, quotas, row.size);
  const possible = relaxation !== null && relaxation.length === 0;
  const lottery = possible ? await fairest(leximinSteps(solver, profiles, quotas, row.size), context) : null;
  return { relaxation, lottery, revision: row.revision };
}

/**
 * Looks whether a panel meets the quotas, and how the fairest lottery over such panels treats each person.
 * @throws Problem `lottery_too_long`; `wrong_state` when it changed meanwhile or is committed.
 */
export async function checkLottery(context: Context, id: string): Promise<{ feasible: boolean }> {
  await authoriseIn(context, 'lottery.check', placeOfLottery, id);
  let found: Awaited<ReturnType<typeof compute>>;
  try {
    found = await compute(context, id);
  } catch (error) {
    throw error instanceof SolverTooSlow ? new Problem('lottery_too_long') : error;
  }
  return write(context, 'lottery.check', { id, revision: found.revision }, async (tx) => {
    const row = await lotteryRow(tx, id);
    const { commitment, ending } = await besideLottery(tx, row);
    if (row.revision !== found.revision || commitment !== null || ending !== null) throw new Problem('wrong_state');
    const check = { revision: found.revision, relaxation: found.relaxation, lottery: found.lottery };
    await tx
      .insert(lotteryChecks)
      .values({ lotteryId: id, ...check })
      .onConflictDoUpdate({ target: lotteryChecks.lotteryId, set: check });
    const feasible = found.lottery !== null;
    return { result: { feasible }, subject: `lottery:${id}`, program: row.programId, detail: { feasible } };
  });
}
