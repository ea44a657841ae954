import type { Attention } from '../../../analysis/findings/attention.ts';
import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the overview, of the explanation of what is withheld, and of the exploration. */
export type BeginStep = 'places' | 'people' | 'campaign';

export interface OverviewWords {
  place: string;
  first: {
    heading: string;
    nothing: string;
    none: string;
    links: Record<Attention['code'], string>;
    lowResponse: (campaign: string, share: string) => string;
    lowResponseLink: string;
  };
  since: { heading: string; once: string; none: string; link: string; two: string };
  running: {
    heading: string;
    none: string;
    until: (day: string) => string;
    noEnd: string;
    rate: (share: string, answered: string, invited: string) => string;
    nobody: string;
    sides: { patient_side: string; professional_side: string };
    notApart: string;
    notYours: string;
    how: string;
  };
  figures: string;
  beside: {
    none: string;
    heading: string;
    below: (name: string) => string;
    caution: string;
    sides: string;
    table: string;
  };
  failed: { text: string; again: string };
  report: string;
  /** What to do first in a programme that has nothing yet. */
  begin: { heading: string; steps: Record<BeginStep, { link: string; why: string }> };
  /** Before the names of figures that have nothing to say yet. */
  unreleased: string;
  why: {
    heading: string;
    lead: string;
    few: string;
    alike: string;
    others: string;
    sides: string;
    person: string;
    which: string;
    lost: string;
  };
  refused: { heading: string; text: string; back: string };
}

export const overviewWords: Record<Language, OverviewWords> = { fr, en };
