import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** One statistic or rule, for a reader who wants to check it. */
export interface MethodSection {
  /** The anchor: the id of the method that figures name, or that of a rule. */
  id: string;
  title: string;
  /** In plain words: what it is and why it is used. */
  paragraphs: string[];
  /** In words and signs, with the meaning of each sign. */
  formula?: string;
  sources?: string[];
}

/** Methods that answer the same kind of question, for the contents of the page. */
export interface MethodGroup {
  /** The anchor of the group. */
  id: string;
  title: string;
  sections: MethodSection[];
}

export interface MethodsWords {
  title: string;
  lead: string;
  contents: string;
  formula: string;
  sources: string;
  groups: MethodGroup[];
  /** Those of all groups, in their order. */
  sections: MethodSection[];
}

export const methodsWords: Record<Language, MethodsWords> = { fr, en };

/** The title of a method by its id; the id itself for one that the page does not explain. */
export const methodTitle = (id: string, language: Language): string =>
  methodsWords[language].sections.find((section) => section.id === id)?.title ?? id;
