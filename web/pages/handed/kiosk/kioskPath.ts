import type { Language } from '../../../../surveys/text.ts';
import { sized, type TextSize } from '../../../parts/textSize.ts';

/** The one address of a shared device: neither a code, a token nor an answer ever stands in it. */
export const kioskHome = '/kiosk';
export const kioskAddress = (language: Language, size: TextSize = 100): string =>
  sized(`${kioskHome}?lang=${language}`, size);
