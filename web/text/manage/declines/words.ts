import type { DeclineReport } from '../../../../api/model/declines.ts';
import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words for staff about those who said that they will not answer. */
export interface DeclinesWords {
  /** Beside a name, in place of "not yet". */
  declined: string;
  heading: string;
  nobody: string;
  people: (count: number) => string;
  withheld: Record<NonNullable<DeclineReport['withheld']>, string>;
  table: string;
  reason: string;
  given: string;
  noReason: string;
  unsafe: string;
}

export const declinesWords: Record<Language, DeclinesWords> = { fr, en };
