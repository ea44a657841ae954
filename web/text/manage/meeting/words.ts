import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { QueueWords } from './queueWords.ts';

/** Words of the page for writing down recommendations during a meeting. */
export interface MeetingWords {
  title: string;
  lead: string;
  /** With script alone. */
  keeps: string;
  fields: Record<string, FieldWords>;
  meeting: string;
  send: string;
  done: string;
  queue: { heading: string; words: QueueWords };
  last: { heading: string; none: string };
}

export const meetingWords: Record<Language, MeetingWords> = { fr, en };
