import type { DocumentSource } from '../../../document.ts';
import { sides } from '../../../side.ts';
import { languages, type Text } from '../../../text.ts';
import { loss } from '../../loss.ts';
import { own } from '../columns.ts';
import { type Limits, readConstraint } from '../constraints/readConstraint.ts';
import { unguarded } from '../labels.ts';
import { type FormReading, isBlank, longestText, rowText, shortened } from './form.ts';
import type { Question } from './question.ts';
import type { Row } from './table.ts';

export type ItemSource = DocumentSource['sections'][number]['items'][number];

const shortest = { fr: '', en: '' } satisfies Text;
const longestShort = 500;

const audienceOf = (row: Row) => {
  const side = sides.find((each) => each === row.get(own.audience));
  return side === undefined ? {} : { audience: side };
};

export { audienceOf };

/** Words for one side, from columns of our own. */
function textFor(row: Row): Pick<ItemSource, 'textFor'> {
  const found = sides.flatMap((side) => {
    const text: Text = { ...shortest };
    for (const language of languages)
      text[language] = unguarded(row.raw(own.textFor(side, language))).slice(0, longestText);
    return isBlank(text) ? [] : [[side, text]];
  });
  return found.length === 0 ? {} : { textFor: Object.fromEntries(found) };
}

function isRequired(reading: FormReading, row: Row): boolean {
  const cell = row.get('required').toLowerCase();
  if (['yes', 'true', 'true()', '1'].includes(cell)) return true;
  const isNo = ['', 'no', 'false', 'false()', '0'].includes(cell);
  if (!isNo) reading.losses.push(loss(row.place('required'), 'field_left_out', { field: 'required' }));
  return false;
}

function reasonsOf({ row, list }: Question) {
  const named: string[] = [...(list?.reasons ?? []), ...row.get(own.reasons).split(/\s+/)];
  return {
    ...(named.includes('dont_know') && { dontKnow: true }),
    ...(named.includes('prefer_not_to_say') && { preferNotToSay: true }),
    ...(named.includes('not_applicable') && { notApplicable: true }),
  };
}

function messageOf(reading: FormReading, row: Row): { message?: Text } {
  const { fr, en } = reading.languages.text(row, 'constraint_message');
  const message = { fr: unguarded(fr), en: unguarded(en) };
  if (isBlank(message)) return {};
  for (const language of languages) message[language] = shortened(reading, row.place(), message[language], longestText);
  return { message };
}

/** `start=1 end=10` of a `range` question. */
function rangeOf(row: Row): { min?: number; max?: number } {
  const number = (name: string) =>
    new RegExp(`\\b${name}\\s*=\\s*(-?\\d+(?:\\.\\d+)?)`).exec(row.get('parameters'))?.[1];
  if (row.get('type').toLowerCase() !== 'range') return {};
  return { min: Number(number('start') ?? 1), max: Number(number('end') ?? 10) };
}

const numeric = (limit: number | string | undefined) => (typeof limit === 'number' ? limit : undefined);
const day = (limit: number | string | undefined) => (typeof limit === 'string' ? limit : undefined);
const defined = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** A short text holds 500 characters at most: one that may be longer becomes a long one. */
function textKind(reading: FormReading, { row, kind }: Question, { pattern, maxLength }: Limits) {
  const isShort = kind === 'short_text' && (maxLength ?? 0) <= longestShort;
  if (isShort && maxLength === undefined)
    reading.losses.push(loss(row.place('type'), 'length_limited', { maximum: longestShort }));
  if (isShort) return { kind: 'short_text' as const, maxLength: maxLength ?? longestShort, ...defined({ pattern }) };
  if (kind === 'short_text') {
    reading.losses.push(loss(row.place('type'), 'kind_changed', { type: row.get('type'), kind: 'long_text' }));
    if (pattern !== undefined) reading.losses.push(loss(row.place('constraint'), 'pattern_left_out'));
  }
  return { kind: 'long_text' as const, maxLength: Math.min(maxLength ?? longestText, longestText) };
}

function limitsOf(reading: FormReading, { row, kind, integer }: Question): Limits {
  const text = row.get('constraint');
  const limits = readConstraint(text, { kind, integer });
  const place = row.place('constraint');
  if (limits.leftOut) reading.losses.push(loss(place, 'constraint_left_out', { text }));
  if (limits.widened) reading.losses.push(loss(place, 'limit_widened', { text }));
  return limits;
}

const choiceLabel = ({ code, label, sensitive }: { code: string; label: Text; sensitive: boolean | undefined }) => ({
  code,
  label,
  ...defined({ sensitive }),
});

/** What belongs to the kind of the question. */
function ownFields(reading: FormReading, question: Question) {
  const { row, kind, integer, list } = question;
  const limits = limitsOf(reading, question);
  const choices = list?.choices ?? [];
  switch (kind) {
    case 'agreement':
      return { kind };
    case 'rating':
      return { kind, points: choices.map(({ foreign, label }) => ({ value: Number(foreign), label })) };
    case 'single':
      return {
        kind,
        options: choices.map((choice) => ({ ...choiceLabel(choice), ...defined({ exclusive: choice.exclusive }) })),
      };
    case 'multiple': {
      const options = choices.map((choice) => {
        const exclusive = limits.exclusive.includes(choice.foreign) ? true : choice.exclusive;
        return { ...choiceLabel(choice), ...defined({ exclusive }) };
      });
      return { kind, options };
    }
    case 'number': {
      const range = rangeOf(row);
      const min = numeric(limits.min) ?? range.min;
      const max = numeric(limits.max) ?? range.max;
      return { kind, integer, ...defined({ min, max }), ...messageOf(reading, row) };
    }
    case 'date':
      return { kind, ...defined({ min: day(limits.min), max: day(limits.max) }), ...messageOf(reading, row) };
    default:
      return { ...textKind(reading, question, limits), ...messageOf(reading, row) };
  }
}

const truth = (cell: string): boolean | undefined => (cell === 'yes' ? true : cell === 'no' ? false : undefined);

/** A question of the form as an item; its condition comes later, when all items are known. */
export function itemOf(reading: FormReading, question: Question): ItemSource {
  const { row, kind, type } = question;
  const hint = type.is === 'heading' ? shortest : rowText(reading, row, 'hint');
  const common = {
    name: reading.names.get(row) ?? '',
    text: rowText(reading, row, 'label'),
    ...(isBlank(hint) ? {} : { hint }),
    ...textFor(row),
    ...audienceOf(row),
  };
  if (kind === 'information') return { ...common, kind };
  return {
    ...common,
    required: isRequired(reading, row),
    ...reasonsOf(question),
    ...defined({ sensitive: truth(row.get(own.sensitive)) }),
    ...ownFields(reading, question),
  };
}
