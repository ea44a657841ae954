import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** A word of the dashboards, and what it means to somebody who has never read one. */
export interface GlossaryEntry {
  word: string;
  meaning: string;
}

/** The plain words behind the figures, the same in both languages and in the same order. */
export interface GlossaryWords {
  heading: string;
  /** From a figure to its words. */
  link: string;
  entries: GlossaryEntry[];
}

export const glossaryWords: Record<Language, GlossaryWords> = { fr, en };
