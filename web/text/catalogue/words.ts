import type { Moment } from '../../../surveys/instruments/about.ts';
import type { Language } from '../../../surveys/text.ts';
import type { FieldWords } from '../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the catalogue of instruments. */
export interface CatalogueWords {
  title: string;
  lead: string;
  glance: string;
  instrument: string;
  step: string;
  /** On the page of questionnaires, the link to the catalogue. */
  link: string;
  moments: Record<Moment, string>;
  read: string;
  adopt: string;
  /** For those who hear the links one after the other. */
  named: (action: string, title: string) => string;
  audience: string;
  answeredBy: string;
  timing: string;
  time: string;
  minutes: (minutes: number) => string;
  talk: (minutes: number) => string;
  questions: (count: number) => string;
  mode: string;
  noCampaign: string;
  licence: string;
  /** What a licence that allows rewording lets people do, in plain words. */
  free: string;
  version: (number: number) => string;
  scoring: string;
  scale: string;
  scaleTells: string;
  passages: string;
  productNeeds: string;
  sources: string;
  use: string;
  adoptWhy: string;
  asItIs: string;
  campaign: string;
  withExperience: string;
  interview: string;
  paper: string;
  tryOut: string;
  /** Beside the way into a campaign, for what a team reads itself. */
  sharedNote: string;
  mayNotAdopt: string;
  wholeText: string;
  wholeTextLead: string;
  firstScreen: string;
  forSide: Record<'patient_side' | 'professional_side', string>;
  wordedFor: Record<'patient_side' | 'professional_side', string>;
  conditional: string;
  freeText: string;
  several: string;
  adoption: {
    title: (title: string) => string;
    lead: string;
    kept: string;
    program: (name: string) => string;
    send: string;
  };
  fields: Record<string, FieldWords>;
}

export const catalogueWords: Record<Language, CatalogueWords> = { fr, en };
