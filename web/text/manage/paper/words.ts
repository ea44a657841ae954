import type { OnlyIf } from '../../../../surveys/paperForm.ts';
import type { Side } from '../../../../surveys/side.ts';
import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** A sentence and its contrary. */
export type Pair = readonly [plain: (...parts: string[]) => string, contrary: (...parts: string[]) => string];

/** Words of the paper form. */
export interface PaperWords {
  title: (questionnaire: string) => string;
  print: string;
  options: string;
  back: string;
  side: string;
  language: string;
  size: string;
  sizes: Record<'letter' | 'a4', string>;
  version: (number: number, hash: string) => string;
  draft: (revision: number) => string;
  /** Before and after the number of the page and the number of pages. */
  page: [before: string, between: string];
  how: string;
  howText: string[];
  chooseOne: string;
  chooseMany: string;
  choosePerLine: string;
  alone: string;
  statement: string;
  required: string;
  range: (min: string | null, max: string | null) => string | null;
  /** As `range`, of days in words. */
  days: (min: string | null, max: string | null) => string | null;
  whole: string;
  datePart: { year: string; month: string; day: string };
  onlyIf: (only: OnlyIf, condition: string) => string;
  yourAnswer: (question: string) => string;
  licence: string;
  end: string;
  say: {
    question: (number: string) => string;
    is: Pair;
    atLeast: Pair;
    atMost: Pair;
    onOrAfter: Pair;
    onOrBefore: Pair;
    contains: Pair;
    answered: Pair;
  };
  sides: Record<Side, string>;
}

export const paperWords: Record<Language, PaperWords> = { fr, en };
