import { parse } from 'csv-parse/sync';
import * as z from 'zod';

/** Fields of one record, and the line of the file that it ends on, from 1. */
const parsed = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));
export type CsvRecord = z.infer<typeof parsed>[number];

/**
 * The records of a CSV file, heading included; empty lines are passed over, and records may differ in length.
 * @throws CsvError where its quotes cannot be read.
 */
export const csvRecords = (csv: string, delimiter: string): CsvRecord[] =>
  parsed.parse(
    parse(csv, { delimiter, bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true }),
  );
