/** NUL or half of a surrogate pair: no database and no file keeps them as they were. */
export const hasBadCharacters = (text: string): boolean => text.includes('\0') || /\p{Surrogate}/u.test(text);

/**
 * A text as it is stored: one kind of line end, no spaces around, and a space for each invisible control character (word
 * processors paste them; nobody could find them to remove them). `lines` false also turns line ends into spaces.
 */
export function tidyText(text: string, lines: boolean): string {
  const evenLines = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
  const visible = evenLines.replace(/(?![\t\n])\p{Cc}/gu, ' ').trim();
  if (lines) return visible;
  const parts = visible.split('\n').map((line) => line.trim());
  return parts.filter((line) => line !== '').join(' ');
}

/** Whether nothing would be stored of a text: only spaces and invisible control characters. */
export const isBlank = (text: string): boolean => tidyText(text, true) === '';
