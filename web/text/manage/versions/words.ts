import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words about one published version. */
export interface VersionWords {
  states: { draft: string; published: (day: string) => string; retired: (day: string) => string; notRetired: string };
  adaptedFrom: string;
  adaptedNote: string;
  comparison: (slug: string, number: number) => string;
  none: string;
  first: string;
  /** Above the items that are not identical. */
  other: string;
  names: string;
  proposed: string;
  decided: string;
  identical: (count: number) => string;
  attribution: string;
  rewording: string;
  allowed: string;
  forbidden: string;
}

export const versionWords: Record<Language, VersionWords> = { fr, en };
