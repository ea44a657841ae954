import { describe, expect, it } from 'vitest';
import { WorkbookFault } from '../../../api/exchange/workbookFault.ts';
import { isWorkbook, readWorkbook } from '../../../api/exchange/workbookReading.ts';
import { workbookLimits } from '../../../api/exchange/workbookZip.ts';
import { partsWith, withDirectory, zipped } from './workbooks.ts';

const every = () => true;

/** The code of the fault that a file is refused with; `read` when it is not. */
async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await readWorkbook(bytes, every);
    return 'read';
  } catch (error) {
    if (error instanceof WorkbookFault) return error.code;
    throw error;
  }
}

const rowsOf = async (parts: Record<string, string>): Promise<string[][] | undefined> =>
  (await readWorkbook(zipped(parts), every))[0]?.rows;

describe('the cells of a workbook', () => {
  it('are read as texts, wherever they stand', async () => {
    const sheet = `
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>
      <row r="3"><c><v>1.0</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="str"><v> x </v></c></row>
      <row r="20000"><c r="A20000" s="1"/></row>`;
    const shared = '<sst><si><t>Être &lt;b&gt; &#128075; &#x41;</t><rPh><t>hint</t></rPh></si></sst>';
    expect(await rowsOf(partsWith(sheet, { 'xl/sharedStrings.xml': shared }))).toEqual([
      ['Être <b> 👋 A', '', 'ab'],
      [],
      ['1', 'true', '', ' x '],
    ]);
  });

  it('of formulas are what the file says they came to; no formula is evaluated', async () => {
    const sheet = '<row r="1"><c r="A1"><f>1+1</f><v>7</v></c><c r="B1" t="str"><f>HYPERLINK("http://x")</f></c></row>';
    expect(await rowsOf(partsWith(sheet))).toEqual([['7']]);
  });

  it('may have prefixes, and a mark of their encoding', async () => {
    const sheet =
      '\ufeff<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="str"><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await rowsOf(partsWith('', { 'xl/worksheets/sheet1.xml': sheet }))).toEqual([['a']]);
  });

  it('of a sheet in another file are not looked for', async () => {
    const rels = partsWith('')['xl/_rels/workbook.xml.rels'] ?? '';
    const external = rels.replace(
      'Target="worksheets/sheet1.xml"',
      'Target="http://127.0.0.1:9/x.xml" TargetMode="External"',
    );
    expect(await rowsOf(partsWith('', { 'xl/_rels/workbook.xml.rels': external }))).toEqual([]);
  });
});

describe('a file that is no workbook, or a hostile one', () => {
  it('is told apart by its first bytes', () => {
    expect(isWorkbook(zipped(partsWith('')))).toBe(true);
    expect(isWorkbook(new TextEncoder().encode('{"resourceType":"Questionnaire"}'))).toBe(false);
    expect(isWorkbook(new Uint8Array())).toBe(false);
  });

  it.each([
    ['a zip file of something else', zipped({ 'a.txt': 'x' }), 'spreadsheet_broken'],
    ['a zip file cut short', zipped(partsWith('')).slice(0, 300), 'spreadsheet_broken'],
    ['XML that does not close', zipped(partsWith('<row><c>')), 'spreadsheet_broken'],
    ['a workbook from before 2007', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'spreadsheet_old'],
    [
      'a workbook behind a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'spreadsheet_locked',
    ],
    ['a zip file behind a password', withDirectory(zipped(partsWith('')), 8, 2, 1), 'spreadsheet_locked'],
    ['cells far away', zipped(partsWith('<row r="900000"><c r="A900000"><v>1</v></c></row>')), 'spreadsheet_too_wide'],
    ['a very wide row', zipped(partsWith('<row r="1"><c r="XFD1"><v>1</v></c></row>')), 'spreadsheet_too_wide'],
  ])('is refused with a reason: %s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('is refused when XML declares what it would expand or fetch', async () => {
    const lol = `<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`;
    const file = `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&f;</v></c></row></sheetData></worksheet>`;
    for (const xml of [lol, file])
      expect(await codeOf(zipped(partsWith('', { 'xl/worksheets/sheet1.xml': xml })))).toBe('spreadsheet_unsafe');
  });

  it('is refused before it inflates, when it says how much it would be', async () => {
    const bomb = zipped(partsWith('', { 'xl/media/bomb.xml': ' '.repeat(workbookLimits.total + 1) }));
    expect(bomb.length).toBeLessThan(50_000);
    expect(await codeOf(bomb)).toBe('spreadsheet_too_large');
    const dense = zipped(partsWith('', { 'xl/media/dense.xml': ' '.repeat(5_000_000) }));
    expect(await codeOf(dense)).toBe('spreadsheet_too_large');
    const many = Object.fromEntries(Array.from({ length: workbookLimits.entries }, (_, i) => [`${i}.xml`, '']));
    expect(await codeOf(zipped(partsWith('', many)))).toBe('spreadsheet_too_large');
  });

  it('is refused when it inflates to more than it says', async () => {
    const bomb = zipped(partsWith('', { 'xl/worksheets/sheet1.xml': ' '.repeat(30_000_000) }));
    expect(await codeOf(withDirectory(bomb, 24, 4, 1000))).toBe('spreadsheet_broken');
  });
});

describe('a small workbook that would come to any size', () => {
  it('has each sheet read once, however often it is named', async () => {
    const parts = partsWith('<row r="1"><c r="A1"><v>1</v></c></row>');
    const workbook = parts['xl/workbook.xml'] ?? '';
    const sheet = '<sheet name="survey" sheetId="1" r:id="r1"/>';
    const sheets = await readWorkbook(
      zipped({ ...parts, 'xl/workbook.xml': workbook.replace(sheet, sheet.repeat(3)) }),
      every,
    );
    expect(sheets.map(({ rows }) => rows.length)).toEqual([1, 0, 0]);
  });

  it('with a long text in thousands of cells is refused', async () => {
    const rows = '<row><c t="s"><v>0</v></c></row>'.repeat(300);
    const shared = { 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>` };
    expect(await codeOf(zipped(partsWith(rows, shared)))).toBe('spreadsheet_too_large');
    expect(await codeOf(zipped(partsWith(rows.slice(0, rows.length / 2), shared)))).toBe('read');
  });
});
