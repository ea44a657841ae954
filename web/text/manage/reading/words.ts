import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the page on how plainly a questionnaire is written. */
export interface ReadingWords {
  title: (questionnaire: string) => string;
  lead: string;
  whole: string;
  firstScreen: string;
  grades: (fr: string, en: string) => string;
  noGrade: string;
  warnings: (count: number) => string;
  noWarnings: string;
  warned: string;
  acronyms: string;
  noAcronyms: string;
  acronymsLead: string;
  acronymList: string;
  acronym: string;
  places: string;
  sections: string;
  sectionGrades: string;
  section: string;
  items: string;
  itemGrades: string;
  item: string;
  text: string;
  where: string;
  language: string;
  languages: Record<Language, string>;
  grade: string;
  gradeIn: Record<Language, string>;
  hard: string;
  hardIn: Record<Language, string>;
  introduction: (section: string) => string;
  titleOf: (section: string) => string;
  scale: (name: string) => string;
  document: string;
  how: string;
  howText: string[];
}

export const readingWords: Record<Language, ReadingWords> = { fr, en };
