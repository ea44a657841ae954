import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the bank of items. */
export interface BankWords {
  title: string;
  lead: string;
  use: string;
  search: string;
  hint: string;
  send: string;
  found: (typed: string) => string;
  none: string;
  source: string;
}

export const bankWords: Record<Language, BankWords> = { fr, en };
