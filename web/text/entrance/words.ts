import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the pages before signing in: home, sign-in, and the outbox of the demonstration. */
export interface EntranceWords {
  home: {
    title: (product: string) => string;
    points: string[];
    staff: { heading: string; text: string };
    respondents: { heading: string; text: string; receipt: string };
    demonstration: { heading: string; text: string; outbox: string };
  };
  signIn: {
    title: string;
    lead: string;
    email: string;
    send: string;
    invalid: string;
    expired: string;
  };
  confirm: { title: string; lead: string; go: string };
  sent: {
    title: string;
    paragraphs: (email: string) => string[];
    outbox: string;
    again: string;
  };
  outbox: {
    title: string;
    lead: string;
    roles: { heading: string; text: string; signInAs: string; role: string; does: string };
    ready: { heading: string; text: (email: string) => string; open: string };
    noAccount: string;
    messages: {
      heading: string;
      none: string;
      to: string;
      html: string;
      /** Title of the frame that shows one message. */
      frame: (subject: string) => string;
      statuses: Record<'queued' | 'sent' | 'failed' | 'dropped', string>;
    };
    older: string;
    notHere: { title: string; detail: string };
  };
}

export const entranceWords: Record<Language, EntranceWords> = { fr, en };
