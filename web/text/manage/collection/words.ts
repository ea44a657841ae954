import type { CollectionMode } from '../../../../api/db/schema/answers.ts';
import type { PairingReport, Withheld } from '../../../../api/model/collectionReport.ts';
import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words for staff about how a campaign was answered, and how its codes pair with earlier ones. */
export interface CollectionWords {
  withheld: Record<NonNullable<Withheld>, string>;
  hidden: string;
  hiddenMeans: string;
  responses: string;
  none: string;
  ways: { heading: string; lead: string; table: string; way: string; names: Record<CollectionMode, string> };
  pairing: {
    heading: string;
    lead: (earlier: number) => string;
    table: string;
    code: string;
    fates: Record<keyof NonNullable<PairingReport['codes']>, string>;
  };
}

export const collectionWords: Record<Language, CollectionWords> = { fr, en };
