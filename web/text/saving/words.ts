import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words for saving answers and going on with them later, or on another device. */
export interface SavingWords {
  save: string;
  /** On the first page: that one may save, or why one may not. */
  may: string;
  mayNot: string;
  saved: { title: string; points: string[]; until: (day: string) => string; goOn: string };
  conflict: { title: string; lead: string; mine: string; theirs: string };
  problem: string;
  found: (day: string) => string;
  resume: string;
  restart: string;
  restartMeans: string;
}

export const savingWords: Record<Language, SavingWords> = { fr, en };
