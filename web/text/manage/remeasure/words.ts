import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the way from a figure to a recommendation, and back to the figure measured again. */
export interface RemeasureWords {
  raise: {
    heading: string;
    lead: string;
    /** The statement is told after it, where there is one link alone. */
    link: string;
    statements: string;
    scales: string;
  };
  from: {
    heading: string;
    item: string;
    campaign: string;
    kept: string;
    without: string;
  };
  again: {
    heading: string;
    item: string;
    campaign: string;
    place: string;
    /** Nothing released here has it at that moment. */
    nothing: string;
    wider: string;
    trend: string;
  };
}

export const remeasureWords: Record<Language, RemeasureWords> = { fr, en };
