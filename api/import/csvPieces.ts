import { createReadStream } from 'node:fs';
import { PassThrough, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { CsvRecord } from './csvFile.ts';
import { csvLines } from './csvLines.ts';
import type { ImportFault } from './fault.ts';
import { utf8Lines } from './utf8Lines.ts';

/**
 * The records of a CSV file (comma), many at a time, the heading first; `.gz` is unpacked on the way. For files that are read
 * once into columns: what `csvRecords` gives, without waiting for each record.
 * @throws the system's error when the file cannot be read or unpacked.
 */
export async function* csvPieces(file: string, onFault: (fault: ImportFault) => void): AsyncGenerator<CsvRecord[]> {
  const told =
    (code: 'wrong_encoding' | 'bad_quotes') =>
    (line: number): void =>
      onFault({ line, column: null, code, params: {} });
  const unpacked = file.endsWith('.gz') ? createGunzip() : new PassThrough();
  const lines = utf8Lines(told('wrong_encoding'));
  pipeline(createReadStream(file), unpacked, lines, (error) => {
    if (error !== null && error !== undefined) lines.destroy(error);
  });
  const reader = csvLines(told('bad_quotes'));
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const bytes of lines as AsyncIterable<Buffer>) {
    const records = reader.take(decoder.decode(bytes, { stream: true }), false);
    if (records.length > 0) yield records;
  }
  const left = reader.take(decoder.decode(), true);
  if (left.length > 0) yield left;
}
