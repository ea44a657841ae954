import type { Language, Text } from '../../../surveys/text.ts';

/** What an invitation and a reminder tell: who asks, why, how long, until when, what is kept. */
export interface InvitationFacts {
  memberName: string;
  program: Text;
  team: Text;
  mode: 'anonymous' | 'confidential' | 'shared';
  /** Smallest group whose results are shown. */
  minimumGroup: number;
  /** The demographic questions come with it, optional and kept apart. */
  aboutYou: boolean;
  minutes: number;
  /** `YYYY-MM-DD`, or null when the campaign has no last day. */
  closesOn: string | null;
  url: string;
  /** Where the person says: no more of these. */
  unsubscribeUrl: string;
  replyTo: string;
  /** What the office adds in its own words. */
  ownWords?: Text | undefined;
  /** Languages in which the questionnaire is offered. */
  languages: readonly Language[];
}

export interface SignInFacts {
  url: string;
  /** How long the link is good for. */
  minutes: number;
}

export interface StaffFacts {
  name: string;
  program: Text;
  url: string;
}

export interface Mail {
  subject: string;
  /**
   * Plain text, from which the HTML is made: paragraphs parted by an empty line; a line that is an address and nothing
   * else becomes a link to press; after a line `--` comes the other language.
   */
  body: string;
}

/** The words of the messages in one language. */
export interface MailWords {
  invitation(facts: InvitationFacts): Mail;
  reminder(facts: InvitationFacts): Mail;
  /** The line that offers this language, at the end of a message written in the other one. */
  invitationElsewhere(url: string): string;
  /** The line that says, in this language, that the questionnaire is offered in the other one alone. */
  otherLanguageOnly: string;
  signIn(facts: SignInFacts): Mail;
  /** Tells a person that a role was given to them. */
  staff(facts: StaffFacts): Mail;
}

/** Paragraphs parted by an empty line; those that do not apply are left out. */
export const paragraphs = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join('\n\n');

/** Parts a message from what follows in the other language. */
export const languageBreak = '--';

/**
 * Words that somebody typed, as one line: neither an address by itself nor what parts the languages; and without control characters,
 * between which the token of the person written to is put in.
 */
export const oneLine = (words: string): string => words.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** The title of a recommendation in a language, or in the only one it was written in: one line of a list. */
export const titleLine = (title: Text, language: Language): string =>
  oneLine(title[language] || title.fr || title.en).slice(0, 200);

/** A line of the office's, so that it is taken neither for what parts the languages nor for the message's own link. */
function ownLine(line: string): string {
  if (line.trim() === languageBreak) return '—';
  return /^\s*https?:\S+\s*$/.test(line) ? `→ ${line.trim()}` : line.trimEnd();
}

/** The office's own words in one language. */
export function ownParagraphs(own: Text | undefined, language: Language): string | null {
  // Of control characters those that make lines are left, see `oneLine`.
  const typed = (own?.[language] ?? '').replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, ' ');
  const text = typed.split('\n').map(ownLine).join('\n');
  return text.trim() === '' ? null : text.replace(/\n{3,}/g, '\n\n').trim();
}
