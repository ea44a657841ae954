import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the page that says how often people are asked, and of its CSV. */
export interface BurdenWords {
  title: string;
  /** Of a link to the page. */
  link: string;
  lead: (since: string) => string;
  limits: (campaigns: string, messages: string) => string;
  never: string;
  /** How many people are above the limits, 0 included. */
  above: (people: number) => string;
  list: string;
  none: string;
  person: string;
  teams: string;
  campaigns: string;
  messages: string;
  last: string;
  verdict: string;
  tooMuch: string;
  fine: string;
  download: string;
}

export const burdenWords: Record<Language, BurdenWords> = { fr, en };
