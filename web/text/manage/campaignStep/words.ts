import type { Campaign } from '../../../../api/model/campaigns.ts';
import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

interface StepWords {
  /** The link that leads to the page of the step, and its title. */
  title: string;
  points: string[];
  button: string;
}

/** Words of the page that asks whether a campaign shall take its next step. */
export interface CampaignStepWords {
  consequences: string;
  wouldInvite: (people: number, teams: number) => string;
  answered: (answered: number, invited: number) => string;
  back: string;
  prepare: string;
  check: string;
  archived: string;
  byItself: (day: string, closedOn: string) => string;
  states: string;
  steps: Record<Exclude<Campaign['status'], 'archived'>, StepWords>;
  finish: StepWords;
}

export const stepWords: Record<Language, CampaignStepWords> = { fr, en };
