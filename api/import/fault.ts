import type { FaultCode } from '../../surveys/fault.ts';
import type { Text } from '../../surveys/text.ts';

export type FileFaultCode =
  | 'wrong_encoding'
  | 'bad_quotes'
  | 'too_few_fields'
  | 'too_many_fields'
  | 'missing_column'
  | 'repeated_column'
  | 'empty_file'
  | 'no_team'
  | 'unknown_team'
  | 'no_institution'
  | 'unknown_side'
  | 'unknown_code'
  | 'unknown_reason'
  | 'changed_while_read';

/** One fault of a file. Lines count from 1, the heading being line 1; a record over several lines is named by its last. */
export interface ImportFault {
  line: number;
  /** Heading of the column; null when the whole line is concerned. */
  column: string | null;
  code: FileFaultCode | FaultCode;
  params: Record<string, string | number>;
  /** The questionnaire's own words for it. */
  message?: Text;
}

const reasons: Record<ImportFault['code'], string> = {
  wrong_encoding: 'not UTF-8: save the file as UTF-8',
  bad_quotes: 'quotation marks are not closed or stand inside a value',
  too_few_fields: 'fewer fields than the heading',
  too_many_fields: 'more fields than the heading',
  missing_column: 'the heading has no such column',
  repeated_column: 'the heading has this column twice',
  empty_file: 'no heading',
  no_team: 'no team',
  unknown_team: 'not a team of this campaign',
  no_institution: 'no institution',
  unknown_side: 'not a side that the map names',
  unknown_code: 'not a value that the map lists',
  unknown_reason: 'not a reason for a missing answer',
  changed_while_read: 'the file changed while it was read',
  unknown_item: 'no such item in this version of the questionnaire',
  unknown_option: 'no such option in this version of the questionnaire',
  repeated_option: 'the same option twice',
  item_not_shown: 'an answer to an item that this person does not meet',
  out_of_range: 'out of range',
  pattern_mismatch: 'not of the form this item asks for',
  too_long: 'too long',
  wrong_type: 'not the kind of value this item takes',
  exclusive_option: 'an option that excludes the others, together with another',
  required: 'an answer is required',
  option_not_offered: 'a reason that this item does not offer',
  answer_and_missing: 'both an answer and a reason for none',
  bad_text: 'characters that cannot be kept',
};

/** One line for the operator: place and reason, never the value itself. */
export function describeFault({ line, column, code, params, message }: ImportFault): string {
  const details = Object.entries(params).map(([name, value]) => `${name} ${value}`);
  const place = `line ${line}${column === null ? '' : `, column ${column}`}`;
  return `${place}: ${message?.en ?? reasons[code]}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}

/** Faults kept in full; a file in the wrong format has as many as lines, and the rest are counted. */
const kept = 100_000;

export interface FaultList {
  first: ImportFault[];
  count: number;
}

export const noFaults = (): FaultList => ({ first: [], count: 0 });

export function addFault(list: FaultList, fault: ImportFault): void {
  list.count += 1;
  if (list.first.length < kept) list.first.push(fault);
}
