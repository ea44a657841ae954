import type { MessageKind } from '../../../../api/db/schema/messages.ts';
import type { DropReason } from '../../../../api/model/unwantedMail.ts';
import type { Language } from '../../../../surveys/text.ts';
import type { MailFault } from '../../../pages/manage/invitations/mailFault.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export type PersonState = 'answered' | 'declined' | 'left' | 'waiting';
export type Show = 'all' | 'waiting' | 'faults';

/** Words of the page of a campaign's invitations, and of the page that sends a reminder. */
export interface InvitationsWords {
  title: string;
  lead: string;
  counts: {
    heading: string;
    invited: string;
    answered: string;
    declined: string;
    waiting: string;
    onTheirWay: string;
    faults: string;
    unsubscribed: string;
    noAddress: string;
  };
  shows: Record<Show, string>;
  showing: string;
  person: string;
  team: string;
  role: string;
  state: string;
  mail: string;
  none: string;
  /** A list cut to those who wait, or whose mail did not arrive. */
  nobody: string;
  states: Record<PersonState, string>;
  unsubscribed: string;
  noAddress: string;
  notSent: string;
  kinds: Record<MessageKind, string>;
  statuses: Record<'queued' | 'sent' | 'failed' | 'dropped', string>;
  message: (kind: string, status: string) => string;
  /** Caption of the list: which part of it, and how many. */
  list: (shown: string, people: string) => string;
  next: (time: string) => string;
  delayed: string;
  dropped: Record<DropReason, string>;
  faults: Record<MailFault, { reason: string; repair: string }>;
  code: (code: string) => string;
  correct: (name: string) => string;
  actions: {
    heading: string;
    send: { label: string; consequence: string };
    remind: string;
    nextReminder: (day: string) => string;
    noReminder: string;
  };
  remind: {
    title: string;
    nobody: string;
    people: (count: number) => string;
    rules: string[];
    send: string;
    quiet: (from: number, until: number) => string;
  };
}

export const invitationsWords: Record<Language, InvitationsWords> = { fr, en };
