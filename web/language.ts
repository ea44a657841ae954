import type { Language } from '../surveys/text.ts';

const isLanguage = (value: string | null | undefined): value is Language => value === 'fr' || value === 'en';

/** The language that the address asks for with `?lang=`; null when it asks for none. */
export function askedLanguage(request: Request): Language | null {
  const asked = new URL(request.url).searchParams.get('lang');
  return isLanguage(asked) ? asked : null;
}

/** The reader's language: `?lang=` beats the cookie, which beats Accept-Language; French when nothing is said. */
export function readerLanguage(request: Request): Language {
  const asked = askedLanguage(request);
  if (asked !== null) return asked;
  const kept = /(?:^|;\s*)lang=(fr|en)/.exec(request.headers.get('cookie') ?? '')?.[1];
  if (isLanguage(kept)) return kept;
  for (const part of (request.headers.get('accept-language') ?? '').split(',')) {
    const primary = part.trim().slice(0, 2).toLowerCase();
    if (isLanguage(primary)) return primary;
  }
  return 'fr';
}
