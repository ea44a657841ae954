import type { TypedReason } from '../../../../surveys/paperTyping.ts';
import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the pages on which answers given on paper are entered. */
export interface PaperDataWords {
  title: string;
  lead: Record<'anonymous' | 'named', string>;
  closed: string;
  forms: string;
  table: string;
  team: string;
  side: string;
  invited: string;
  answered: string;
  returned: string;
  entered: string;
  none: string;
  envelopes: { heading: string; lead: string; send: string; done: string; unknown: string; used: string };
  enter: { heading: string; lead: string; send: string; noneLeft: string; noneYet: string };
  waiting: { heading: string; lead: string; table: string; sheet: string; person: string; by: string; next: string };
  byYou: string;
  bySomebody: string;
  again: string;
  abandon: string;
  abandonMeans: string;
  place: string;
  fields: Record<string, FieldWords>;
  sheet: {
    title: (sheet: string) => string;
    secondTitle: (sheet: string) => string;
    how: string;
    second: string;
    samePerson: string;
    signs: Record<TypedReason, string>;
    several: string;
    date: string;
    aboutYou: string;
    aboutYouHint: string;
    saveFirst: string;
    saveSecond: string;
    saved: string;
    faults: Record<'blank' | 'notShown' | 'other', string>;
    differs: (first: string) => string;
    question: (number: string) => string;
    differences: string;
    absent: string;
    present: string;
    storedTitle: string;
    stored: string;
    write: string;
    next: string;
  };
}

export const paperDataWords: Record<Language, PaperDataWords> = { fr, en };
