import type { FormLayout } from '../../../api/db/schema/campaigns.ts';
import type { Language } from '../../../surveys/text.ts';
import type { Way } from '../../pages/respondent/answering.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words for the ways in which the form can be answered. */
export interface AnsweringWords {
  /** On a page asked for in this language, which is not offered. */
  onlyOther: string;
  /** The button that leads to each layout. */
  layouts: Record<FormLayout, string>;
  way: { summary: string; legend: string; ways: Record<Way, string>; counted: string; kept: string };
}

export const answeringWords: Record<Language, AnsweringWords> = { fr, en };
