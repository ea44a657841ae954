import type { Campaign } from '../../../../api/model/campaigns.ts';
import type { Audience } from '../../../../surveys/side.ts';
import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export const wizardSteps = ['what', 'who', 'questionnaires', 'confidentiality', 'messages', 'check'] as const;
export type WizardStepName = (typeof wizardSteps)[number];

/** Where a step stands: something is missing, the usual choices as they came, or filled in. */
export type StepState = 'missing' | 'usual' | 'ready';

/** Words of the pages that prepare a campaign, step by step. */
export interface WizardWords {
  title: string;
  steps: string;
  step: (number: number, of: number) => string;
  goTo: string;
  states: Record<StepState, string>;
  names: Record<WizardStepName, { name: string; lead: string }>;
  save: string;
  leave: string;
  saved: string;
  layouts: Record<Campaign['layout'], { label: string; hint: string }>;
  audiences: Record<Audience, { label: string; hint?: string }>;
  aboutWhom: Record<Audience, string>;
  sharedVersion: string;
  reflection: { heading: string; text: string };
  consequences: {
    heading: string;
    matter: string;
    rows: { matter: string; anonymous: string; confidential: string; shared: string }[];
  };
  promises: string;
  pairing: string;
  languages: { legend: string };
  ownWords: { heading: string; lead: string };
  messages: Record<'invitation' | 'reminder' | 'results', { heading: string; lead: string }>;
  reminders: { legend: string; hint: string };
  hours: { heading: string; lead: string; hour: (hour: number) => string };
  example: { button: string; heading: string; lead: string };
  check: {
    change: (step: string) => string;
    previews: string;
    preview: string;
    open: string;
    notYet: string;
    facts: Record<
      'teams' | 'audience' | 'layout' | 'about' | 'languages' | 'reminders' | 'hours' | 'words' | 'pairing',
      string
    >;
    reminders: (days: number[]) => string;
    hours: (from: number, until: number) => string;
    yes: string;
    no: string;
    none: string;
  };
  fields: Record<string, FieldWords>;
}

export const wizardWords: Record<Language, WizardWords> = { fr, en };
