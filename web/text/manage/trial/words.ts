import type { Side } from '../../../../surveys/side.ts';
import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of trying a questionnaire without an answer that counts. */
export interface TrialWords {
  /** Leads to the trial. */
  link: string;
  notice: string;
  leave: string;
  title: string;
  lead: string;
  language: string;
  faults: (count: number) => string;
  side: string;
  sides: Record<Side, string>;
  start: string;
  unreadable: { title: string; lead: string; back: string };
  result: {
    title: string;
    nothingKept: string;
    stored: string;
    item: string;
    noItems: string;
    back: string;
    refused: string;
  };
}

export const trialWords: Record<Language, TrialWords> = { fr, en };
