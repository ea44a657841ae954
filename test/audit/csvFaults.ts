import { parse } from 'csv-parse/sync';
import { isHidden, type Table, words } from './readings.ts';

/** Where a file differs from the page: a number that is not the same, or a withheld cell that does not read as all others. */
export function csvFaults(table: Table, csv: string): string[] {
  const [, ...lines]: string[][] = parse(csv, { relax_column_count: true });
  const faults: string[] = [];
  table.rows.forEach((row, at) => {
    table.columns.forEach(({ name }, column) => {
      const cell = row[name];
      const written = lines[at]?.[column];
      if (isHidden(cell) && written !== 'not shown')
        faults.push(`row ${at} ${name}: hidden, but “${written}” in the file`);
      if (typeof cell === 'number' && Number(written) !== cell)
        faults.push(`row ${at} ${name}: ${cell} is “${written}”`);
      if (!isHidden(cell) && written === 'not shown' && words(cell) !== 'not shown')
        faults.push(`row ${at} ${name}: shown on the page, hidden in the file`);
    });
  });
  return faults;
}
