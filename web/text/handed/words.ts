import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the page where the short code of a letter is typed. */
export interface HandedWords {
  title: string;
  intro: string;
  code: string;
  hint: string;
  open: string;
  malformed: string;
  unknown: string;
  help: string;
}

export const handedWords: Record<Language, HandedWords> = { fr, en };
