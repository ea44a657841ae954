import type { Language } from '../../../surveys/text.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import {
  type InvitationFacts,
  languageBreak,
  type Mail,
  type MailWords,
  paragraphs,
  type SignInFacts,
  type StaffFacts,
} from './words.ts';

const wordsIn: Record<Language, MailWords> = { fr: french, en: english };
const other: Record<Language, Language> = { fr: 'en', en: 'fr' };

/** The language in which a campaign writes to a person: theirs if the campaign offers it, otherwise the campaign's first. */
export const mailLanguage = (own: Language, offered: readonly Language[]): Language =>
  offered.includes(own) ? own : (offered[0] ?? own);

const withOtherLanguage = (language: Language, { subject, body }: Mail, facts: InvitationFacts): Mail => {
  const words = wordsIn[other[language]];
  const offered = facts.languages.includes(other[language]);
  const line = offered ? words.invitationElsewhere(facts.url) : words.otherLanguageOnly;
  return { subject, body: paragraphs(body, languageBreak, line) };
};

/** The invitation in one language, and one line with the link, or with what is offered, in the other one. */
export const invitationMail = (language: Language, facts: InvitationFacts): Mail =>
  withOtherLanguage(language, wordsIn[language].invitation(facts), facts);

/** The reminder, likewise. */
export const reminderMail = (language: Language, facts: InvitationFacts): Mail =>
  withOtherLanguage(language, wordsIn[language].reminder(facts), facts);

const bothLanguages = (language: Language, write: (words: MailWords) => Mail): Mail => {
  const first = write(wordsIn[language]);
  return { subject: first.subject, body: paragraphs(first.body, languageBreak, write(wordsIn[other[language]]).body) };
};

/** Short messages to staff, whose language is not kept: both languages, the likelier one first. */
export const signInMail = (language: Language, facts: SignInFacts): Mail =>
  bothLanguages(language, (words) => words.signIn(facts));

export const staffMail = (language: Language, facts: StaffFacts): Mail =>
  bothLanguages(language, (words) => words.staff(facts));
