import { formatDay, formatNumber } from '../../../../analysis/format.ts';
import { type Choice, choicesOf } from '../../../../surveys/choices.ts';
import type { AnswerableFormItem } from '../../../../surveys/form.ts';
import { noValueLabels } from '../../../../surveys/noValueLabels.ts';
import { offeredReasons } from '../../../../surveys/offeredReasons.ts';
import type { Language } from '../../../../surveys/text.ts';
import { paperWords } from '../../../text/manage/paper/words.ts';

interface EntryProps<Item> {
  item: Item;
  language: Language;
}

/** What is ticked: a circle for one answer, a square for several. With the code for data entry beside it. */
export const Mark = ({ code, square = false }: { code: string; square?: boolean }) => (
  <>
    <span class={square ? 'mark square' : 'mark'} aria-hidden="true" /> <code>{code}</code>
  </>
);

const Choices = ({ choices, square, language }: { choices: Choice[]; square: boolean; language: Language }) => (
  <ul class={choices.length > 8 ? 'choices many' : 'choices'}>
    {choices.map(({ code, label, exclusive }) => (
      <li>
        <Mark code={code} square={square} /> {label[language]}
        {exclusive && <span class="aside"> ({paperWords[language].alone})</span>}
      </li>
    ))}
  </ul>
);

/** The reasons for not answering that an item offers. */
export const Reasons = ({ item, language }: EntryProps<AnswerableFormItem>) => {
  const reasons = offeredReasons(item);
  if (reasons.length === 0) return null;
  return (
    <ul class="choices reasons">
      {reasons.map((reason) => (
        <li>
          <span class="mark" aria-hidden="true" /> {noValueLabels[reason][language]} <code>{reason}</code>
        </li>
      ))}
    </ul>
  );
};

const Boxes = ({ count, label }: { count: number; label?: string }) => (
  <span class="part">
    <span class="boxes" aria-hidden="true">
      {Array.from({ length: count }, () => (
        <span class="box" />
      ))}
    </span>
    {label !== undefined && <span class="aside">{label}</span>}
  </span>
);

const Lines = ({ count }: { count: number }) => (
  <div class="lines" aria-hidden="true">
    {Array.from({ length: count }, () => (
      <span class="line" />
    ))}
  </div>
);

/** Digits of the longest whole number from `min` to `max`; null when there is no knowing. */
const digitsOf = ({ integer, min, max }: Extract<AnswerableFormItem, { kind: 'number' }>): number | null =>
  integer && min !== undefined && min >= 0 && max !== undefined && max < 1e9 ? String(max).length : null;

/** Lines for a long text: one for about 80 characters of handwriting, within reason. */
const linesFor = (maxLength: number): number => Math.min(10, Math.max(4, Math.ceil(maxLength / 200)));

const written = (value: number | string | undefined, language: Language): string | null => {
  if (value === undefined) return null;
  if (typeof value === 'string') return formatDay(value, language);
  return formatNumber(value, language, String(value).split('.')[1]?.length ?? 0);
};

/** What an answer must be, said before the place for it. */
export function instructionFor(item: AnswerableFormItem, language: Language): string {
  const words = paperWords[language];
  if (item.kind === 'multiple') return words.chooseMany;
  if (choicesOf(item).length > 0) return words.chooseOne;
  if (item.kind !== 'number' && item.kind !== 'date') return '';
  const range = words[item.kind === 'date' ? 'days' : 'range'](
    written(item.min, language),
    written(item.max, language),
  );
  return [item.kind === 'number' && item.integer ? words.whole : null, range].filter((part) => part !== null).join(' ');
}

/** The place for an answer: circles or squares, boxes for digits, lines for words. */
export const PaperEntry = ({ item, language }: EntryProps<AnswerableFormItem>) => {
  const { year, month, day } = paperWords[language].datePart;
  const choices = choicesOf(item);
  if (choices.length > 0) return <Choices choices={choices} square={item.kind === 'multiple'} language={language} />;
  switch (item.kind) {
    case 'number': {
      const digits = digitsOf(item);
      return digits === null ? <span class="box wide" aria-hidden="true" /> : <Boxes count={digits} />;
    }
    case 'date':
      return (
        <p class="date">
          <Boxes count={4} label={year} /> <Boxes count={2} label={month} /> <Boxes count={2} label={day} />
        </p>
      );
    case 'short_text':
      return <Lines count={item.maxLength > 100 ? 2 : 1} />;
    default:
      return <Lines count={item.kind === 'long_text' ? linesFor(item.maxLength) : 1} />;
  }
};
