import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What is said once answers are saved to go on with later, or cannot be. */
export interface SavingWords {
  saved: { title: string; points: string[]; until: (day: string) => string; goOn: string };
  conflict: { title: string; lead: string; mine: string; theirs: string };
  problem: string;
}

export const savingWords: Record<Language, SavingWords> = { fr, en };
