import type { PooledPerson } from '../../analysis/lottery/commitment.ts';
import type { Relaxation } from '../../analysis/lottery/panel.ts';
import { placePool } from '../../analysis/lottery/placedPool.ts';
import { type BrokenQuota, brokenQuotas } from '../../analysis/lottery/replacement.ts';
import type { Context } from '../context.ts';
import type { Chances, lotteries, lotteryCommitments, lotteryDraws } from '../db/schema/lotteries.ts';
import type { LotteryState } from './lotteries.ts';
import { chancesOf, countsOf } from './lotteryNumbers.ts';
import { besideLottery, lotteryRow, peopleOf, placeOfLottery, seatsNow } from './lotteryRows.ts';
import { authoriseIn } from './reach.ts';

type Commitment = Omit<typeof lotteryCommitments.$inferSelect, 'lotteryId' | 'secret'>;

export interface LotteryReading extends Omit<typeof lotteries.$inferSelect, 'revision'> {
  state: LotteryState;
  /** The pool as it stands before the draw; null once it is deleted. */
  pool: { people: number; counts: Record<string, Record<string, number>> } | null;
  /** What the last check found; null when there was none since the last change. */
  check: {
    relaxation: Relaxation[] | null;
    chances: Chances | null;
    /** Each group of people who answered alike, with the chance of one of them. */
    profiles: { n: number; features: Readonly<Record<string, string>>; probability: number }[];
  } | null;
  commitment: Commitment | null;
  draw: (Omit<typeof lotteryDraws.$inferSelect, 'lotteryId'> & { secret: string }) | null;
  /** Now, after withdrawals; characteristics until the end. */
  panel: PooledPerson[];
  reserveList: PooledPerson[];
  /** Quotas that the panel misses now: only where a seat stayed empty. */
  broken: BrokenQuota[];
  withdrawals: {
    sequence: number;
    reference: string;
    replacement: string | null;
    seated: boolean;
    recordedAt: number;
  }[];
  ending: { kind: 'final' | 'given_up'; endedAt: number } | null;
}

/** Everything of a lottery but, until the draw, its secret. */
export async function readLottery(context: Context, id: string): Promise<LotteryReading> {
  await authoriseIn(context, 'lottery.read', placeOfLottery, id);
  const db = context.db.read;
  const { revision, ...row } = await lotteryRow(db, id);
  const { check, commitment, draw, ending, withdrawals } = await besideLottery(db, { id, revision });
  const people = await peopleOf(db, id);
  const placed = placePool(people, row.quotas);
  const known = new Map(people.map((person) => [person.reference, person]));
  const those = (references: string[]) =>
    references.map((each) => known.get(each) ?? { reference: each, features: {} });
  const { panel, reserves } = seatsNow({ draw, withdrawals });
  const whole = draw === null && ending === null;
  const { secret = '', lotteryId: _, ...published } = commitment ?? {};
  const { lotteryId: __, ...drawn } = draw ?? {};
  const seated = new Set(draw?.panel);
  return {
    ...row,
    state: ending?.kind ?? (draw ? 'drawn' : commitment ? 'committed' : 'prepared'),
    pool: whole ? { people: people.length, counts: countsOf(people, row.quotas) } : null,
    check: check && {
      relaxation: check.relaxation,
      chances: check.lottery && chancesOf(placed, check.lottery),
      profiles: check.lottery
        ? placed.profiles.map((profile, i) => ({ ...profile, probability: check.lottery?.probabilities[i] ?? 0 }))
        : [],
    },
    commitment: commitment === null ? null : (published as Commitment),
    draw: draw === null ? null : { ...(drawn as Omit<typeof draw, 'lotteryId'>), secret },
    ...{ panel: those(panel), reserveList: those(reserves) },
    broken: draw !== null && ending === null ? brokenQuotas(those(panel), row.quotas) : [],
    withdrawals: withdrawals.map(({ sequence, reference, replacement, recordedAt }) => {
      const own = seated.has(reference);
      if (replacement !== null) seated.add(replacement);
      return { sequence, reference, replacement, seated: own, recordedAt };
    }),
    ending: ending && { kind: ending.kind, endedAt: ending.endedAt },
  };
}
