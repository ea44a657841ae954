import { agreementRange } from './agreement.ts';
import { hasBadCharacters, isBlank, tidyText } from './answerText.ts';
import { isDay } from './day.ts';
import type { FaultCode } from './fault.ts';
import type { AnswerableFormItem } from './form.ts';
import { matchesPattern } from './pattern.ts';
import type { AnswerValue } from './response.ts';
import type { Text } from './text.ts';

interface Refused {
  code: FaultCode;
  params: Record<string, string | number>;
  message?: Text;
}
type Checked = { value: AnswerValue } | Refused;
type ItemOf<K extends AnswerableFormItem['kind']> = Extract<AnswerableFormItem, { kind: K }>;

const fault = (code: FaultCode, params: Record<string, string | number> = {}): Checked => ({ code, params });
const wrongType = (expected: string): Checked => fault('wrong_type', { expected });

/** Nothing was answered: no value, null, a blank text or an empty list, as forms and clients send them. */
export const isEmptyAnswer = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && isBlank(value)) ||
  (Array.isArray(value) && value.length === 0);

interface Limits<T> {
  min?: T;
  max?: T;
}

function withinLimits<T extends number | string>(value: T, { min, max }: Limits<T>): Checked {
  if ((min === undefined || value >= min) && (max === undefined || value <= max)) return { value };
  return fault('out_of_range', { ...(min !== undefined && { min }), ...(max !== undefined && { max }) });
}

function checkNumber(value: unknown, limits: Limits<number>, whole: boolean): Checked {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType('number');
  if (whole && !Number.isInteger(value)) return wrongType('whole_number');
  // JSON has no negative zero: it would not come back as it was stored.
  return withinLimits(value === 0 ? 0 : value, limits);
}

function checkRating(value: unknown, points: ItemOf<'rating'>['points']): Checked {
  const values = points.map((point) => point.value);
  const checked = checkNumber(value, { min: Math.min(...values), max: Math.max(...values) }, true);
  return 'value' in checked && !values.some((known) => known === value) ? fault('unknown_option') : checked;
}

function checkSingle(value: unknown, options: ItemOf<'single'>['options']): Checked {
  if (typeof value !== 'string') return wrongType('option');
  return options.some((option) => option.code === value) ? { value } : fault('unknown_option');
}

/** Kept in the order of the options: the order of choosing says something about the person, and nobody asked. */
function checkMultiple(value: unknown, options: ItemOf<'multiple'>['options']): Checked {
  if (!Array.isArray(value) || !value.every((code) => typeof code === 'string')) return wrongType('options');
  const chosen = new Set<string>(value);
  if (chosen.size < value.length) return fault('repeated_option');
  const known = options.filter((option) => chosen.has(option.code));
  if (known.length < chosen.size) return fault('unknown_option');
  if (known.length > 1 && known.some((option) => option.exclusive === true)) return fault('exclusive_option');
  return { value: known.map((option) => option.code) };
}

function checkDate(value: unknown, limits: Limits<string>): Checked {
  const date = typeof value === 'string' ? value.trim() : null;
  return date !== null && isDay(date) ? withinLimits(date, limits) : wrongType('date');
}

function checkText(value: unknown, item: ItemOf<'short_text' | 'long_text'>): Checked {
  if (typeof value !== 'string') return wrongType('text');
  if (hasBadCharacters(value)) return fault('bad_text');
  const { maxLength } = item;
  const text = tidyText(value, item.kind === 'long_text');
  if (text.length > maxLength) return fault('too_long', { maxLength });
  if (item.kind === 'short_text' && item.pattern !== undefined && !matchesPattern(item.pattern, text))
    return fault('pattern_mismatch');
  return { value: text };
}

/** Faults that an author may have put into own words: out of the limits, or not of the form asked for. */
const isInOwnWords = (code: FaultCode): boolean =>
  code === 'out_of_range' || code === 'pattern_mismatch' || code === 'too_long';

/** The stored form of one answer that is not empty, or what is wrong with it, in the author's own words if there are any. */
export function checkAnswer(item: AnswerableFormItem, value: unknown): Checked {
  const checked = checkKind(item, value);
  if ('value' in checked || !('message' in item) || item.message === undefined) return checked;
  return isInOwnWords(checked.code) ? { ...checked, message: item.message } : checked;
}

function checkKind(item: AnswerableFormItem, value: unknown): Checked {
  switch (item.kind) {
    case 'agreement':
      return checkNumber(value, { min: agreementRange.low, max: agreementRange.high }, true);
    case 'rating':
      return checkRating(value, item.points);
    case 'single':
      return checkSingle(value, item.options);
    case 'multiple':
      return checkMultiple(value, item.options);
    case 'number':
      return checkNumber(value, item, item.integer);
    case 'date':
      return checkDate(value, item);
    case 'short_text':
    case 'long_text':
      return checkText(value, item);
  }
}
