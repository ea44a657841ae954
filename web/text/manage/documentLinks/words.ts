import type { Language } from '../../../../surveys/text.ts';

/** Words of the links between the pages that show one document. */
export interface DocumentLinkWords {
  navigation: string;
  reading: string;
  codebook: string;
  paper: string;
  exports: string;
  /** Where something stands, counted from 1; null for a section as a whole. */
  place: (section: number, question: number | null) => string;
  /** What belongs to the questionnaire as a whole, by its key. */
  heads: Record<string, string>;
  scale: (number: number) => string;
  version: (number: number) => string;
  draft: string;
  questionnaires: string;
  /** In place of a draft that cannot be read. */
  unreadable: string;
}

export const documentLinkWords: Record<Language, DocumentLinkWords> = {
  fr: {
    navigation: 'Autres vues de ce questionnaire',
    reading: 'Langage clair',
    codebook: 'Dictionnaire des variables',
    paper: 'Formulaire papier',
    exports: 'Exporter',
    place: (section, question) => `section ${section}${question === null ? '' : `, question ${question}`}`,
    heads: {
      title: 'titre du questionnaire',
      description: 'description',
      purpose: 'usage du questionnaire',
      consent: 'premier écran',
      licence: 'licence',
      attribution: 'attribution',
      rewording: 'reformulation',
      adaptedFrom: 'origine du questionnaire',
      sources: 'sources',
      scales: 'échelles',
    },
    scale: (number) => `échelle ${number}`,
    version: (number) => `Version ${number}`,
    draft: 'Brouillon',
    questionnaires: 'Questionnaires',
    unreadable: 'Le brouillon enregistré n’a pas encore la forme d’un questionnaire. Corrigez d’abord ses fautes.',
  },
  en: {
    navigation: 'Other views of this questionnaire',
    reading: 'Plain language',
    codebook: 'Codebook',
    paper: 'Paper form',
    exports: 'Export',
    place: (section, question) => `section ${section}${question === null ? '' : `, question ${question}`}`,
    heads: {
      title: 'title of the questionnaire',
      description: 'description',
      purpose: 'purpose of the questionnaire',
      consent: 'first screen',
      licence: 'licence',
      attribution: 'attribution',
      rewording: 'rewording',
      adaptedFrom: 'where the questionnaire comes from',
      sources: 'sources',
      scales: 'scales',
    },
    scale: (number) => `scale ${number}`,
    version: (number) => `Version ${number}`,
    draft: 'Draft',
    questionnaires: 'Questionnaires',
    unreadable: 'The saved draft does not have the shape of a questionnaire yet. Mend its faults first.',
  },
};
