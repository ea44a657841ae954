import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Facts about how a survey was made, as CHERRIES asks for them: those that the data can tell. */
export interface SurveyFacts {
  teams: number;
  audience: 'all' | 'patient_side' | 'professional_side';
  sections: number;
  questions: number;
  required: number;
  conditional: number;
  onePage: boolean;
  mode: string;
  opened: string | null;
  closed: string | null;
  reminders: number;
  languages: string;
  minimumGroup: number;
  pairing: boolean;
  demographicsApart: boolean | null;
  licence: string;
}

/** Words of the report to print. */
export interface ReportWords {
  title: (place: string) => string;
  kinds: { program: string; institution: string; team: string };
  made: (day: string) => string;
  lead: string;
  options: { label: string; paper: string; letter: string; a4: string; print: string; back: string };
  glance: { heading: string; lead: string; none: string };
  aim: {
    heading: string;
    none: string;
    mandate: string;
    objectives: string;
    level: string;
    continuum: string;
    dates: string;
  };
  methods: {
    heading: string;
    engagement: string;
    places: (institutions: string, teams: string | null) => string;
    engagementMethods: string;
    noMethods: string;
    survey: string;
    surveyLead: string;
    noSurvey: string;
    item: string;
    fact: string;
    facts: (facts: SurveyFacts) => [item: string, fact: string][];
  };
  results: {
    heading: string;
    lead: string;
    notReleased: string;
    notHere: (figures: string) => string;
    firstPage: string;
  };
  influence: { heading: string; lead: string };
  reflection: { heading: string; limits: string; noLimits: string; open: string; openLead: string; points: string[] };
  sources: {
    heading: string;
    releases: string;
    ledger: (count: string, head: string) => string;
    noLedger: string;
    figure: string;
    estimand: string;
    methods: string;
    settings: string;
    setting: string;
    value: string;
    data: string;
    software: (name: string, version: string) => string;
    standards: string;
  };
  caution: string;
}

export const reportWords: Record<Language, ReportWords> = { fr, en };
