import { WorkbookFault } from './workbookFault.ts';
import { textFromWorkbook } from './workbookText.ts';
import { visitXml } from './workbookXml.ts';

/** Where the last filled cell may stand. */
const sheetLimits = { rows: 20_000, columns: 200 } as const;
/** Signs in the cells of one sheet, all together: cells may share a long text. */
const mostSigns = 8_000_000;

/** Texts that cells share, in order. Hints on how to pronounce them (`rPh`) are no part of them. */
export function readSharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let inHint = false;
  visitXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      inText = name === 't' && !inHint;
      inHint ||= name === 'rPh';
    },
    close(name) {
      inText = false;
      if (name === 'rPh') inHint = false;
      if (name === 'si') texts.push(textFromWorkbook(text));
    },
    text(value) {
      if (inText) text += value;
    },
  });
  return texts;
}

/** `BC12` as numbers from 0; null for what is no place. */
function placeOf(reference: string | undefined): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference ?? '');
  if (match === null) return null;
  const [, letters = '', digits = ''] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** What a cell says, from its type and what stands in it. A number as people write it: `1` and not `1.0`. */
function cellText(type: string | undefined, value: string, inline: string, shared: string[]): string {
  switch (type) {
    case 's':
      return shared[Number(value)] ?? '';
    case 'inlineStr':
      return textFromWorkbook(inline);
    case 'str':
      return textFromWorkbook(value);
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'e':
      return '';
    default:
      return value !== '' && Number.isFinite(Number(value)) ? String(Number(value)) : value;
  }
}

/** The filled cells of a sheet. Cells without a place stand next to the one before. */
export function readCells(xml: string, shared: string[]): string[][] {
  const rows: string[][] = [];
  let at = { row: -1, column: -1 };
  let type: string | undefined;
  let value = '';
  let inline = '';
  let taking: 'value' | 'inline' | null = null;
  let signs = 0;
  const put = (text: string) => {
    if (text === '') return;
    signs += text.length;
    if (signs > mostSigns) throw new WorkbookFault('spreadsheet_too_large', { maximum: mostSigns / 1_000_000 });
    if (at.row >= sheetLimits.rows || at.column >= sheetLimits.columns)
      throw new WorkbookFault('spreadsheet_too_wide', { rows: sheetLimits.rows, columns: sheetLimits.columns });
    while (rows.length <= at.row) rows.push([]);
    const row = rows[at.row];
    while (row !== undefined && row.length < at.column) row.push('');
    if (row !== undefined) row[at.column] = text;
  };
  visitXml(xml, {
    open(name, attribute) {
      taking = name === 'v' ? 'value' : name === 't' ? 'inline' : null;
      if (name === 'row') at = { row: Number(attribute('r') ?? at.row + 2) - 1, column: -1 };
      if (name !== 'c') return;
      at = placeOf(attribute('r')) ?? { ...at, column: at.column + 1 };
      type = attribute('t');
      value = '';
      inline = '';
    },
    close(name) {
      taking = null;
      if (name === 'c') put(cellText(type, value, inline, shared));
    },
    text(words) {
      if (taking === 'value') value += words;
      else if (taking === 'inline') inline += words;
    },
  });
  return rows;
}
