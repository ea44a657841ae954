import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the pages of events that figures over time mark. */
export interface EventWords {
  title: string;
  lead: string;
  charts: string;
  list: string;
  none: string;
  add: string;
  day: string;
  what: string;
  place: string;
  state: string;
  wholeProgram: string;
  counts: string;
  withdrawn: (day: string, reason: string) => string;
  withdraw: string;
  withdrawOne: (event: string) => string;
  withdrawLead: string;
  cancel: string;
  fields: Record<string, FieldWords>;
}

export const eventWords: Record<Language, EventWords> = { fr, en };
