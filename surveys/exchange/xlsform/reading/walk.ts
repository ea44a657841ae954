import { type Loss, loss } from '../../loss.ts';
import { type RowType, rowTypeOf } from './rowType.ts';
import type { Row } from './table.ts';

/** A row that may become an item; `heading`: the label of a group within a group. */
export interface QuestionRow {
  row: Row;
  type: RowType | { is: 'heading' };
  /** Groups within the section that it stands in, from the outside: their conditions are its own as well. */
  groups: Row[];
}

/** A group of the form that stands in no other, or questions between such groups. */
export interface SectionRows {
  row: Row | null;
  questions: QuestionRow[];
}

/** Groups within groups as forms have them: each question carries the conditions of all that it stands in. */
const deepestGroup = 20;

/** The rows of a survey sheet as sections; groups within groups are taken apart. Null when they go too deep. */
export function sectionRowsOf(
  rows: Row[],
  hasLabel: (row: Row) => boolean,
): { sections: SectionRows[]; losses: Loss[] } | null {
  const sections: SectionRows[] = [];
  const losses: Loss[] = [];
  const open: Row[] = [];
  const sectionNow = (): SectionRows => {
    const last = sections.at(-1);
    if (last !== undefined && (open.length > 0 || last.row === null)) return last;
    const added: SectionRows = { row: null, questions: [] };
    sections.push(added);
    return added;
  };
  for (const row of rows) {
    const type = rowTypeOf(row.get('type'));
    if (row.get('type') === '' || row.get('disabled').toLowerCase() === 'yes') continue;
    if (type.is === 'end') open.pop();
    else if (type.is !== 'begin') sectionNow().questions.push({ row, type, groups: open.slice(1) });
    else {
      if (type.repeat) losses.push(loss(row.place(), 'repeats_left_out'));
      open.push(row);
      if (open.length > deepestGroup) return null;
      if (open.length === 1) sections.push({ row, questions: [] });
      else {
        losses.push(loss(row.place(), 'group_inlined'));
        if (hasLabel(row)) sections.at(-1)?.questions.push({ row, type: { is: 'heading' }, groups: open.slice(1) });
      }
    }
  }
  return { sections, losses };
}
