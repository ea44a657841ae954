import { formatDay, formatNumber } from '../../../analysis/format.ts';
import { tidyText } from '../../../surveys/answerText.ts';
import type { AnswerableFormItem } from '../../../surveys/form.ts';
import { noValueLabels } from '../../../surveys/noValueLabels.ts';
import type { Language } from '../../../surveys/text.ts';
import { respondentWords } from '../../text/respondent/words.ts';
import type { PlacedFault } from './answering.ts';
import { type Entries, entryOf } from './entries.ts';

/** A limit of a number or a date, as the reader writes it. */
function limitWords(limit: string | number | undefined, language: Language): string | undefined {
  if (typeof limit === 'number') return new Intl.NumberFormat(`${language}-CA`).format(limit);
  return limit === undefined ? undefined : formatDay(limit, language);
}

/** What is wrong with the answer to an item, and what to do about it: in the author's own words, if there are any. */
export function faultMessage(
  fault: PlacedFault,
  item: AnswerableFormItem,
  entries: Entries,
  language: Language,
): string {
  const words = respondentWords[language].faults;
  if (fault.message !== undefined) return fault.message[language];
  const { values, reason } = entryOf(fault.purpose, item, entries);
  switch (fault.code) {
    case 'required':
      return words.required;
    case 'too_long': {
      const length = tidyText(values[0] ?? '', item.kind === 'long_text').length;
      const limit = Number(fault.params.maxLength);
      return words.tooLong(
        formatNumber(length, language),
        formatNumber(length - limit, language),
        formatNumber(limit, language),
      );
    }
    case 'wrong_type':
      if (item.kind === 'number') return item.integer ? words.wholeNumber : words.number;
      return item.kind === 'date' ? words.date : words.other;
    case 'out_of_range':
      return words.range({
        min: limitWords(fault.params.min, language),
        max: limitWords(fault.params.max, language),
      });
    case 'exclusive_option': {
      const options = item.kind === 'multiple' ? item.options : [];
      const alone = options.find((option) => option.exclusive === true && values.includes(option.code));
      return alone === undefined ? words.other : words.exclusive(alone.label[language]);
    }
    case 'pattern_mismatch':
      return words.pattern;
    case 'answer_and_missing':
      return reason === null ? words.other : words.answerAndReason(noValueLabels[reason][language]);
    case 'bad_text':
      return words.badText;
    default:
      return words.other;
  }
}
