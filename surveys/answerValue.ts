import * as z from 'zod';
import { agreementRange } from './agreement.ts';
import { hasBadCharacters, tidyText } from './answerText.ts';
import type { FaultCode } from './fault.ts';
import type { AnswerableFormItem } from './form.ts';
import type { AnswerValue } from './response.ts';

type Checked = { value: AnswerValue } | { code: FaultCode; params: Record<string, string | number> };
type ItemOf<K extends AnswerableFormItem['kind']> = Extract<AnswerableFormItem, { kind: K }>;

const fault = (code: FaultCode, params: Record<string, string | number> = {}): Checked => ({ code, params });
const wrongType = (expected: string): Checked => fault('wrong_type', { expected });

/** Nothing was answered: no value, null, a blank text or an empty list, as forms and clients send them. */
export const isEmptyAnswer = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
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
  return date !== null && z.iso.date().safeParse(date).success ? withinLimits(date, limits) : wrongType('date');
}

function checkText(value: unknown, maxLength: number, lines: boolean): Checked {
  if (typeof value !== 'string') return wrongType('text');
  if (hasBadCharacters(value)) return fault('bad_text');
  const text = tidyText(value, lines);
  return text.length > maxLength ? fault('too_long', { maxLength }) : { value: text };
}

/** The stored form of one answer that is not empty, or what is wrong with it. */
export function checkAnswer(item: AnswerableFormItem, value: unknown): Checked {
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
      return checkText(value, item.maxLength, false);
    case 'long_text':
      return checkText(value, item.maxLength, true);
  }
}
