import type { FormLayout } from '../../../api/db/schema/campaigns.ts';
import type { Language } from '../../../surveys/text.ts';
import type { Way } from '../../pages/respondent/answering.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words for the ways in which the form can be answered: those of its own pages, which a device keeps for offline. */
export interface AnsweringWords {
  /** On a page asked for in this language, which is not offered. */
  onlyOther: string;
  /** The button that leads to each layout. */
  layouts: Record<FormLayout, string>;
  way: { summary: string; legend: string; ways: Record<Way, string>; counted: string; kept: string };
  save: string;
  /** On the first page: that one may save, or why one may not. */
  may: string;
  mayNot: string;
  found: (day: string) => string;
  resume: string;
  restart: string;
  restartMeans: string;
  /** The link to the page on which one says no, its title and its button. */
  decline: string;
  /** On the first page of somebody who declined before. */
  declinedBefore: string;
}

export const answeringWords: Record<Language, AnsweringWords> = { fr, en };
