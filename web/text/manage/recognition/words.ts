import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export type RecognitionKind = 'certificate' | 'letter';

/** Words of certificates and letters of thanks, and of the page that prepares them. */
export interface RecognitionWords {
  title: string;
  link: string;
  lead: string[];
  nobody: string;
  fields: Record<'kind' | 'member' | 'language' | 'size' | 'signer' | 'signerRole' | 'words', FieldWords>;
  kinds: Record<RecognitionKind, string>;
  everyone: string;
  own: string;
  sizes: Record<'letter' | 'a4', string>;
  prepare: string;
  how: (sheets: number) => string;
  back: string;
  certificate: {
    heading: string;
    given: string;
    took: (team: string) => string;
    period: (from: string, to: string) => string;
  };
  figures: { made: string; accepted: string; declared: string; verified: string };
  letter: {
    dear: (name: string) => string;
    thanks: (team: string, institution: string) => string;
    became: (counts: { made: string; accepted: string; declared: string; verified: string }) => string;
    none: string;
    declared: string;
    listed: string;
    products: string;
    closing: string;
  };
  signature: string;
}

export const recognitionWords: Record<Language, RecognitionWords> = { fr, en };
