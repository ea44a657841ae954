import { columnBuilder, type WantedColumn } from './columnBuilder.ts';
import type { DataTable } from './columns.ts';
import type { OnFault } from './tableFault.ts';

/** The column of our exports that holds why there is no answer, beside the answer's own. */
const reasonColumn = (name: string): string => `${name}__missing`;

export interface TableReader {
  /** Adds one row of the file; nothing of it is kept but the wanted cells, as numbers. */
  add(line: number, fields: readonly string[]): void;
  table(): DataTable;
}

/**
 * Reads rows under one heading into columns. Faults of the heading and of every row go to `onFault`. A reason for a missing
 * answer may stand in the cell itself or in the column `<name>__missing`. Columns that nobody wants are not looked at.
 */
export function tableReader(
  heading: readonly string[],
  wanted: readonly WantedColumn[],
  onFault: OnFault,
): TableReader {
  const names = heading.map((name) => name.trim());
  const columns = wanted.flatMap((column) => {
    const at = names.indexOf(column.name);
    const code = at < 0 ? 'missing_column' : names.indexOf(column.name, at + 1) < 0 ? null : 'repeated_column';
    if (code !== null) {
      onFault({ line: 1, column: column.name, code, params: {} });
      return [];
    }
    const reasonAt = names.indexOf(reasonColumn(column.name));
    return [{ wanted: column, at, reasonAt, builder: columnBuilder(column) }];
  });
  let rows = 0;

  return {
    add(line, fields) {
      if (fields.length !== names.length) {
        const code = fields.length < names.length ? 'too_few_fields' : 'too_many_fields';
        onFault({ line, column: null, code, params: { fields: fields.length, expected: names.length } });
        return;
      }
      rows += 1;
      for (const { wanted: column, at, reasonAt, builder } of columns) {
        const cell = fields[at] ?? '';
        const reason = reasonAt < 0 ? '' : (fields[reasonAt] ?? '').trim();
        const refuse = (code: Parameters<OnFault>[0]['code'], params: Record<string, number> = {}): void =>
          onFault({ line, column: column.name, code, params });
        if (reason === '') {
          const fault = builder.add(cell);
          if (fault !== null) refuse(fault, fault === 'out_of_range' ? limitsOf(column) : {});
        } else if (!builder.addAbsent(reason)) refuse('unknown_reason');
        else if (cell.trim() !== '') refuse('answer_and_missing');
      }
    },
    table: () => ({ rows, columns: new Map(columns.map(({ wanted: { name }, builder }) => [name, builder.column()])) }),
  };
}

const limitsOf = (column: WantedColumn): Record<string, number> =>
  column.kind === 'number'
    ? {
        ...(column.low === undefined ? {} : { min: column.low }),
        ...(column.high === undefined ? {} : { max: column.high }),
      }
    : {};
