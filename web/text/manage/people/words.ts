import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the pages of access and of the audit trail. */
export interface PeopleWords {
  title: string;
  lead: string;
  list: string;
  none: string;
  add: string;
  name: string;
  email: string;
  roles: string;
  at: (role: string, place: string) => string;
  remove: string;
  removeOf: (role: string, name: string) => string;
  confirm: { heading: string; text: (role: string, name: string) => string; button: string };
  wholeProgram: (name: string) => string;
  elsewhere: string;
  fields: Record<'name' | 'email' | 'role' | 'scope' | 'scopeKind' | 'scopeId', FieldWords>;
  audit: {
    title: string;
    lead: string;
    list: string;
    none: string;
    at: string;
    who: string;
    what: string;
    about: string;
    detail: string;
    system: string;
    verbs: Record<string, string>;
    nouns: Record<string, string>;
    details: Record<string, string>;
  };
}

export const peopleWords: Record<Language, PeopleWords> = { fr, en };
