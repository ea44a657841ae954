import type { TableFault } from '../../../analysis/tables/tableFault.ts';

const reasons: Record<TableFault['code'], string> = {
  wrong_encoding: 'not UTF-8: save the file as UTF-8',
  bad_quotes: 'quotation marks are not closed or stand inside a value',
  empty_file: 'no heading',
  no_rows: 'no rows under the heading',
  missing_column: 'the heading has no such column',
  repeated_column: 'the heading has this column twice',
  too_few_fields: 'fewer fields than the heading',
  too_many_fields: 'more fields than the heading',
  not_a_number: 'not a number',
  out_of_range: 'out of range',
  unknown_code: 'not one of the codes',
  unknown_reason: 'not a reason for a missing answer',
  answer_and_missing: 'both an answer and a reason for none',
  repeated_wave: 'this person has two rows in one wave',
  repeated_code: 'named twice',
  not_a_share: 'a share lies between 0 and 1',
  no_value: 'nothing here',
  not_a_day: 'a day is written YYYY-MM-DD',
};

/** `team.csv: line 3, column q1: out of range (min 1, max 5)`: where and why, never what the cell holds. */
function describeTableFault(file: string, { line, column, code, params }: TableFault): string {
  const details = Object.entries(params).map(([name, value]) => `${name} ${value}`);
  const place = `line ${line}${column === null ? '' : `, column ${column}`}`;
  return `${file}: ${place}: ${reasons[code]}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}

/** Faults told in full; a file in the wrong format has as many as lines. */
const mostTold = 100;

/** Faults as they are met, the first of them kept. */
export class Faults {
  readonly #lines: string[] = [];
  #count = 0;

  /** Takes the faults of one file. */
  of(file: string): (fault: TableFault) => void {
    return (fault) => {
      this.#count += 1;
      if (this.#lines.length < mostTold) this.#lines.push(describeTableFault(file, fault));
    };
  }

  add(line: string): void {
    this.#count += 1;
    if (this.#lines.length < mostTold) this.#lines.push(line);
  }

  get any(): boolean {
    return this.#count > 0;
  }

  /** What the operator reads. */
  words(): string {
    const more = this.#count - this.#lines.length;
    return [...this.#lines, ...(more > 0 ? [`and ${more} more faults`] : [])].join('\n');
  }
}

/** Data that cannot be analysed: all faults at once, for the operator. */
export class FaultyData extends Error {}
