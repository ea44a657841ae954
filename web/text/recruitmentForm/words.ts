import type { RecruitmentForm } from '../../../api/model/recruitmentRecords.ts';
import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the form that anyone with a link may fill in, about themselves and without a name. */
export interface RecruitmentFormWords {
  title: string;
  /** Where the person stands, and for which institution. */
  lead: Record<RecruitmentForm['stage'], (institution: string) => string>;
  time: (minutes: number) => string;
  why: string;
  optional: Record<RecruitmentForm['stage'], string>;
  promises: string[];
  consent: string;
  consentNeeded: string;
  send: string;
  sent: { title: string; text: string };
  closed: { title: string; text: string };
  /** For a link that is not one, or lacks a piece. */
  unknown: { title: string; text: string };
  refused: string;
}

export const recruitmentFormWords: Record<Language, RecruitmentFormWords> = { fr, en };
