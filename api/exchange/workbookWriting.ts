import { strToU8, zipSync } from 'fflate';
import type { FigureSheet, SheetCell } from '../../analysis/figureSheets.ts';
import { columnLetters } from '../../surveys/exchange/xlsform/sheet.ts';
import { contentTypes, declaration, namespaces, packageRelations, relation, styles } from './workbookParts.ts';
import { looksLikeFormula, workbookText } from './workbookText.ts';

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

/** Numbers of the cell formats in `styles`. */
const format = { plain: 0, head: 1, text: 2, percent: 3 } as const;

/** A number as a number, so that it can be computed with. */
function numberXml(cell: number | { percent: number }, row: number, column: number): string {
  const [value, kind] = typeof cell === 'number' ? [cell, format.plain] : [cell.percent, format.percent];
  return `<c r="${columnLetters(column)}${row + 1}" s="${kind}"><v>${value}</v></c>`;
}

/**
 * A cell that holds a text, never a formula. One that begins like a formula has the format of texts and the mark that
 * Excel shows as an apostrophe before it, so that it stays a text even when someone edits it. What it says is not
 * changed: forms can be read again, here and elsewhere.
 */
function cellXml(cell: SheetCell, row: number, column: number): string {
  if (typeof cell !== 'string') return numberXml(cell, row, column);
  const text = cell;
  if (text === '') return '';
  const kind = row === 0 ? format.head : looksLikeFormula(text) ? format.text : format.plain;
  const content = escaped(workbookText(text));
  const place = `${columnLetters(column)}${row + 1}`;
  return `<c r="${place}" s="${kind}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
}

/** Wide enough to read, in characters; long texts do not push everything else out of sight. */
function columnsXml(rows: SheetCell[][]): string {
  const width = (column: number): number =>
    Math.min(50, Math.max(10, ...rows.slice(0, 200).map((cells) => String(cells[column] ?? '').length + 2)));
  const columns = (rows[0] ?? []).map(
    (_, column) => `<col min="${column + 1}" max="${column + 1}" width="${width(column)}" customWidth="1"/>`,
  );
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

/** The head stays in sight when the sheet is scrolled. */
const frozenHead =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

function sheetXml({ rows }: FigureSheet): string {
  const written = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`,
  );
  return `${declaration}<worksheet xmlns="${namespaces.main}">${frozenHead}${columnsXml(rows)}<sheetData>${written.join('')}</sheetData></worksheet>`;
}

function workbookXml(sheets: FigureSheet[]): string {
  const listed = sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return `${declaration}<workbook xmlns="${namespaces.main}" xmlns:r="${namespaces.relations}"><sheets>${listed.join('')}</sheets></workbook>`;
}

/** Sheets as an Excel workbook (`.xlsx`). Names of sheets are at most 31 letters, without any of `[]:*?/\`. */
export function writeWorkbook(sheets: FigureSheet[]): Uint8Array<ArrayBuffer> {
  const parts = sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`));
  const texts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': packageRelations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': packageRelations([...parts, relation('rIdStyles', 'styles', 'styles.xml')]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
  };
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
  // One date for all files: the same questionnaire gives the same bytes.
  return new Uint8Array(zipSync(files, { mtime: new Date(2000, 0, 1) }));
}
