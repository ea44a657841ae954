import type { LotteryReading } from '../../../../api/model/lotteryReading.ts';
import type { Language } from '../../../../surveys/text.ts';
import { unwrap } from '../../../client.ts';
import { type LotteryWords, lotteryWords } from '../../../text/manage/lottery/words.ts';
import type { Turn } from '../formPage.tsx';

export const readLottery = ({ reader, param }: Turn): Promise<LotteryReading> =>
  unwrap<LotteryReading>(reader.client.lotteries[':id'].$get({ param: { id: param('id') } }));

/** For whom the panel is: an institution, or the whole programme. */
export const placeName = async ({ reader: { client, language } }: Turn, { institutionId }: LotteryReading) =>
  institutionId === null
    ? lotteryWords[language].list.whole
    : (await unwrap(client.institutions[':id'].$get({ param: { id: institutionId } }))).name[language];

/** The pages above one of a lottery. */
export const lotteryTrail = ({ programId, id, name }: LotteryReading, language: Language, below = true) => [
  { href: `/lotteries?${new URLSearchParams({ program: programId })}`, label: lotteryWords[language].title },
  ...(below ? [{ href: `/lotteries/${id}`, label: name[language] }] : []),
];

/** The characteristics in the order in which pages name them. */
export const featuresOf = ({ quotas }: Pick<LotteryReading, 'quotas'>): string[] =>
  Object.keys(quotas).sort((a, b) => a.localeCompare(b));

/** The answers of the pool in the order of the quotas. */
export const boundsOf = ({ quotas }: Pick<LotteryReading, 'quotas'>) =>
  Object.entries(quotas)
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([feature, answers]) =>
      Object.entries(answers)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([answer, [min, max]]) => ({ feature, answer, min, max })),
    );

/** The section in which a lottery goes on; null once it has ended. */
export function nextStep({ state, pool, quotas, size, check }: LotteryReading): keyof LotteryWords['steps'] | null {
  if (state === 'committed') return 'draw';
  if (state === 'drawn') return 'panel';
  if (state !== 'prepared') return null;
  if (pool === null || pool.people === 0) return 'volunteers';
  if (check !== null)
    return check.chances === null ? (check.relaxation === null ? 'volunteers' : 'quotas') : 'commitment';
  const isLimited = Object.values(quotas).some((answers) =>
    Object.values(answers).some(([min, max]) => min > 0 || max < size),
  );
  return isLimited ? 'check' : 'quotas';
}
