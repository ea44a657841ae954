import { isBlank } from './answerText.ts';
import type { AnswerableFormItem } from './form.ts';
import type { AnswerValue } from './response.ts';

const plainNumber = /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i;
/** "1,234" is a thousand in English and little more than one in French: not ours to guess. */
const ambiguous = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/;

/** A number as people write it: decimal comma or point, spaces between thousands. What cannot be read stays a text. */
function readNumber(text: string): number | string {
  const packed = text.replace(/\s/g, '').replace('\u2212', '-');
  return plainNumber.test(packed) && !ambiguous.test(packed) ? Number(packed.replace(',', '.')) : text;
}

/**
 * The raw answer behind the values of one form field, to be checked by `parseResponse`; undefined when nothing was
 * entered. Values that do not fit the kind are passed on as they are, for the check to refuse.
 */
export function fromForm(item: AnswerableFormItem, values: readonly string[]): unknown {
  const entered = values.filter((value) => !isBlank(value));
  const [first, ...others] = entered;
  if (first === undefined) return undefined;
  if (item.kind === 'multiple') return entered;
  if (others.length > 0) return entered;
  const isNumeric = item.kind === 'agreement' || item.kind === 'rating' || item.kind === 'number';
  return isNumeric ? readNumber(first) : first;
}

/** The form field values that stand for a stored answer: `fromForm` gives it back. */
export function toForm(_item: AnswerableFormItem, value: AnswerValue | undefined): string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [String(value)];
}
