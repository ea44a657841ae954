import type { Language } from '../../surveys/text.ts';

/** Writes a time in milliseconds since the epoch as day and hour, where the institutions are. */
export const instantFormat = (language: Language) =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'America/Toronto',
  });
