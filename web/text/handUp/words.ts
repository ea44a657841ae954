import type { Language } from '../../../surveys/text.ts';
import type { FieldWords } from '../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Asking the patient coach to get in touch: what a respondent reads, and what the coach reads. */
export interface HandUpWords {
  title: string;
  /** On the last page of the form; names of the coaches. */
  offer: { heading: string; text: (coaches: string) => string; link: string; none: (contact: string) => string };
  lead: (coaches: string, team: string) => string;
  points: string[];
  fields: { reach: FieldWords; words: FieldWords };
  send: string;
  back: string;
  sent: { title: string; paragraphs: string[] };
  noCoach: { title: string; text: (contact: string) => string };
  coach: {
    title: string;
    lead: string;
    waiting: string;
    handled: string;
    none: string;
    noneHandled: string;
    asked: (day: string) => string;
    campaign: string;
    reach: string;
    words: string;
    noWords: string;
    handle: string;
    done: (day: string, by: string) => string;
    remove: string;
    removeConsequence: string;
  };
}

export const handUpWords: Record<Language, HandUpWords> = { fr, en };
