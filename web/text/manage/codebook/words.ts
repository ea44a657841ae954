import type { CodebookVariable } from '../../../../surveys/codebook.ts';
import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the codebook. */
export interface CodebookWords {
  title: (questionnaire: string) => string;
  lead: string;
  download: string;
  state: string;
  version: (number: number) => string;
  fingerprint: string;
  licence: string;
  attribution: string;
  rewording: Record<'allowed' | 'forbidden', string>;
  roles: Record<CodebookVariable['role'], string>;
  context: string;
  scores: string;
  missing: string;
  missingLead: string;
  missingMeans: string;
  code: string;
  label: string;
  variables: string;
  in: Record<Language, string>;
  kind: string;
  audience: string;
  condition: string;
  codes: string;
  several: string;
  range: string;
  longest: (characters: string) => string;
  pattern: string;
  marks: string;
  required: string;
  sensitive: string;
  scales: string;
  reversed: string;
  hint: string;
  wording: Record<'patient_side' | 'professional_side', string>;
  calculation: string;
  origin: string;
  reasonsIn: (column: string) => string;
}

export const codebookWords: Record<Language, CodebookWords> = { fr, en };
