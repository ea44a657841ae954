import type { TrailAct } from '../../../../api/model/recommendationTrail.ts';
import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the audit trail of recommendations, as a team reads it. */
export interface TrailWords {
  title: string;
  titleOf: (team: string) => string;
  link: string;
  lead: string;
  list: string;
  none: string;
  when: string;
  who: string;
  what: string;
  recommendation: string;
  recorded: string;
  dated: (day: string) => string;
  acts: Record<Exclude<TrailAct, 'listed'>, string>;
  listed: string;
  unlisted: string;
  ledger: (count: number) => string;
}

export const trailWords: Record<Language, TrailWords> = { fr, en };
