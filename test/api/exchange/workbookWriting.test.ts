import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../api/exchange/workbookReading.ts';
import { writeWorkbook } from '../../../api/exchange/workbookWriting.ts';
import { canonicalJson } from '../../../surveys/canonical.ts';
import { readXlsForm } from '../../../surveys/exchange/xlsform/readXlsForm.ts';
import { writeXlsForm } from '../../../surveys/exchange/xlsform/writeXlsForm.ts';
import { wholeDocument } from '../../surveys/exchange/wholeDocuments.ts';

const every = () => true;
const hostile = ['=1+1', '=HYPERLINK("http://x";"y")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "=cmd|' /C calc'!A0"];
const cell = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom(
    ...hostile,
    '_x000D_',
    'constructor',
    '__proto__',
    '_x005F_x41_',
    'a\r\nb',
    '\u0001',
    '\ufffe',
    '  ',
    '&#65;',
    ']]>',
    '<t>',
  ),
);
const trimmed = (rows: string[][]) => {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
};

describe('sheets written as a workbook', () => {
  it('come back cell by cell, whatever the cells hold', async () => {
    const rows = fc.array(fc.array(fc.oneof(cell, fc.constant('')), { maxLength: 5 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const [sheet] = await readWorkbook(writeWorkbook([{ name: 'survey', rows: cells }]), every);
        expect(trimmed(sheet?.rows ?? [])).toEqual(trimmed(cells));
      }),
    );
  });

  it('hold no formula: what looks like one is text, and marked as text', async () => {
    const rows = [['head'], ...hostile.map((text) => [text]), ['plain']];
    const parts = unzipSync(writeWorkbook([{ name: 'survey', rows }]));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    expect(sheet).not.toMatch(/<f[ >]/);
    const cells = [...sheet.matchAll(/<c r="A(\d+)"([^>]*)>/g)].map(([, row, rest]) => ({ row: Number(row), rest }));
    expect(cells).toHaveLength(rows.length);
    for (const { rest } of cells) expect(rest).toContain('t="inlineStr"');
    const inCells = /<cellXfs.*<\/cellXfs>/.exec(styles)?.[0] ?? '';
    const formats = [...inCells.matchAll(/<xf [^>]*>/g)].map(([format]) => format);
    const formatOf = (row: number) => formats[Number(/ s="(\d+)"/.exec(cells[row]?.rest ?? '')?.[1] ?? 0)];
    for (let row = 1; row <= hostile.length; row += 1) {
      expect(formatOf(row)).toContain('quotePrefix="1"');
      expect(formatOf(row)).toContain('numFmtId="49"');
    }
    expect(formatOf(hostile.length + 1)).not.toContain('quotePrefix');
  });

  it('hold a whole questionnaire, from bytes to bytes', async () => {
    await fc.assert(
      fc.asyncProperty(wholeDocument, async (document) => {
        const sheets = await readWorkbook(writeWorkbook(writeXlsForm(document, 2).content), every);
        const read = readXlsForm(sheets, 'fr');
        if (!('document' in read)) throw new Error(JSON.stringify(read));
        expect(canonicalJson(read.document)).toBe(canonicalJson(document));
        expect(read.losses).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
