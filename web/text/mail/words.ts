import type { Text } from '../../../surveys/text.ts';

/** What an invitation tells: who asks, why, how long, until when, what is kept. */
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
  replyTo: string;
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
  /** Plain text. */
  body: string;
}

/** The words of the messages in one language. */
export interface MailWords {
  invitation(facts: InvitationFacts): Mail;
  /** The line that offers this language, at the end of an invitation written in the other one. */
  invitationElsewhere(url: string): string;
  signIn(facts: SignInFacts): Mail;
  /** Tells a person that a role was given to them. */
  staff(facts: StaffFacts): Mail;
}

/** Paragraphs parted by an empty line; those that do not apply are left out. */
export const paragraphs = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join('\n\n');
