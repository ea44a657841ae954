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
  /** For a version of the programme's own. */
  copy: string;
  attribution: string;
  rewording: string;
  allowed: string;
  forbidden: string;
  /** What the fingerprint is good for. */
  fingerprint: { what: string; means: string };
  /** The page that asks before a version is retired. */
  retiring: {
    title: (number: number) => string;
    follows: string;
    consequences: string[];
    already: string;
    keep: string;
  };
}

export const versionWords: Record<Language, VersionWords> = { fr, en };
