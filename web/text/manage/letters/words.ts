import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the pages on which letters are chosen and printed; for staff, in the reader's language. */
export interface LettersWords {
  title: string;
  lead: string;
  waiting: (count: string) => string;
  notOpen: string;
  who: Record<'all' | 'no_email' | 'unreached', string>;
  everyTeam: string;
  printed: Record<'new' | 'any', string>;
  sizes: Record<'letter' | 'a4', string>;
  prepare: string;
  fields: Record<string, FieldWords>;
  print: {
    title: (count: number) => string;
    none: string;
    how: string;
    personal: string;
    marks: string;
    mark: string;
    back: string;
  };
}

export const lettersWords: Record<Language, LettersWords> = { fr, en };
