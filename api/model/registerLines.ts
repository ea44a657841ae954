import { CsvError } from 'csv-parse/sync';
import { type RegisterColumn, registerColumns, requiredColumns } from '../../analysis/ledger/registerColumns.ts';
import type { RegisterFault, RegisterLine } from '../../analysis/ledger/registerFault.ts';
import { type CsvRecord, csvRecords } from '../exchange/csvRecords.ts';

/** Lines that one file may have: all of it is written in one transaction. */
export const mostLines = 5000;

const isColumn = (name: string): name is RegisterColumn => (registerColumns as readonly string[]).includes(name);

/** Faults of the heading; with one of them no line is read. */
function headingFaults(heading: string[]): RegisterFault[] {
  const fault = (column: string, code: RegisterFault['code']): RegisterFault => ({ line: 1, column, code });
  return [
    ...requiredColumns.filter((column) => !heading.includes(column)).map((column) => fault(column, 'missing_column')),
    ...(heading.includes('title_fr') || heading.includes('title_en') ? [] : [fault('title_fr', 'missing_column')]),
    ...heading.filter((column) => !isColumn(column)).map((column) => fault(column, 'unknown_column')),
    ...heading.filter((column, at) => heading.indexOf(column) !== at).map((column) => fault(column, 'repeated_column')),
  ];
}

/** The lines of a CSV file, or why it cannot be read. Semicolons part the fields where the heading has no comma. */
export function registerLines(csv: string): { lines: RegisterLine[]; faults: RegisterFault[] } {
  const failed = (line: number, code: RegisterFault['code']) => ({ lines: [], faults: [{ line, column: null, code }] });
  const [first = ''] = csv.split('\n', 1);
  const delimiter = first.includes(',') || !first.includes(';') ? ',' : ';';
  let parsed: CsvRecord[];
  try {
    parsed = csvRecords(csv, delimiter);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return failed(typeof error.lines === 'number' ? error.lines : 1, 'unreadable');
  }
  const [heading, ...rows] = parsed;
  const filled = rows.filter(({ record }) => record.some((field) => field !== ''));
  if (heading === undefined || filled.length === 0) return failed(1, 'no_lines');
  const names = heading.record.map((name) => name.toLowerCase());
  const faults = headingFaults(names);
  if (filled.length > mostLines)
    faults.push({ line: filled[mostLines]?.info.lines ?? 0, column: null, code: 'too_long' });
  for (const { record, info } of filled)
    if (record.length > names.length) faults.push({ line: info.lines, column: null, code: 'too_many_fields' });
  if (faults.length > 0) return { lines: [], faults };
  const lines = filled.map(
    ({ record, info }): RegisterLine => ({
      line: info.lines,
      field: (column) => record[names.indexOf(column)] ?? '',
    }),
  );
  return { lines, faults };
}
