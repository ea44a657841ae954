/** What can be wrong with a table of data. The words stand with the command. */
export type TableFaultCode =
  | 'wrong_encoding'
  | 'bad_quotes'
  | 'empty_file'
  | 'no_rows'
  | 'missing_column'
  | 'repeated_column'
  | 'too_few_fields'
  | 'too_many_fields'
  | 'not_a_number'
  | 'out_of_range'
  | 'unknown_code'
  | 'unknown_reason'
  | 'answer_and_missing'
  | 'repeated_wave'
  | 'repeated_code'
  | 'not_a_share'
  | 'no_value'
  | 'not_a_day';

/** One fault. Lines count from 1, the heading being line 1; `params` never hold what a cell holds. */
export interface TableFault {
  line: number;
  column: string | null;
  code: TableFaultCode;
  params: Record<string, string | number>;
}

export type OnFault = (fault: TableFault) => void;
