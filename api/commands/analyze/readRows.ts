import type { WantedColumn } from '../../../analysis/tables/columnBuilder.ts';
import { narrowed } from '../../../analysis/tables/narrowed.ts';
import { UsageError } from '../arguments.ts';
import { type Faults, FaultyData } from './faults.ts';
import type { AnalyzeOptions } from './options.ts';
import { type ReadTable, readTable } from './readTable.ts';

/**
 * The rows that an analysis is about: all of the file, or those that `--where` keeps. Faults are told of the whole file.
 * @throws UsageError for a condition on what is measured, FaultyData where no row meets the conditions.
 */
export async function readRows(
  { data, where }: Pick<AnalyzeOptions, 'data' | 'where'>,
  wanted: readonly WantedColumn[],
  faults: Faults,
): Promise<ReadTable> {
  const names = new Set(where.map(({ column }) => column));
  const measured = wanted.filter(({ name, kind }) => names.has(name) && kind === 'number').map(({ name }) => name);
  if (measured.length > 0) throw new UsageError(`--where ${measured.join(', ')}: what is measured`);
  const more = [...names].filter((name) => !wanted.some((column) => column.name === name));
  const read = await readTable(data, [...wanted, ...more.map((name) => ({ name, kind: 'code' as const }))], faults);
  if (faults.any || where.length === 0) return read;
  const { table, rows } = narrowed(read.table, where);
  if (table.rows === 0) throw new FaultyData('--where: no row has these values');
  return { table, lineOf: (row) => read.lineOf(rows[row] ?? row) };
}
