import { cellText } from '../../analysis/csv.ts';
import type { Cell, Column, Table } from '../../analysis/finding.ts';
import type { Language } from '../../surveys/text.ts';
import { withheldTable } from '../text/withheldTable.ts';

type Row = Record<string, Cell>;

const isHidden = (cell: Cell | undefined): boolean => typeof cell === 'object' && cell !== null && 'hidden' in cell;

/** Whether any cell of a table is withheld. */
export const holdsHidden = ({ rows }: Table): boolean => rows.some((row) => Object.values(row).some(isHidden));

/** Whether every figure of a table is withheld, so that its rows would tell nothing: it then is a sentence. */
export const allHidden = (table: Table): boolean =>
  holdsHidden(table) &&
  table.rows.every((row) =>
    table.columns.every(({ name, kind }) => kind === 'text' || row[name] == null || isHidden(row[name])),
  );

/** How many rows, from this one on, share the first cell; 0 for a row that an earlier one already covers. */
function spanAt(texts: string[], index: number): number {
  if (index > 0 && texts[index] === texts[index - 1]) return 0;
  let end = index + 1;
  while (end < texts.length && texts[end] === texts[index]) end++;
  return end - index;
}

/** Cells of a row after its head; withheld neighbours are one hatched cell, which says so once. */
function cellsOf(row: Row, columns: Column[]): { column: Column; cell: Cell | undefined; span: number }[] {
  const cells: { column: Column; cell: Cell | undefined; span: number }[] = [];
  for (const column of columns) {
    const cell = row[column.name];
    const last = cells.at(-1);
    if (last !== undefined && isHidden(cell) && isHidden(last.cell)) last.span++;
    else cells.push({ column, cell, span: 1 });
  }
  return cells;
}

const kindOf = ({ kind }: Column): string => (kind === 'text' ? 'words' : 'figure');

interface DataTableProps {
  table: Table;
  language: Language;
  id: string;
  /** Id of a heading that also names it, on a page of many tables: captions of two figures may be the same. */
  within?: string;
}

/**
 * A table of a finding: the rows of the chart for those who read rather than look. The first column heads the rows; where
 * it repeats, its cell spans them and the second column heads each one. What scrolls sideways can be reached by keyboard.
 * A table of withheld figures alone is a sentence in place of its rows.
 */
export const DataTable = ({ table, language, id, within }: DataTableProps) => {
  const [first, ...others] = table.columns;
  if (first === undefined) return null;
  if (allHidden(table)) {
    const words = withheldTable[language];
    return (
      <p class="withheld-table">
        <strong id={id}>{table.caption[language]}</strong> {words.what} {words.why}
      </p>
    );
  }
  const heads = table.rows.map((row) => cellText(row[first.name], first, language));
  const grouped = heads.some((_, index) => spanAt(heads, index) > 1);
  return (
    <section class="scroll" aria-labelledby={within === undefined ? id : `${within} ${id}`} tabindex={0}>
      <table>
        <caption id={id}>{table.caption[language]}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th scope="col" class={kindOf(column)}>
                {column.title[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => {
            const span = grouped ? spanAt(heads, index) : 1;
            return (
              <tr class={grouped && span > 0 ? 'first' : undefined}>
                {span > 0 && (
                  <th scope={span > 1 ? 'rowgroup' : 'row'} rowspan={span > 1 ? span : undefined}>
                    {heads[index]}
                  </th>
                )}
                {cellsOf(row, others).map(({ column, cell, span: columns }, place) => {
                  const text = cellText(cell, column, language);
                  if (isHidden(cell)) {
                    return (
                      <td class="withheld" colspan={columns > 1 ? columns : undefined}>
                        <span>{text}</span>
                      </td>
                    );
                  }
                  return grouped && place === 0 && column.kind === 'text' ? (
                    <th scope="row" class="words">
                      {text}
                    </th>
                  ) : (
                    <td class={kindOf(column)}>{text}</td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
