import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What can be read where a diversity figure is hidden. */
export interface ReadableWords {
  heading: string;
  none: string;
  program: string;
}

export const readableWords: Record<Language, ReadableWords> = { fr, en };
