import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of an interactive chart. They also go to the browser, with the script. */
export interface ExploringWords {
  explore: string;
  back: string;
  loading: string;
  failed: string;
  /** Said once the chart stands. */
  ready: string;
  how: string;
  howByKeys: string;
  /** Names the list of rows that keys walk through. */
  rows: string;
  shown: string;
  picked: string;
  pickedCount: (count: number) => string;
  nonePicked: string;
  clear: string;
  figure: string;
  value: string;
  /** A figure after its title. */
  told: (title: string, figure: string) => string;
}

export const exploringWords: Record<Language, ExploringWords> = { fr, en };
