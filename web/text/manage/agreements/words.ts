import type { AgreementCovers } from '../../../../analysis/disclosure/indigenousIdentity.ts';
import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the page of agreements with Indigenous partners. */
export interface AgreementWords {
  title: string;
  link: string;
  lead: string[];
  now: Record<AgreementCovers, string>;
  list: string;
  none: string;
  head: {
    recorded: string;
    partner: string;
    contact: string;
    agreed: string;
    document: string;
    covers: string;
    by: string;
    note: string;
  };
  covers: Record<AgreementCovers, { label: string; hint: string }>;
  record: string;
  recordLead: string;
  send: string;
  fields: Record<'partner' | 'contact' | 'agreedOn' | 'document' | 'covers' | 'note', FieldWords>;
}

export const agreementWords: Record<Language, AgreementWords> = { fr, en };
