import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the pages that show a campaign as those who answer will see it. */
export interface PreviewWords {
  title: string;
  lead: string;
  table: string;
  role: string;
  form: string;
  mail: string;
  see: (language: string) => string;
  notAsked: string;
  mailTitle: (role: string) => string;
  mailLead: string;
  subject: string;
  example: (language: string) => string;
  plain: string;
  back: string;
  /** A made-up person and team, where there is none yet. */
  person: string;
  team: string;
}

export const previewWords: Record<Language, PreviewWords> = { fr, en };
