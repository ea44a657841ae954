import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the pages on which a programme sends its events to other systems. */
export interface WebhookWords {
  title: string;
  link: string;
  lead: string[];
  list: string;
  none: string;
  head: { name: string; address: string; state: string };
  states: { active: string; paused: string; gone: string };
  add: string;
  addLead: string;
  fields: Record<'name' | 'url', FieldWords>;
  secret: { title: string; lead: string; once: string; label: string; changing: string; how: string; back: string };
  facts: {
    address: string;
    state: string;
    waiting: string;
    secret: string;
    first: string;
    renewed: (day: string) => string;
  };
  actions: {
    heading: string;
    test: string;
    testMeans: string;
    pause: string;
    pauseMeans: string;
    resume: string;
    resumeMeans: string;
    renew: string;
    renewMeans: string;
    remove: string;
    removeMeans: string;
    confirm: string;
    keep: string;
  };
  deliveries: {
    heading: string;
    list: string;
    none: string;
    what: string;
    made: string;
    state: string;
    tries: string;
    answer: string;
    next: string;
    actions: string;
    test: string;
    statuses: Record<'queued' | 'sent' | 'failed', string>;
    answered: (status: number) => string;
    retry: string;
    retryOf: (what: string) => string;
  };
  /** Why there was no answer, by code; `other` for any that is not listed. */
  errors: {
    address_refused: string;
    timeout: string;
    ENOTFOUND: string;
    ECONNREFUSED: string;
    tls: string;
    other: (code: string) => string;
  };
}

export const webhookWords: Record<Language, WebhookWords> = { fr, en };
