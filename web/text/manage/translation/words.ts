import type { LeftAside } from '../../../../surveys/editing/translationRows.ts';
import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the page on which the texts of a draft are handed out to be translated, and read back. */
export interface TranslationWords {
  title: (questionnaire: string) => string;
  /** The last step of the path. */
  name: string;
  draft: string;
  lead: string;
  none: string;
  waiting: (count: number) => string;
  download: string;
  downloadAll: string;
  how: string[];
  upload: string;
  check: string;
  previewTitle: string;
  changes: (count: number) => string;
  nothing: string;
  others: (same: number, empty: number) => string;
  leftAside: (count: number) => string;
  why: Record<LeftAside, string>;
  nothingSaved: string;
  moved: string;
  save: string;
  again: string;
  refused: string;
  whole: string;
  table: { caption: string; place: string; other: string; before: string; after: string };
  blank: string;
  languages: Record<Language, string>;
  /** What a text is, by the parts of its JSON pointer; the last that is known counts. */
  parts: Record<string, string>;
  at: (place: string, what: string) => string;
  fields: Record<string, FieldWords>;
}

export const translationWords: Record<Language, TranslationWords> = { fr, en };
