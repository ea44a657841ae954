import type { DeclineReason } from '../../../api/db/schema/campaigns.ts';
import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the page on which somebody says that they will not answer. */
export interface DecliningWords {
  lead: string;
  why: string;
  reasons: Record<DeclineReason, string>;
  kept: string[];
  back: string;
  done: { title: string; noReminder: string; mind: string; mindUntil: (day: string) => string; open: string };
  help: { title: string; lead: string; coaches: string; nobody: string; urgent: string };
}

export const decliningWords: Record<Language, DecliningWords> = { fr, en };
