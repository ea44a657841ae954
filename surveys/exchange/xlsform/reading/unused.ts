import type { Item } from '../../../document.ts';
import { type Loss, type LossCode, loss } from '../../loss.ts';
import type { Row, Table } from './table.ts';

/** Columns that are read, by sheet; what stands after `::` is a language. */
const read: Record<string, readonly string[]> = {
  survey: [
    ...['type', 'name', 'label', 'hint', 'required', 'relevant', 'relevance', 'constraint', 'constraint_message'],
    ...['appearance', 'parameters', 'disabled'],
  ],
  choices: ['list_name', 'name', 'value', 'label'],
  settings: ['form_title', 'title', 'form_id', 'id_string', 'default_language'],
};

/** Cells whose loss has words of its own. */
const special: Partial<Record<string, LossCode>> = { default: 'initial_left_out', calculation: 'calculation_left_out' };

const baseOf = (head: string): string => head.split('::')[0]?.split(':')[0]?.trim() ?? head;
const isOurs = (head: string): boolean => head.startsWith('tandem_');

/** Columns that this product does not read: told once, where the column begins, when a cell is filled. */
export function unreadColumns(sheet: keyof typeof read, { heads, rows }: Table): Loss[] {
  return heads.flatMap(({ head, place }) => {
    const base = baseOf(head);
    const isKnown = read[sheet]?.includes(base) === true || isOurs(head) || special[base] !== undefined;
    return isKnown || rows.every((row) => row.get(head) === '') ? [] : [loss(place, 'field_left_out', { field: head })];
  });
}

/** How a question looks elsewhere has no place here, save for what tells its kind. */
const kindAppearances = ['multiline', 'likert'];

/** What is left out of the row of a question that is kept. */
export function unreadCells(row: Row, kind: Item['kind'], heads: Table['heads']): Loss[] {
  const isEntered = ['number', 'date', 'short_text', 'long_text'].includes(kind);
  const isFilled = (column: string) => row.get(column) !== '';
  const field = (column: string) => loss(row.place(column), 'field_left_out', { field: column });
  const looks = row
    .get('appearance')
    .split(/\s+/)
    .filter((word) => word !== '' && !kindAppearances.includes(word));
  const messages = heads.map(({ head }) => head).filter((head) => baseOf(head) === 'constraint_message');
  const isRange = row.get('type').toLowerCase() === 'range';
  return [
    ...Object.entries(special).flatMap(([column, code]) =>
      code !== undefined && isFilled(column) ? [loss(row.place(column), code)] : [],
    ),
    ...(looks.length > 0 ? [loss(row.place('appearance'), 'field_left_out', { field: looks.join(' ') })] : []),
    ...(isFilled('parameters') && !isRange ? [field('parameters')] : []),
    ...(isEntered ? [] : messages.filter(isFilled).slice(0, 1).map(field)),
  ];
}
