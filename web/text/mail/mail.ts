import type { Language } from '../../../surveys/text.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import {
  type InvitationFacts,
  type Mail,
  type MailWords,
  paragraphs,
  type SignInFacts,
  type StaffFacts,
} from './words.ts';

const wordsIn: Record<Language, MailWords> = { fr: french, en: english };
const other: Record<Language, Language> = { fr: 'en', en: 'fr' };

/** The invitation in the member's language, and one line with the link in the other one. */
export function invitationMail(language: Language, facts: InvitationFacts): Mail {
  const { subject, body } = wordsIn[language].invitation(facts);
  return { subject, body: paragraphs(body, '--', wordsIn[other[language]].invitationElsewhere(facts.url)) };
}

const bothLanguages = (language: Language, write: (words: MailWords) => Mail): Mail => {
  const first = write(wordsIn[language]);
  return { subject: first.subject, body: paragraphs(first.body, '--', write(wordsIn[other[language]]).body) };
};

/** Short messages to staff, whose language is not kept: both languages, the likelier one first. */
export const signInMail = (language: Language, facts: SignInFacts): Mail =>
  bothLanguages(language, (words) => words.signIn(facts));

export const staffMail = (language: Language, facts: StaffFacts): Mail =>
  bothLanguages(language, (words) => words.staff(facts));
