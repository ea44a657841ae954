import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Parts of an event's `detail` beside those of the recommendations' own words. */
type LedgerDetail =
  | 'title'
  | 'detail'
  | 'contributorSide'
  | 'origin'
  | 'theme'
  | 'priority'
  | 'why'
  | 'ownerId'
  | 'relation'
  | 'to'
  | 'objectives'
  | 'what'
  | 'links'
  | 'files'
  | 'comment'
  | 'score'
  | 'outcome';

/** Words of what stands in the ledger beside the states. */
export interface LedgerWords {
  details: Record<LedgerDetail, string>;
  fields: Record<string, FieldWords>;
  /** What was done about a dispute. */
  mediation: FieldWords;
  noChoice: string;
  nobody: string;
  formerAccount: string;
  elsewhere: string;
  score: (score: number) => string;
  facts: { theme: string; priority: string; origin: string; owner: string; dueOn: string; reviewOn: string };
  objectives: { heading: string; none: string };
  ties: { heading: string; from: Record<'parent' | 'duplicate_of' | 'related', string> };
  evidence: { heading: string; add: string; size: (bytes: number) => string };
  upload: { title: string; lead: string; send: string; fields: Record<string, FieldWords> };
  /** Somebody else recorded something while the form was being filled. */
  meanwhile: { lead: (state: string) => string; heading: string };
  page: {
    title: string;
    link: string;
    lead: string;
    figures: string;
    count: string;
    head: string;
    none: string;
    keep: string;
    verify: string;
  };
  printed: (count: number, head: string) => string;
}

export const ledgerWords: Record<Language, LedgerWords> = { fr, en };
