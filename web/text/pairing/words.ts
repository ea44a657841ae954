import type { Language } from '../../../surveys/text.ts';
import type { PairingFact, PairingFault } from '../../pages/respondent/pairingCode.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the page on which a respondent may make a code of private facts. */
export interface PairingWords {
  title: string;
  lead: string[];
  facts: Record<PairingFact, { question: string; hint: string }>;
  faults: Record<PairingFault['code'], string>;
  review: { heading: string; given: string; none: string };
}

export const pairingWords: Record<Language, PairingWords> = { fr, en };
