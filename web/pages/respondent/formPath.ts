import type { Language } from '../../../surveys/text.ts';
import { sized, type TextSize } from '../../parts/textSize.ts';

/** Where an invitation's form stands, and where it is sent. */
export const formPath = (token: string): string => `/r/${token}`;
export const formAddress = (token: string, language: Language, size: TextSize = 100): string =>
  sized(`${formPath(token)}?lang=${language}`, size);
/** Where one asks to be contacted by the patient coach. */
export const handUpPath = (token: string): string => `${formPath(token)}/hand-up`;
export const handUpAddress = (token: string, language: Language, size: TextSize = 100): string =>
  sized(`${handUpPath(token)}?lang=${language}`, size);
/** Where somebody says that they will not answer. */
export const declinePath = (token: string): string => `${formPath(token)}/decline`;
export const declineAddress = (token: string, language: Language, size: TextSize = 100): string =>
  sized(`${declinePath(token)}?lang=${language}`, size);
