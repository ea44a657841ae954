import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the page on what the reader answers for. */
export interface MineWords {
  title: string;
  link: string;
  lead: string;
  toTable: (count: number) => string;
  overdue: (count: number) => string;
  reviews: (count: number) => string;
  none: string;
  digest: { heading: string; wanted: string; refused: string; stop: string; start: string };
}

export const mineWords: Record<Language, MineWords> = { fr, en };
