import { formatNumber, formatPercent } from '../../../../analysis/format.ts';
import type { LotteryReading } from '../../../../api/model/lotteryReading.ts';
import type { Language } from '../../../../surveys/text.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import { lotteryWords } from '../../../text/manage/lottery/words.ts';

type Chances = NonNullable<LotteryReading['commitment']>['chances'];

export const chanceSentence = ({ min, median, max }: Chances, language: Language): string => {
  const percent = (chance: number) => formatPercent(chance, language, 1);
  const words = lotteryWords[language].check;
  if (percent(min) === percent(max)) return words.same({ chance: percent(min) });
  return words.chances({ min: percent(min), median: percent(median), max: percent(max) });
};

/** How many people have which chance: numbers, with bars for the eye. Tenths at either end that hold nobody are left out. */
export const ChancesTable = ({ chances, language }: { chances: Chances; language: Language }) => {
  const words = lotteryWords[language].check;
  const { tenths } = chances;
  const most = Math.max(...tenths);
  const [first, last] = [tenths.findIndex((n) => n > 0), tenths.findLastIndex((n) => n > 0)];
  // One row says no more than the sentence above it.
  if (first === last) return null;
  return (
    <ListTable
      id="chances"
      caption={words.tenths}
      head={[words.chance, words.people]}
      rows={tenths.slice(first, last + 1).map((people, i) => {
        const [from, to] = [first + i, first + i + 1].map((tenth) => formatPercent(tenth / 10, language));
        return [
          words.between({ from: from ?? '', to: to ?? '' }),
          <span class="chance">
            {formatNumber(people, language)}
            <span class="bar" style={`inline-size:${Math.round((100 * people) / most) / 10}em`} aria-hidden="true" />
          </span>,
        ];
      })}
      none=""
    />
  );
};
