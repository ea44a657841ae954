import type { Language, Text } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the pages of campaigns. */
export interface CampaignWords {
  title: string;
  list: string;
  none: string;
  add: string;
  amend: string;
  amendThreshold: string;
  about: string;
  amendLead: string;
  /** Beside the choice of the mode, once people have been written to. */
  amendMode: string;
  name: string;
  wave: string;
  mode: string;
  status: string;
  opens: string;
  closes: string;
  noDate: string;
  threshold: string;
  people: (count: number) => string;
  experience: string;
  demographics: string;
  noDemographics: string;
  version: (title: string, number: number) => string;
  teams: string;
  /** How many teams it goes to. */
  sentTo: (count: number) => string;
  everyTeam: string;
  everyTeamOf: (institution: string) => string;
  noTeams: string;
  step: {
    heading: string;
    waiting: string;
  };
  invited: {
    heading: string;
    lead: string;
    count: (answered: string, invited: string) => string;
    bySide: (side: string, answered: string, invited: string) => string;
    byTeam: string;
    table: string;
    team: string;
    invited: string;
    answered: string;
    none: string;
    send: { label: string; consequence: string };
    add: { label: string; consequence: string };
    people: string;
    sheet: string;
    letters: string;
    kiosk: string;
    paper: string;
  };
  sheet: {
    title: string;
    lead: string;
    none: string;
    /** In the language of the person whose strip it is: before the short code, and what the QR code is. */
    code: Record<Language, (url: string) => string>;
    qr: Text;
  };
  releases: {
    heading: string;
    none: string;
    table: string;
    number: string;
    on: string;
    reason: string;
    fingerprint: string;
    reasons: Record<'close' | 'manual', string>;
    make: { label: string; consequence: string };
    see: string;
  };
  fields: Record<string, FieldWords>;
}

export const campaignWords: Record<Language, CampaignWords> = { fr, en };
