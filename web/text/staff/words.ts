import type { StaffRole } from '../../../api/db/schema/staff.ts';
import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The sections of the site, as the navigation names them. */
export type SectionName =
  | 'dashboard'
  | 'recommendations'
  | 'campaigns'
  | 'institutions'
  | 'questionnaires'
  | 'comments'
  | 'contact-requests'
  | 'benchmarks'
  | 'lotteries'
  | 'people'
  | 'audit';

/** The words around every page of staff. */
export interface StaffWords {
  navigation: string;
  menu: string;
  sections: Record<SectionName, string>;
  account: string;
  signIn: string;
  signOut: string;
  footer: { methods: string; api: string; outbox: string; privacy: string; accessibility: string };
  /** Names the note on made-up data for those who hear it. */
  madeUp: string;
  demonstration: string;
  roles: Record<StaffRole, { name: string; does: string }>;
  /** On the page of a problem, the way on. */
  back: string;
  /** The address is not one of ours. */
  noSuchPage: { title: string; detail: string };
}

export const staffWords: Record<Language, StaffWords> = { fr, en };
