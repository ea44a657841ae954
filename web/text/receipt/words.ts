import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export interface ReceiptWords {
  title: string;
  intro: string;
  code: string;
  hint: string;
  check: string;
  malformed: string;
  received: { title: string; detail: string };
  unknown: { title: string; detail: string };
  /** The way from a receipt to the deletion of the answers. */
  withdraw: {
    offer: string;
    until: string;
    tooLate: (contact: string) => string;
    title: string;
    points: string[];
    confirm: string;
    keep: string;
    done: { title: string; detail: string };
  };
}

export const receiptWords: Record<Language, ReceiptWords> = { fr, en };
