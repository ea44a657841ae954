import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What an event can be asked for; the name of its part of `detail`. */
export type DetailName =
  | 'note'
  | 'changed'
  | 'reasonCode'
  | 'reason'
  | 'reviewOn'
  | 'routedTo'
  | 'dueOn'
  | 'evidence'
  | 'implementedOn'
  | 'by'
  | 'communicatedOn'
  | 'channel';

/** Words of the pages of recommendations. */
export interface RecommendationWords {
  title: string;
  add: string;
  team: string;
  from: string;
  since: string;
  detail: string;
  submitted: string;
  /** Heads the links to contributors, publication and trail. */
  around: string;
  history: string;
  imported: string;
  on: (event: string, day: string) => string;
  by: (role: string) => string;
  system: string;
  next: {
    heading: string;
    nothing: string;
    other: string;
    record: string;
  };
  /** Somebody else recorded something while the form was being filled. */
  moved: (state: string) => string;
  details: Record<DetailName, string>;
  channels: Record<'meeting' | 'email' | 'letter' | 'telephone' | 'in_person' | 'other', string>;
  fields: Record<string, FieldWords>;
  eventFields: Record<string, FieldWords>;
  progressNote: FieldWords;
  evidenceOptional: FieldWords;
}

export const recommendationWords: Record<Language, RecommendationWords> = { fr, en };
