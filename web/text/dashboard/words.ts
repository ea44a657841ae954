import type { FindingKind } from '../../../analysis/finding.ts';
import type { CaseMix } from '../../../analysis/findings/caseMix.ts';
import type { Campaign } from '../../../api/model/campaigns.ts';
import type { Side } from '../../../surveys/side.ts';
import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

type Wave = Campaign['wave'];
export type FilterName =
  | 'program'
  | 'campaign'
  | 'institution'
  | 'team'
  | 'item'
  | 'with'
  | 'benchmark'
  | 'side'
  | 'scale'
  | 'measure'
  | 'by'
  | 'level'
  | 'continuum'
  | 'beside'
  | 'order'
  | 'adjust'
  | 'asOf';

/** Words of the overview and of the pages of figures. */
export interface DashboardWords {
  pages: string;
  overview: string;
  kinds: Record<FindingKind, { title: string; tab: string; link: string; nothing: string }>;
  /** Names the figures about people, one beside the other. */
  people: string;
  programs: string;
  howToRead: { heading: string; text: string; link: string };
  lead: (program: string) => string;
  empty: { noProgram: string; forbidden: string };
  running: {
    heading: string;
    none: string;
    until: (day: string) => string;
    noEnd: string;
    answered: (answered: string, invited: string) => string;
  };
  waves: Record<Wave, string>;
  filters: {
    legend: string;
    show: string;
    names: Record<FilterName, string>;
    latest: string;
    everywhere: string;
    allTeams: string;
    chooseInstitution: string;
    noBenchmark: string;
    sides: Record<Side | 'both' | 'apart', string>;
    allLevels: string;
    allStages: string;
    by: { team: string; institution: string };
    adjust: Record<CaseMix | 'none', string>;
    order: { name: string; region: string; value: string };
    status: Record<'open' | 'closing', string>;
  };
  figure: {
    drawing: string;
    none: string;
    caveats: string;
    table: string;
    method: string;
    release: (number: string, day: string) => string;
    noRelease: string;
    eachRelease: string;
    eachCollection: string;
    downloads: string;
    csv: string;
    wholeTable: string;
    /** In place of the table, where it holds what people wrote. */
    comments: string;
  };
  paging: { label: string; previous: string; next: string; place: (page: string, pages: string) => string };
  /** The campaign did not ask what the figure is about. */
  unasked: { heading: string; text: string };
  /** A change needs two campaigns. */
  unreleased: {
    heading: string;
    text: string;
    /** Accommodations wait for the close of their own collection. */
    accommodations: string;
    overview: string;
    change: { heading: string; text: string };
  };
}

export const dashboardWords: Record<Language, DashboardWords> = { fr, en };
