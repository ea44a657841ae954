import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The page of results, for everyone who was invited. */
export interface ResultsWords {
  title: string;
  lead: string;
  asOf: (day: string) => string;
  answered: { heading: string; program: string; institution: string; team: string; people: (count: number) => string };
  notShown: string;
  why: (minimumGroup: number) => string;
  program: string;
  team: (team: string) => string;
  teamNotShown: string;
  programNotShown: string;
  most: string;
  least: string;
  /** Of the people who answered this statement. */
  share: (share: string, counted: string) => string;
  chance: string;
  sides: {
    heading: string;
    lead: string;
    statement: string;
    patients: string;
    professionals: string;
    notShown: string;
  };
  next: { heading: string; usual: string[] };
  questions: { heading: string; text: (contact: string) => string };
  print: string;
  open: { title: string; text: string; link: string };
  preparing: { title: string; text: string };
  shared: { title: string; text: string };
  /** On other pages, the way here. */
  link: string;
}

export const resultsWords: Record<Language, ResultsWords> = { fr, en };
