import { codesOf, type DataTable, type TableColumn } from './columns.ts';

/** A value that a row must have in a column. */
export interface Condition {
  column: string;
  value: string;
}

function keptOf(column: TableColumn, rows: Int32Array): TableColumn {
  const absent = Uint8Array.from(rows, (row) => column.absent[row] ?? 1);
  if (column.kind === 'number')
    return { ...column, absent, values: Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN) };
  // Labels that no row has any more do not exist.
  const places = new Map<number, number>();
  const codes = Int32Array.from(rows, (row) => {
    const code = column.codes[row] ?? -1;
    if (code < 0) return -1;
    const place = places.get(code) ?? places.size;
    places.set(code, place);
    return place;
  });
  return { ...column, absent, codes, labels: [...places.keys()].map((code) => column.labels[code] ?? '') };
}

/** The rows that meet every condition, in their order; of several values for one column any will do. */
export function narrowed(table: DataTable, conditions: readonly Condition[]): { table: DataTable; rows: Int32Array } {
  const tests = [...new Set(conditions.map(({ column }) => column))].map((name) => {
    const { codes, labels } = codesOf(table, name);
    const values = conditions.filter(({ column }) => column === name);
    const taken = new Set(values.map(({ value }) => labels.indexOf(value)));
    return (row: number): boolean => (codes[row] ?? -1) >= 0 && taken.has(codes[row] ?? -1);
  });
  const rows = Int32Array.from({ length: table.rows }, (_, row) => row).filter((row) =>
    tests.every((test) => test(row)),
  );
  const columns = new Map([...table.columns].map(([name, column]) => [name, keptOf(column, rows)]));
  return { table: { rows: rows.length, columns }, rows };
}
