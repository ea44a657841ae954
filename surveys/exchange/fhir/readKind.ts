import { agreementPoints } from '../../agreement.ts';
import { canonicalJson } from '../../canonical.ts';
import type { Item, Option } from '../../document.ts';
import { foreignCodes } from '../foreignNames.ts';
import { loss } from '../loss.ts';
import { readDays, readNumbers } from './limits.ts';
import { codeOf, extensionValue } from './ownExtensions.ts';
import { type Choice, readChoices } from './readChoices.ts';
import type { Reading } from './reading.ts';
import type { RuleTarget } from './readRule.ts';
import type { QuestionnaireItem } from './shape.ts';
import { standard } from './urls.ts';

type Values = RuleTarget['values'];
type Points = Extract<Item, { kind: 'rating' }>['points'];
/** What belongs to the kind alone. */
export type KindOf =
  | { kind: 'agreement' }
  | { kind: 'rating'; points: Points }
  | { kind: 'single'; options: Option[] }
  | { kind: 'multiple'; options: Option[] }
  | { kind: 'number'; integer: boolean; min?: number; max?: number }
  | { kind: 'date'; min?: string; max?: string }
  | { kind: 'short_text'; maxLength: number; pattern?: string }
  | { kind: 'long_text'; maxLength: number }
  | { kind: 'information' };
export interface ReadKind {
  parts: KindOf;
  values: Values;
}

const noValues: Values = new Map();
const plain = (parts: KindOf): ReadKind => ({ parts, values: noValues });
const yesNo: Option[] = [
  { code: 'YES', label: { fr: 'Oui', en: 'Yes' } },
  { code: 'NO', label: { fr: 'Non', en: 'No' } },
];

const valuesBy = (choices: Choice[], stored: (choice: Choice, i: number) => string | number): Values => {
  const values = new Map<string, string | number>();
  choices.forEach((choice, i) => {
    for (const key of choice.keys) if (!values.has(key)) values.set(key, stored(choice, i));
  });
  return values;
};

const isPoint = (value: number | undefined): value is number =>
  value !== undefined && Number.isInteger(value) && value >= 0 && value <= 20;

/** Choices that are worth a whole number each are the points of a rating. */
function readPoints(choices: Choice[], ownKind: string | undefined): ReadKind | null {
  const points = choices.flatMap(({ ordinal, label }) => (isPoint(ordinal) ? [{ value: ordinal, label }] : []));
  const distinct = new Set(points.map(({ value }) => value)).size === choices.length;
  if (!distinct || points.length < 2 || points.length > 11) return null;
  const values = valuesBy(choices, ({ ordinal }) => ordinal ?? 0);
  const isAgreement = canonicalJson(points) === canonicalJson(agreementPoints);
  if (isAgreement && ownKind !== 'rating') return { parts: { kind: 'agreement' }, values };
  return { parts: { kind: 'rating', points }, values };
}

function readOptions(reading: Reading, linkId: string, choices: Choice[], kind: 'single' | 'multiple'): ReadKind {
  const codeFor = foreignCodes(choices.map(({ key }) => key));
  const options = choices.map(({ key, label, exclusive, sensitive }): Option => {
    const code = codeFor(key);
    if (code !== key) reading.losses.push(loss(linkId, 'code_changed', { from: key, to: code }));
    return {
      code,
      label,
      ...(exclusive !== undefined && { exclusive }),
      ...(sensitive !== undefined && { sensitive }),
    };
  });
  return { parts: { kind, options }, values: valuesBy(choices, (_, i) => options[i]?.code ?? '') };
}

function readChoice(reading: Reading, item: QuestionnaireItem): ReadKind | null {
  const { linkId, type, repeats, answerValueSet, extension } = item;
  const choices = readChoices(reading, item);
  if (choices === null) {
    reading.losses.push(loss(linkId, 'choices_elsewhere', { list: answerValueSet ?? '' }));
    return null;
  }
  if (choices.length < 2) {
    reading.losses.push(loss(linkId, 'item_left_out', { type }));
    return null;
  }
  if (type === 'open-choice') reading.losses.push(loss(linkId, 'own_words_left_out'));
  if (repeats === true) return readOptions(reading, linkId, choices, 'multiple');
  const ownKind = codeOf(extension, 'kind');
  const points = ownKind === 'single' ? null : readPoints(choices, ownKind);
  if (points === null) return readOptions(reading, linkId, choices, 'single');
  for (const { key, ordinal } of choices) {
    if (key !== String(ordinal)) reading.losses.push(loss(linkId, 'code_changed', { from: key, to: ordinal ?? '' }));
  }
  return points;
}

const longestShort = 500;
const longestLong = 10_000;

function readWritten(reading: Reading, item: QuestionnaireItem, type: 'string' | 'text'): ReadKind {
  const { linkId, extension, maxLength: length } = item;
  const asked = length === undefined || !Number.isInteger(length) || length < 1 ? undefined : length;
  const pattern = extensionValue(extension, standard.regex);
  const short = type === 'string' && (asked ?? 0) <= longestShort;
  if (type === 'string' && !short) reading.losses.push(loss(linkId, 'kind_changed', { type, kind: 'long_text' }));
  if (asked !== undefined && asked > longestLong) reading.losses.push(loss(linkId, 'limit_left_out'));
  const keepsPattern = short && typeof pattern === 'string' && pattern.length <= 200;
  if (pattern !== undefined && !keepsPattern) reading.losses.push(loss(linkId, 'pattern_left_out'));
  if (short) return plain({ kind: 'short_text', maxLength: asked ?? 200, ...(keepsPattern && { pattern }) });
  return plain({ kind: 'long_text', maxLength: Math.min(asked ?? 4000, longestLong) });
}

/** What kind of item ours a question of the file is, with what belongs to it; null when it cannot be asked here. */
export function readKind(reading: Reading, item: QuestionnaireItem): ReadKind | null {
  const { linkId, type, extension } = item;
  const near = (kind: Item['kind']): void => {
    reading.losses.push(loss(linkId, 'kind_changed', { type, kind }));
  };
  switch (type) {
    case 'display':
      return plain({ kind: 'information' });
    case 'choice':
    case 'open-choice':
      return readChoice(reading, item);
    case 'boolean':
      near('single');
      return {
        parts: { kind: 'single', options: yesNo },
        values: new Map([
          ['true', 'YES'],
          ['false', 'NO'],
        ]),
      };
    case 'integer':
    case 'decimal':
      return plain({ kind: 'number', integer: type === 'integer', ...readNumbers(extension) });
    case 'dateTime':
      near('date');
      return plain({ kind: 'date', ...readDays(extension) });
    case 'date':
      return plain({ kind: 'date', ...readDays(extension) });
    case 'url':
    case 'time':
      near('short_text');
      return readWritten(reading, item, 'string');
    case 'string':
    case 'text':
      return readWritten(reading, item, type);
    default:
      reading.losses.push(loss(linkId, 'item_left_out', { type }));
      return null;
  }
}
