import type { LotteryReading } from '../../../../api/model/lotteryReading.ts';
import type { Language } from '../../../../surveys/text.ts';
import { unwrap } from '../../../client.ts';
import { lotteryWords } from '../../../text/manage/lottery/words.ts';
import type { Turn } from '../formPage.tsx';

export const readLottery = ({ reader, param }: Turn): Promise<LotteryReading> =>
  unwrap<LotteryReading>(reader.client.lotteries[':id'].$get({ param: { id: param('id') } }));

/** The pages above one of a lottery. */
export const lotteryTrail = ({ programId, id, name }: LotteryReading, language: Language, below = true) => [
  { href: `/lotteries?${new URLSearchParams({ program: programId })}`, label: lotteryWords[language].title },
  ...(below ? [{ href: `/lotteries/${id}`, label: name[language] }] : []),
];

/** The answers of the pool in the order of the quotas. */
export const boundsOf = ({ quotas }: Pick<LotteryReading, 'quotas'>) =>
  Object.entries(quotas)
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([feature, answers]) =>
      Object.entries(answers)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([answer, [min, max]]) => ({ feature, answer, min, max })),
    );
