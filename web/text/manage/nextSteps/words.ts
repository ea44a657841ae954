import type { EventType } from '../../../../analysis/ledger/transitions.ts';
import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What staff can add to a ledger: everything but its first event, and what contributors say by their own link alone. */
export type RecordableEvent = Exclude<EventType, 'submitted' | 'heard'>;

/** What choices have in common: moving on, the patient side's word, news, the record itself, ending without more. */
export type StepGroup = 'onward' | 'voice' | 'news' | 'record' | 'closing';

/** Words by which the next step of a recommendation is chosen. */
export interface NextStepWords {
  lead: string;
  groups: Record<StepGroup, string>;
  /** In place of `onward`, where nothing moves the recommendation on. */
  ended: string;
  steps: Record<RecordableEvent, { label: string; means: string }>;
}

export const nextStepWords: Record<Language, NextStepWords> = { fr, en };
