import type { Language } from '../../../surveys/text.ts';
import type { TextSize } from '../../parts/textSize.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The words around every page. */
export interface PageWords {
  skip: string;
  /** The name of the other language, in that language. */
  otherLanguage: string;
  /** Names the links at the foot of the page for those who hear it. */
  footer: string;
  privacy: string;
  accessibility: string;
  receipt: string;
  /** Before the title of a page with errors. */
  errorPrefix: string;
  errors: (count: number) => string;
  demonstration: string;
  /** The switch to a size of text, by the size it leads to. */
  textSize: Record<TextSize, string>;
}

export const pageWords: Record<Language, PageWords> = { fr, en };
