/** What a row of the survey sheet is, from its `type`; several spellings of old forms are read as well. */
export type RowType =
  | { is: 'begin'; repeat: boolean }
  | { is: 'end' }
  | { is: 'choice'; multiple: boolean; list: string; orOther: boolean }
  | { is: 'elsewhere'; list: string }
  | { is: 'entered'; kind: 'number' | 'date' | 'short_text'; integer: boolean; changed: boolean }
  | { is: 'note' }
  | { is: 'calculation' }
  | { is: 'other' };

const choice =
  /^(?:(select[_ ]one|select1|select one from|add select one prompt using)|select[_ ]multiple|select|select all that apply(?: from)?|select multiple(?: from)?)\s+(\S+)(\s+or[_ ]other| specify other)?$/i;
const elsewhere = /^select[_ ](?:one|multiple)(?:[_ ]from[_ ]file|[_ ]external)\s+(\S+)/i;

const entered = (kind: 'number' | 'date' | 'short_text', changed = false, integer = false): RowType => ({
  is: 'entered',
  kind,
  integer,
  changed,
});

const plainTypes: Record<string, RowType> = {
  note: { is: 'note' },
  calculate: { is: 'calculation' },
  integer: entered('number', false, true),
  int: entered('number', false, true),
  decimal: entered('number'),
  range: entered('number', true),
  date: entered('date'),
  datetime: entered('date', true),
  text: entered('short_text'),
  string: entered('short_text'),
  time: entered('short_text', true),
  barcode: entered('short_text', true),
};

export function rowTypeOf(type: string): RowType {
  const outside = elsewhere.exec(type);
  if (outside !== null) return { is: 'elsewhere', list: outside[1] ?? '' };
  const chosen = choice.exec(type);
  if (chosen !== null) {
    const [, one, list = '', other] = chosen;
    return { is: 'choice', multiple: one === undefined, list, orOther: other !== undefined };
  }
  const word = type.toLowerCase().replace(/[\s_]+/g, ' ');
  if (/^begin (group|repeat|loop)\b/.test(word)) return { is: 'begin', repeat: !word.startsWith('begin group') };
  if (/^end (group|repeat|loop)\b/.test(word)) return { is: 'end' };
  return Object.hasOwn(plainTypes, word) ? (plainTypes[word] ?? { is: 'other' }) : { is: 'other' };
}
