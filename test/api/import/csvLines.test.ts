import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords } from '../../../api/import/csvFile.ts';
import { csvLines } from '../../../api/import/csvLines.ts';

/** Records and faults of a text that comes in pieces of whole lines. */
function read(text: string, piecesOf = 1): unknown[] {
  const found: unknown[] = [];
  const reader = csvLines((line) => found.push({ bad: line }));
  const lines = text.split(/(?<=\n)/);
  for (let at = 0; at < lines.length; at += piecesOf)
    found.push(...reader.take(lines.slice(at, at + piecesOf).join(''), false));
  found.push(...reader.take('', true));
  return found;
}

describe('csvLines', () => {
  it('reads as the slower reader does, in pieces of any size', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'csv-'));
    const file = join(folder, 'data.csv');
    const field = fc.oneof(
      fc.constantFrom('', 'a', '1.5', ' b ', '"x"', '"a,b"', '"two\nlines"', '"say ""hi"""', '""', 'é'),
      fc.constantFrom('a"b', '"open', '"a"b'),
    );
    const record = fc.array(field, { minLength: 1, maxLength: 4 }).map((fields) => fields.join(','));
    const texts = fc
      .tuple(fc.array(record, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
      .map(([records, end, ended]) => records.join(end) + (ended ? end : ''));
    try {
      await fc.assert(
        fc.asyncProperty(texts, fc.integer({ min: 1, max: 3 }), async (text, piecesOf) => {
          writeFileSync(file, text);
          const expected: unknown[] = [];
          const faults: unknown[] = [];
          for await (const each of csvRecords(file, ',', ({ line }) => faults.push({ bad: line }))) expected.push(each);
          const found = read(text, piecesOf);
          // Where quotation marks are wrong, both stop; how far the slower one got is its own affair.
          if (faults.length > 0) expect(found).toContainEqual({ bad: expect.any(Number) });
          else expect(found).toEqual(expected);
        }),
        { numRuns: 200 },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('leaves out the byte order mark and blank lines, and counts lines all the same', () => {
    expect(read('\uFEFFa,b\r\n\r\n1,"x\r\ny"\r\n\n3,4')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 4, fields: ['1', 'x\r\ny'] },
      { line: 6, fields: ['3', '4'] },
    ]);
  });

  it('stops at quotation marks that do not close, and does not keep the file for them', () => {
    expect(read('a\n1\n"open\n2\n')).toEqual([{ line: 1, fields: ['a'] }, { line: 2, fields: ['1'] }, { bad: 3 }]);
    expect(read(`a\n"open\n${'2\n'.repeat(600_000)}`, 100_000)).toEqual([{ line: 1, fields: ['a'] }, { bad: 2 }]);
    expect(read('a\n1"2\n3\n')).toEqual([{ line: 1, fields: ['a'] }, { bad: 2 }]);
  });
});
