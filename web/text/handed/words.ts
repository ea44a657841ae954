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
  kiosk: {
    title: string;
    intro: string;
    /** What is kept on this device: nothing. */
    keepsNothing: string;
    noScript: string;
    clear: string;
    clearNothingSent: string;
    keep: string;
    done: string;
    backToStart: string;
    still: string;
    /** Around the seconds that are left. */
    left: [before: string, after: string];
    leftThanks: [before: string, after: string];
    stay: string;
    clearNow: string;
    trouble: string;
  };
}

export const handedWords: Record<Language, HandedWords> = { fr, en };
