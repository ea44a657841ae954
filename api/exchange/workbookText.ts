/**
 * What XML cannot hold stands in workbooks by its number, `_x000D_`; and so does the underscore before what only looks
 * like such a number.
 */
const unwritable = /(?![\t\n])\p{Cc}|\ufffd|\p{Noncharacter_Code_Point}/gu;

const numbered = (text: string): string =>
  text
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');

export const workbookText = (text: string): string =>
  text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_').replace(unwritable, numbered);

export const textFromWorkbook = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** What spreadsheet programs could take for the beginning of a formula, were it typed. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);
