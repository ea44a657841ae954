import type { DryRunCode, DryRunFinding } from '../../../../api/model/dryRunCodes.ts';
import type { DryRunPerson } from '../../../../api/model/dryRunPeople.ts';
import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What a finding is about, in words. */
export interface ToldFinding {
  people: number;
  teams: number;
  side: string;
  language: string;
  of: string;
  day: string;
  number: number;
}

/** Words of the page that says who would get what. */
export interface DryRunWords {
  title: string;
  lead: string;
  leadOpen: string;
  link: string;
  linkOpen: string;
  errors: string;
  warnings: string;
  errorsLead: string;
  warningsLead: string;
  nothing: string;
  ready: string;
  whom: (count: number) => string;
  mend: string;
  total: (people: number, teams: number) => string;
  byWay: Record<DryRunPerson['way'], (count: number) => string>;
  gets: string;
  teams: string;
  teamTable: string;
  csv: string;
  people: (count: number) => string;
  toTeam: (team: string) => string;
  noPeople: string;
  columns: {
    institution: string;
    team: string;
    name: string;
    role: string;
    side: string;
    language: string;
    way: string;
    questionnaire: string;
    aboutYou: string;
    asked: string;
  };
  ways: Record<DryRunPerson['way'], string>;
  yes: string;
  no: string;
  of: Record<NonNullable<DryRunFinding['of']>, string>;
  findings: Record<DryRunCode, (told: ToldFinding) => string>;
}

export const dryRunWords: Record<Language, DryRunWords> = { fr, en };
