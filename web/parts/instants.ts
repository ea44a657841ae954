import type { Language } from '../../surveys/text.ts';

/** What stands together on one line: `9 h 13`, `9:13 a.m.`; in French the first of the month is an ordinal. */
const written = (words: string, language: Language): string =>
  language === 'fr'
    ? words
        .replace(/^1 /, '1er ')
        .replace(/0?(\d+)\sh\s(\d+)/, '$1\u00a0h\u00a0$2')
        .replace(/0?(\d+)\sh$/, '$1\u00a0h')
    : words.replace(/\s([ap]\.m\.)/, '\u00a0$1');

/** Writes a time in milliseconds since the epoch as day and hour, where the institutions are. */
export function instantFormat(language: Language, dateStyle: 'long' | 'medium' = 'long') {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
    dateStyle,
    timeStyle: 'short',
    timeZone: 'America/Toronto',
  });
  return { format: (at: number): string => written(format.format(at), language) };
}
