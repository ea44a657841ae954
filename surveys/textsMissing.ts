import type { Language } from './text.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Whether a text of anything made of texts, lists and records is written in another language but not in this one. */
export function isTextMissing(value: unknown, language: Language): boolean {
  if (!isRecord(value)) return false;
  const { fr, en } = value;
  if (typeof fr === 'string' && typeof en === 'string') {
    const written = { fr: fr.trim() !== '', en: en.trim() !== '' };
    return !written[language] && (written.fr || written.en);
  }
  return Object.values(value).some((part) => isTextMissing(part, language));
}
