import type { RegisterColumn } from './registerColumns.ts';

/** What can be wrong with a file of recommendations. */
const registerFaultCodes = [
  'unreadable',
  'too_long',
  'no_lines',
  'missing_column',
  'unknown_column',
  'repeated_column',
  'too_many_fields',
  'missing',
  'invalid',
  'unknown_team',
  'several_teams',
  'unknown_code',
  'not_of_this_step',
  'no_day',
  'day_to_come',
  'out_of_order',
  'begins_otherwise',
  'cannot_follow',
  'steps_missing',
  'unknown_reference',
] as const;
export type RegisterFaultCode = (typeof registerFaultCodes)[number];

/** One fault: the line of the file, from 1, the column where one is to blame, and why. */
export interface RegisterFault {
  line: number;
  column: string | null;
  code: RegisterFaultCode;
}

/** A line of the file below its heading. */
export interface RegisterLine {
  line: number;
  /** What stands in a column, without the spaces around it; empty for a column that the file does not have. */
  field: (column: RegisterColumn) => string;
}

/** Tells a fault of the line at hand. */
export type FaultOf = (column: string | null, code: RegisterFaultCode) => void;
