import { createReadStream } from 'node:fs';
import { PassThrough, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ImportFault } from './fault.ts';
import { utf8Lines } from './utf8Lines.ts';

/** A line of a file and the JSON on it. */
export interface JsonLine {
  /** From 1. */
  line: number;
  value: unknown;
}

/** Longest line, in UTF-16 units: one without an end must not swallow a whole file into memory. */
const longestLine = 1_000_000;

function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/**
 * The values of a file with one JSON value a line; `.gz` is unpacked on the way. Blank lines are left out. Lines that are
 * not UTF-8, not JSON or too long go to `onFault`; after one that is too long nothing more is read.
 * @throws the system's error when the file cannot be read or unpacked.
 */
export async function* jsonLines(file: string, onFault: (fault: ImportFault) => void): AsyncGenerator<JsonLine> {
  const told = new Set<number>();
  const fault = (line: number, code: ImportFault['code'], params: ImportFault['params'] = {}): void => {
    told.add(line);
    onFault({ line, column: null, code, params });
  };
  const unpacked = file.endsWith('.gz') ? createGunzip() : new PassThrough();
  const lines = utf8Lines((line) => fault(line, 'wrong_encoding'));
  // What goes wrong on the way ends `lines` as well, and is thrown where they are read.
  pipeline(createReadStream(file), unpacked, lines, () => {});
  let rest = '';
  let line = 0;
  const read = function* (text: string): Generator<JsonLine> {
    line += 1;
    if (text.trim() === '' || told.has(line)) return;
    const found = parsed(line === 1 ? text.replace(/^\uFEFF/, '') : text);
    if (found === null) fault(line, 'malformed_json');
    else yield { line, value: found.value };
  };
  const decoder = new TextDecoder();
  for await (const bytes of lines as AsyncIterable<Buffer>) {
    const parts = `${rest}${decoder.decode(bytes, { stream: true })}`.split('\n');
    rest = parts.pop() ?? '';
    for (const text of parts) yield* read(text);
    if (rest.length <= longestLine) continue;
    fault(line + 1, 'line_too_long', { maximum: longestLine });
    return;
  }
  yield* read(rest);
}
