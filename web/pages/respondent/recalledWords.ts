import { formatDay, formatList } from '../../../analysis/format.ts';
import type { AnswerableFormItem } from '../../../surveys/form.ts';
import type { AnswerValue } from '../../../surveys/response.ts';
import type { Language } from '../../../surveys/text.ts';
import { labelOf } from './answerWords.ts';

/** Longest text that is recalled inside another, in characters. */
const longest = 80;
/** And of chosen answers: a label may be as long as a page, and be recalled on each line of another. */
const longestChosen = 500;
const shortened = (words: string): string => {
  const characters = words.length > longestChosen ? Array.from(words) : [];
  return characters.length > longestChosen ? `${characters.slice(0, longestChosen).join('')}…` : words;
};
/** Marks that turn the direction of what follows, beyond the text that holds them. */
const turns = /[\u202a-\u202e\u2066-\u2069]/g;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A typed text on one line, cut after a whole word where it is long; one that runs the other way is kept apart. */
function typedWords(text: string): string {
  const characters = Array.from(text.replace(turns, '').replace(/\s+/g, ' ').trim());
  const whole = characters.join('');
  const cut = characters.slice(0, longest).join('');
  const words = characters.length > longest ? `${cut.replace(/\s+\S*$/, '')}…` : whole;
  return rightToLeft.test(words) ? `\u2068${words}\u2069` : words;
}

/** An answer as it stands inside a later text: labels, never codes; numbers and days as the reader writes them. */
export function recalledWords(item: AnswerableFormItem, value: AnswerValue, language: Language): string {
  if (Array.isArray(value)) {
    return shortened(
      formatList(
        value.map((code) => labelOf(item, code, language)),
        language,
      ),
    );
  }
  if (item.kind === 'number') {
    return new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: 20 }).format(Number(value));
  }
  if (item.kind === 'date') return formatDay(String(value), language);
  if (item.kind === 'short_text' || item.kind === 'long_text') return typedWords(String(value));
  return shortened(labelOf(item, String(value), language));
}
