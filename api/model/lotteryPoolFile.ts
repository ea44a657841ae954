import { CsvError } from 'csv-parse/sync';
import type { PooledPerson } from '../../analysis/lottery/commitment.ts';
import { noValueCodes } from '../../surveys/missing.ts';
import { csvRecords } from '../exchange/csvRecords.ts';

/** What is wrong with a file of people, by line; the whole file is refused. */
export interface PoolFault {
  path: 'csv';
  /** From 1, the heading's. */
  line: number;
  /** Heading of the column; null for the line as a whole. */
  column: string | null;
  code:
    | 'no_reference_column'
    | 'no_characteristic'
    | 'too_many_characteristics'
    | 'bad_heading'
    | 'bad_reference'
    | 'repeated_reference'
    | 'bad_answer'
    | 'too_many_answers'
    | 'too_many_people'
    | 'wrong_number_of_cells'
    | 'bad_quotes'
    | 'nobody';
}

export const mostPeople = 2000;
const mostFeatures = 8;
const mostAnswers = 12;
const mostFaults = 50;

/** Letters, digits, dots and dashes with a digit among them: a name or an address for mail does not pass. */
const reference = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
/** Nothing that a spreadsheet would run, and no line breaks. */
const words = /^[^\s=+\-@\p{Cc}][^\p{Cc}\p{Cs}]{0,59}$/u;

/** As people save it from a spreadsheet: comma, semicolon or tabs, by its heading. */
function delimiterOf(csv: string): string {
  const [heading = ''] = csv.split(/\r?\n/, 1);
  if (heading.includes('\t')) return '\t';
  return heading.includes(';') && !heading.includes(',') ? ';' : ',';
}

function rowsOf(csv: string, faults: PoolFault[]): { line: number; cells: string[] }[] {
  try {
    return csvRecords(csv, delimiterOf(csv)).map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    faults.push({ path: 'csv', line, column: null, code: 'bad_quotes' });
    return [];
  }
}

/** The reasons of our exports for a missing answer are no answers. */
const answerOf = (cell = ''): string => (noValueCodes.some((reason) => reason === cell) ? '' : cell);

function headingFaults(heading: string[]): PoolFault[] {
  const [id = '', ...features] = heading;
  const at = { path: 'csv', line: 1 } as const;
  const odd = features.filter(
    (name, i) => !words.test(name) || name.includes('__') || name === id || features.indexOf(name) !== i,
  );
  return [
    ...(id.toLowerCase() === 'id' || id.toLowerCase() === 'reference'
      ? []
      : [{ ...at, column: id, code: 'no_reference_column' } as const]),
    ...(features.length === 0 ? [{ ...at, column: null, code: 'no_characteristic' } as const] : []),
    ...(features.length > mostFeatures ? [{ ...at, column: null, code: 'too_many_characteristics' } as const] : []),
    ...odd.map((column) => ({ ...at, column, code: 'bad_heading' }) as const),
  ];
}

/**
 * The people of a file: a first column `id` (or `reference`) and one for each characteristic; an empty cell is an answer not
 * given. With faults, nobody.
 */
export function readPool(csv: string): { people: PooledPerson[]; faults: PoolFault[] } {
  const faults: PoolFault[] = [];
  const [heading, ...rows] = rowsOf(csv, faults);
  if (faults.length > 0) return { people: [], faults };
  faults.push(...headingFaults(heading?.cells ?? []));
  if (rows.length === 0) faults.push({ path: 'csv', line: 1, column: null, code: 'nobody' });
  const [, ...features] = heading?.cells ?? [];
  const seen = new Set<string>();
  const answers = features.map(() => new Set<string>());
  const people: PooledPerson[] = [];
  for (const { line, cells } of rows) {
    if (faults.length >= mostFaults) break;
    const refuse = (column: string | null, code: PoolFault['code']) => faults.push({ path: 'csv', line, column, code });
    const [own = '', ...given] = cells;
    if (given.length !== features.length) refuse(null, 'wrong_number_of_cells');
    if (!reference.test(own)) refuse(heading?.cells[0] ?? null, 'bad_reference');
    else if (seen.has(own)) refuse(heading?.cells[0] ?? null, 'repeated_reference');
    seen.add(own);
    if (seen.size === mostPeople + 1) refuse(null, 'too_many_people');
    features.forEach((feature, i) => {
      const answer = answerOf(given[i]);
      if (answer === '') return;
      if (!words.test(answer)) refuse(feature, 'bad_answer');
      if (answers[i]?.add(answer).size === mostAnswers + 1) refuse(feature, 'too_many_answers');
    });
    people.push({
      reference: own,
      features: Object.fromEntries(features.map((name, i) => [name, answerOf(given[i])])),
    });
  }
  return { people: faults.length > 0 ? [] : people, faults: faults.slice(0, mostFaults) };
}
