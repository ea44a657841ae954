import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Heads of the methods appendix; what stands under them comes with the figure. */
export interface AppendixWords {
  title: string;
  lead: string;
  back: string;
  asPage: string;
  figure: string;
  reading: string;
  estimand: string;
  methods: string;
  version: (version: string) => string;
  defaults: { heading: string; rule: string; value: string; campaign: string; questionnaire: string };
  limitations: { heading: string; none: string; checked: string; unknown: string };
  data: {
    heading: string;
    release: (number: string, day: string, campaign: string) => string;
    ledger: (events: number, written: string, day: string) => string;
    fingerprint: string;
    together: string;
    why: string;
  };
  benchmark: { heading: string; counted: (day: string) => string; source: string };
  software: string;
}

export const appendixWords: Record<Language, AppendixWords> = { fr, en };
