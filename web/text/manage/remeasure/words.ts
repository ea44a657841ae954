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
    comments: string;
    statements: string;
    scales: string;
  };
  from: {
    heading: string;
    /** The same for published comments. */
    comments: string;
    /** Comments come from an institution, never from a team. */
    noTeam: string;
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
    /** A recommendation raised from published comments has no result to measure again. */
    comments: string;
    noScore: string;
    read: string;
  };
}

export const remeasureWords: Record<Language, RemeasureWords> = { fr, en };
