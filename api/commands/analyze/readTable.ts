import { basename } from 'node:path';
import type { WantedColumn } from '../../../analysis/tables/columnBuilder.ts';
import type { DataTable } from '../../../analysis/tables/columns.ts';
import type { NamedRow } from '../../../analysis/tables/featureRows.ts';
import type { OnFault } from '../../../analysis/tables/tableFault.ts';
import { type TableReader, tableReader } from '../../../analysis/tables/tableReader.ts';
import type { CsvRecord } from '../../import/csvFile.ts';
import { csvPieces } from '../../import/csvPieces.ts';
import { type Faults, FaultyData } from './faults.ts';

export interface ReadTable {
  table: DataTable;
  /** The line of a row in the file. */
  lineOf(row: number): number;
}

/** @throws FaultyData for a file that cannot be opened or unpacked. */
async function* piecesOf(file: string, onFault: OnFault) {
  try {
    yield* csvPieces(file, ({ line, code }) =>
      onFault({ line, column: null, code: code === 'wrong_encoding' ? code : 'bad_quotes', params: {} }),
    );
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new FaultyData(`${basename(file)}: cannot be read (${String(error.code)})`);
  }
}

/**
 * Streams a file into the wanted columns; whole rows are kept nowhere. What is wrong goes to `faults`; the table is then of no
 * use.
 * @throws FaultyData for a file that cannot be opened or unpacked.
 */
export async function readTable(file: string, wanted: readonly WantedColumn[], faults: Faults): Promise<ReadTable> {
  const onFault = faults.of(basename(file));
  let reader: TableReader | null = null;
  let rows = 0;
  // A row stands on the line after the one before it, unless a record spans lines: those alone are noted.
  const jumps: { row: number; line: number }[] = [];
  let expected = 2;
  for await (const records of piecesOf(file, onFault))
    for (const { line, fields } of records) {
      if (reader === null) {
        reader = tableReader(fields, wanted, onFault);
        expected = line + 1;
        jumps.push({ row: 0, line: expected });
        continue;
      }
      if (line !== expected) jumps.push({ row: rows, line });
      expected = line + 1;
      rows += 1;
      reader.add(line, fields);
    }
  if (reader === null) onFault({ line: 1, column: null, code: 'empty_file', params: {} });
  else if (rows === 0) onFault({ line: 1, column: null, code: 'no_rows', params: {} });
  const table = reader?.table() ?? { rows: 0, columns: new Map() };
  const lineOf = (row: number): number => {
    const from = jumps.findLast((each) => each.row <= row) ?? { row: 0, line: 2 };
    return from.line + row - from.row;
  };
  return { table, lineOf };
}

/** A small file as rows by heading; rows of another length than the heading are faults. */
export async function readNamedRows(file: string, onFault: OnFault): Promise<{ heading: string[]; rows: NamedRow[] }> {
  const all: CsvRecord[] = [];
  let heading: string[] | null = null;
  const rows: NamedRow[] = [];
  for await (const records of piecesOf(file, onFault)) all.push(...records);
  for (const { line, fields } of all) {
    if (heading === null) {
      heading = fields.map((name) => name.trim());
      continue;
    }
    if (fields.length !== heading.length) {
      const code = fields.length < heading.length ? 'too_few_fields' : 'too_many_fields';
      onFault({ line, column: null, code, params: { fields: fields.length, expected: heading.length } });
      continue;
    }
    rows.push({ line, cells: Object.fromEntries(heading.map((name, i) => [name, fields[i] ?? ''])) });
  }
  if (heading === null) onFault({ line: 1, column: null, code: 'empty_file', params: {} });
  return { heading: heading ?? [], rows };
}
