import { createReadStream } from 'node:fs';
import { PassThrough, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import type { ImportFault } from './fault.ts';
import { utf8Lines } from './utf8Lines.ts';

export interface CsvRecord {
  /** Of the record's last line, from 1. */
  line: number;
  fields: string[];
}

/** Longest record, in bytes: a quotation mark that is never closed must not swallow a whole file into memory. */
const longestRecord = 1_000_000;

interface Parsed {
  record: string[];
  info: { lines: number };
}

/**
 * The records of a CSV file, one at a time, the heading first; `.gz` is unpacked on the way. Blank lines are left out.
 * Faults of encoding and of quotation marks go to `onFault`; after the latter nothing more can be read.
 * @throws the system's error when the file cannot be read or unpacked.
 */
export async function* csvRecords(
  file: string,
  delimiter: string,
  onFault: (fault: ImportFault) => void,
): AsyncGenerator<CsvRecord> {
  const wrongEncoding = (line: number): void => onFault({ line, column: null, code: 'wrong_encoding', params: {} });
  const parser = parse({
    delimiter,
    info: true,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
  });
  const unpacked = file.endsWith('.gz') ? createGunzip() : new PassThrough();
  pipeline(createReadStream(file), unpacked, utf8Lines(wrongEncoding), parser, (error) => {
    if (error !== null && error !== undefined) parser.destroy(error);
  });
  let last = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      last = info.lines;
      yield { line: last, fields: record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Where the record begins: where its quotation mark was meant to close, nobody can tell.
    onFault({ line: last + 1, column: null, code: 'bad_quotes', params: {} });
  }
}
