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
    version: (number) => `Version ${number}`,
    draft: 'Draft',
    questionnaires: 'Questionnaires',
    unreadable: 'The saved draft does not have the shape of a questionnaire yet. Mend its faults first.',
  },
};
