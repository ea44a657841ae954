import type { Language } from '../../../../surveys/text.ts';

/** The one address of a shared device: neither a code, a token nor an answer ever stands in it. */
export const kioskHome = '/kiosk';
export const kioskAddress = (language: Language): string => `${kioskHome}?lang=${language}`;
