import { CsvError, parse } from 'csv-parse/sync';
import { disarmed } from '../../../../analysis/csv.ts';
import type { DraftText } from '../../../../surveys/editing/translation.ts';
import type { TranslationRow } from '../../../../surveys/editing/translationRows.ts';
import type { Language } from '../../../../surveys/text.ts';
import { textPlaceWords } from './textPlace.ts';

/** Names for the reading back, the same in both languages; `context` is for people alone. */
const heads = ['place', 'context', 'fr', 'en'] as const;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * Texts as CSV, as spreadsheets of the reader's language open it with a double click: a byte order mark, and semicolons
 * in French. What a spreadsheet would run as a formula is disarmed.
 */
export function translationCsv(texts: readonly DraftText[], language: Language): string {
  const separator = language === 'fr' ? ';' : ',';
  const rows = texts.map(({ path, text }) => [path, textPlaceWords(path, language), text.fr, text.en]);
  const lines = [[...heads], ...rows].map((fields) => fields.map((each) => quoted(disarmed(each))).join(separator));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** A text as it was before it was disarmed. */
const rearmed = (text: string): string =>
  text.startsWith("'") && disarmed(text.slice(1)) === text ? text.slice(1) : text;

/** Bytes as words: Unicode as marked, else UTF-8, else what older spreadsheets write. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The separator of a file, by its first line. */
const separatorOf = (text: string): string => {
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  return [';', ',', '\t'].find((each) => first.split(each).length >= heads.length - 1) ?? ',';
};

/** The rows of a file of texts, whatever the order of its columns; null when it is no such file. */
export function readTranslationCsv(bytes: Uint8Array): TranslationRow[] | null {
  const text = decoded(bytes);
  try {
    const records: Record<string, string>[] = parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
    });
    if (records.length === 0) return null;
    return records.map((record) => {
      const { place, fr, en } = record;
      if (place === undefined || fr === undefined || en === undefined) throw new RangeError('a column is missing');
      return { place: place.trim(), fr: rearmed(fr), en: rearmed(en) };
    });
  } catch (error) {
    if (error instanceof CsvError || error instanceof RangeError) return null;
    throw error;
  }
}
