import type { Item } from '../../../../surveys/document.ts';
import type { Audience } from '../../../../surveys/side.ts';
import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the pages of questionnaires. */
export interface QuestionnaireWords {
  title: string;
  list: string;
  none: string;
  add: string;
  slug: string;
  titled: string;
  purpose: string;
  latest: string;
  latestNumber: (number: number) => string;
  unpublished: string;
  draft: string;
  hasDraft: string;
  openDraft: string;
  origin: string;
  shipped: string;
  own: string;
  versions: string;
  /** Head of the column of the versions. */
  versionHead: string;
  /** From a questionnaire that is shipped to its page in the catalogue. */
  inCatalogue: string;
  version: (number: number) => string;
  publishedOn: string;
  fingerprint: string;
  state: string;
  inForce: string;
  retiredOn: (day: string) => string;
  actions: string;
  start: (number: number) => string;
  retire: (number: number) => string;
  retireConsequence: string;
  copy: string;
  shippedNote: string;
  licence: string;
  sources: string;
  firstScreen: string;
  audience: Record<Audience, string>;
  kinds: Record<Item['kind'], string>;
  name: string;
  code: string;
  shownIf: string;
  otherWording: Record<'patient_side' | 'professional_side', string>;
  required: string;
  sensitive: string;
  alsoOffered: (reasons: string) => string;
  reasons: Record<'dontKnow' | 'preferNotToSay' | 'notApplicable', string>;
  limits: (min: string, max: string) => string;
  length: (characters: string) => string;
  scales: string;
  scaleOf: (share: string) => string;
  reversed: string;
  draftPage: {
    title: (title: string) => string;
    lead: string;
    save: string;
    revision: (number: number) => string;
    faults: (count: number) => string;
    noFaults: string;
    whole: string;
    publish: { label: string; consequence: string };
    moved: string;
    theirs: string;
    preview: string;
  };
  fields: Record<string, FieldWords>;
}

export const questionnaireWords: Record<Language, QuestionnaireWords> = { fr, en };
