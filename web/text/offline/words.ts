import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What a respondent reads about answers taken away in a file, and while the network is gone. */
export interface OfflineWords {
  download: {
    /** Before the two buttons, on the review page and where the answers can no longer be sent. */
    offer: string;
    page: string;
    data: string;
    /** Name of the file, without its ending. */
    file: string;
    title: string;
    lead: string;
  };
  waiting: { title: string; paragraphs: string[]; again: string; change: string };
  lost: { title: string; paragraphs: string[]; again: string };
  /** Answers that came when the form was closed or the link spent. */
  tooLate: { heading: string; detail: string };
}

export const offlineWords: Record<Language, OfflineWords> = { fr, en };
