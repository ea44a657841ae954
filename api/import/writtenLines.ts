import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes a heading and a line for each row. @returns The number of rows written. */
export async function writtenLines<Row>(
  out: Writable,
  heading: string,
  rows: AsyncIterable<Row> | Iterable<Row>,
  lineOf: (row: Row) => string,
): Promise<number> {
  let written = 0;
  const lines = async function* () {
    yield heading;
    for await (const row of rows) {
      written += 1;
      yield lineOf(row);
    }
  };
  await pipeline(lines, out, { end: out !== process.stdout });
  return written;
}
