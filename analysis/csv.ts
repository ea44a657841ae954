import type { Language } from '../surveys/text.ts';
import type { Cell, Column, Table } from './finding.ts';
import { formatNumber, formatPercent } from './format.ts';

/** One symbol for everything withheld, whatever the reason. */
export const hiddenWords = { fr: 'non diffusé', en: 'not shown' } as const;

/** A cell as a page shows it, in the reader's language; an absent figure is a dash. */
export function cellText(cell: Cell | undefined, column: Column, language: Language): string {
  if (cell === null || cell === undefined) return '–';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') {
    if (column.kind === 'percent') return formatPercent(cell, language, column.decimals ?? 0);
    return formatNumber(cell, language, column.kind === 'number' ? (column.decimals ?? 1) : 0);
  }
  return 'hidden' in cell ? hiddenWords[language] : cell[language];
}

/**
 * Text that a spreadsheet would run as a formula is disarmed with an apostrophe: people type titles and reasons. The
 * full-width signs are read as formulas by some of them too.
 */
export const disarmed = (text: string): string => (/^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function rawCell(cell: Cell | undefined, language: Language): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError('A figure in a file must be finite.');
    return String(cell);
  }
  if (typeof cell === 'string') return field(disarmed(cell));
  return field('hidden' in cell ? hiddenWords[language] : disarmed(cell[language]));
}

const line = (fields: string[]): string => `${fields.join(',')}\r\n`;

/** The first line of a file: the titles of its columns in the language. */
export const csvHead = (columns: Column[], language: Language): string =>
  line(columns.map((column) => field(disarmed(column.title[language]))));

/** Lines of a file, for one that is too long to be made at once. */
export const csvRows = (columns: Column[], rows: Record<string, Cell>[], language: Language): string =>
  rows.map((row) => line(columns.map(({ name }) => rawCell(row[name], language)))).join('');

/**
 * A table as CSV (RFC 4180, UTF-8, no byte order mark): column titles in the language, numbers as they are with a dot,
 * proportions from 0 to 1, nothing for an absent figure, words for a withheld one.
 */
export const tableCsv = ({ columns, rows }: Table, language: Language): string =>
  csvHead(columns, language) + csvRows(columns, rows, language);
