/** Why a file cannot be taken in at all. Words stand with the pages. */
const unreadableCodes = [
  /** Neither JSON nor a spreadsheet. */
  'unknown_format',
  'malformed_json',
  'wrong_encoding',
  /** JSON of another kind. `params`: `found`. */
  'not_questionnaire',
  /** A part of the file is not as its format wants it. */
  'wrong_shape',
  'too_deep',
  /** `params`: `maximum`. */
  'too_many_items',
  'no_items',
  /** What it would become is longer than a questionnaire may be. `params`: `maximum`, in millions of characters. */
  'document_too_long',
  /** A zip file that is no workbook, or one that is damaged. */
  'spreadsheet_broken',
  /** From before 2007 (`.xls`). */
  'spreadsheet_old',
  /** Behind a password. */
  'spreadsheet_locked',
  /** More than a questionnaire could be, or made to seem small. `params`: `maximum`, in megabytes. */
  'spreadsheet_too_large',
  /** Cells far away from the others. `params`: `rows`, `columns`. */
  'spreadsheet_too_wide',
  /** With a document type, which could refer to other files. */
  'spreadsheet_unsafe',
] as const;
export type UnreadableCode = (typeof unreadableCodes)[number];

/** One reason, and the place in the file, as its format names places; `''` for the whole of it. */
export interface Unreadable {
  path: string;
  code: UnreadableCode;
  params: Record<string, string | number>;
}

export const unreadable = (path: string, code: UnreadableCode, params: Unreadable['params'] = {}): Unreadable => ({
  path,
  code,
  params,
});
