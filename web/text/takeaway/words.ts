import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of what can be taken away: the files of a figure, the report and the data package. */
export interface TakeawayWords {
  /** Files of one figure. */
  files: {
    png: string;
    svg: string;
    xlsx: string;
    csv: string;
  };
  report: string;
  dataPackage: string;
}

export const takeawayWords: Record<Language, TakeawayWords> = { fr, en };
