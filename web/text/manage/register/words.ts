import type { RegisterColumn } from '../../../../analysis/ledger/registerColumns.ts';
import type { RegisterFaultCode } from '../../../../analysis/ledger/registerFault.ts';
import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the page that takes in a register of recommendations. */
export interface RegisterWords {
  title: string;
  lead: string[];
  fields: Record<'file' | 'csv' | 'fill', FieldWords>;
  check: string;
  found: (recommendations: number, events: number) => string;
  alreadyThere: (count: number) => string;
  take: (recommendations: number) => string;
  nothingNew: string;
  taken: (recommendations: number, events: number) => string;
  toTheTable: string;
  faults: (count: number, shown: number) => string;
  line: string;
  column: string;
  problem: string;
  reasons: Record<RegisterFaultCode, string>;
  columns: { title: string; column: string; holds: string; means: Record<RegisterColumn, string> };
  codes: { title: string; of: string; code: string; words: string };
}

export const registerWords: Record<Language, RegisterWords> = { fr, en };
