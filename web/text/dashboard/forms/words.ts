import type { FindingKind } from '../../../../analysis/finding.ts';
import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Names of the ways in which one page of figures can be drawn. */
export interface FormsWords {
  label: string;
  /** The page on which events are recorded. */
  events: string;
  /** From groups compared at one moment to two institutions beside each other at all of them. */
  two: string;
  /** From moments without limits to the same moments with their intervals. */
  meanwhile: string;
  names: Partial<Record<FindingKind, string>>;
}

export const formsWords: Record<Language, FormsWords> = { fr, en };
