import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What the script of respondents' pages says: answers kept on the device, and reading aloud. */
export interface KeepingWords {
  /** On the first page. */
  shared: string;
  offer: { heading: string; detail: string; goOn: string; startAgain: string };
  /** Where no form opens any more. */
  left: { heading: string; detail: string; goOn: string };
  waiting: { heading: string; detail: string; look: string };
  arrived: { heading: string; detail: string; receipt: string };
  refused: { heading: string; detail: string };
  download: string;
  forget: string;
  forgotten: string;
  /** Under the buttons of a form. */
  kept: string;
  notKept: string;
  alreadyWaiting: string;
  alreadyArrived: string;
  /** When a button is pressed without a connection and without the worker. */
  noConnection: string;
  stillWaiting: string;
  /** `page`: what stands around the questions; pressed once, each question has a button of its own. */
  aloud: { question: string; stop: string; page: string };
}

export const keepingWords: Record<Language, KeepingWords> = { fr, en };
